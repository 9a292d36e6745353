import { z } from "zod";
import { QUESTION_STYLES } from "./vocabulary.ts";
import type { QuestionStyle } from "./vocabulary.ts";

export const BANK_STATES = ["in_use", "waiting", "sent_back", "retired"] as const;
export type BankState = (typeof BANK_STATES)[number];

const Optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What the bank is narrowed to; what an address says wrongly counts as not said. */
export const BankFilterSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  competency: Optional(z.string().min(1).max(64)),
  role: Optional(z.string().min(1).max(64)),
  level: Optional(z.coerce.number().int().min(1).max(5)),
  style: Optional(z.enum(QUESTION_STYLES)),
  core: Optional(z.enum(["yes", "no"])),
  state: z.enum(BANK_STATES).catch("in_use"),
});
export type BankFilter = z.infer<typeof BankFilterSchema>;

/** Reads the filter of an address; empty fields are not set. */
export function readBankFilter(params: Iterable<readonly [string, string]>): BankFilter {
  const set = Object.fromEntries([...params].filter(([, value]) => value.trim() !== ""));
  return BankFilterSchema.parse({ q: "", ...set });
}

export type Filterable = {
  readonly competencyKey: string;
  readonly roles: readonly string[];
  /** Null where the reader may not know it yet: it is then found by no level. */
  readonly difficulty: number | null;
  readonly style: QuestionStyle;
  readonly core: boolean;
  readonly states: readonly BankState[];
  /** Everything that is searched. */
  readonly words: string;
};

/** Whether a question is among what was asked for: every word of the search stands somewhere in it. */
export function matchesFilter(question: Filterable, filter: BankFilter): boolean {
  return (
    question.states.includes(filter.state) &&
    (filter.competency === undefined || question.competencyKey === filter.competency) &&
    (filter.role === undefined || question.roles.includes(filter.role)) &&
    (filter.level === undefined || question.difficulty === filter.level) &&
    (filter.style === undefined || question.style === filter.style) &&
    (filter.core === undefined || question.core === (filter.core === "yes")) &&
    hasWords(question.words, filter.q)
  );
}

/** Whether every word of a search stands somewhere in a text. */
export function hasWords(text: string, query: string): boolean {
  const wanted = plain(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (wanted.length === 0) return true;
  const searched = plain(text);
  return wanted.every((word) => searched.includes(word));
}

/** Small letters without accents, so that "resume" finds "résumé". */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
