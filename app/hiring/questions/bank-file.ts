import { z } from "zod";
import { namedFaults, readJson } from "../library/named-faults.ts";
import { compareQuestions, QuestionDraftSchema } from "./question-draft.ts";
import type { QuestionDraft } from "./question-draft.ts";
import { QUESTION_PARTS } from "./read-question-form.ts";

/** Keys are part of addresses of files and never change. */
const Key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A key has small letters, digits and single hyphens.")
  .max(80, "Keep a key under 80 characters.");

/** Questions as a file: each whole, with the competency it belongs to and the key it is known by. */
export const BankFileSchema = z
  .strictObject({
    format: z.literal("baton.questions").describe("Says that this file holds questions."),
    formatVersion: z.literal(1),
    questions: z
      .array(
        QuestionDraftSchema.extend({
          key: Key.describe("What the question is known by; a new key is a new question."),
          competency: z
            .string()
            .min(1, "Name the competency.")
            .describe("Key of its competency, such as sql."),
          sources: QuestionDraftSchema.shape.sources.default([]),
        }),
      )
      .max(5000, "Import at most 5,000 questions at a time."),
  })
  .describe("Questions of Baton's bank.");
export type BankFile = z.infer<typeof BankFileSchema>;
export type FiledQuestion = QuestionDraft & { readonly key: string; readonly competency: string };

/** Questions as their file says them. Reading the file back gives the same questions. */
export function writeBankFile(questions: readonly FiledQuestion[]): BankFile {
  return {
    format: "baton.questions",
    formatVersion: 1,
    questions: questions.map(({ key, competency, ...words }) => ({ key, competency, ...words })),
  };
}

/**
 * Reads questions from a file's text. Refuses the whole file, naming each question and field at fault, also competencies
 * and role profiles that this installation does not have, and a key that stands in it twice.
 */
export function readBankFile(
  text: string,
  known: { readonly competencies: readonly string[]; readonly roles: readonly string[] },
):
  | { readonly ok: true; readonly questions: readonly FiledQuestion[] }
  | { readonly ok: false; readonly faults: readonly string[] } {
  const sent = readJson(text);
  if (!sent.ok) return { ok: false, faults: [sent.problem] };
  const parsed = BankFileSchema.safeParse(sent.value);
  if (!parsed.success)
    return { ok: false, faults: namedFaults(parsed.error.issues, sent.value, QUESTION_PARTS).faults };
  const { questions } = parsed.data;
  const seen = new Set<string>();
  const faults = questions.flatMap(({ key, title, competency, roles }) => {
    const twice = seen.has(key) ? [`${title}, Key: “${key}” stands in this file twice.`] : [];
    seen.add(key);
    const strange = known.competencies.includes(competency)
      ? []
      : [`${title}, Competency: The library has no competency “${competency}”.`];
    const strangers = roles.filter((role) => !known.roles.includes(role));
    return [
      ...twice,
      ...strange,
      ...strangers.map((role) => `${title}, Roles: There is no role profile “${role}”.`),
    ];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, questions };
}

/** What the bank has under a key. */
export type BankEntry = {
  readonly key: string;
  readonly competency: string;
  /** The approved words; null while none were approved. */
  readonly words: QuestionDraft | null;
  readonly waiting: boolean;
};

export type ImportLine = {
  readonly question: FiledQuestion;
  readonly kind: "new" | "changed" | "unchanged" | "blocked";
  /** Why it cannot be imported. */
  readonly problem: string;
};

/**
 * What importing questions into the bank would do, one by one: propose a new one, propose a change, nothing when it is
 * the same, or not be possible because a change already waits or the key belongs to another competency.
 */
export function planImport(
  questions: readonly FiledQuestion[],
  bank: readonly BankEntry[],
): readonly ImportLine[] {
  const entries = new Map(bank.map((one) => [one.key, one]));
  return questions.map((question): ImportLine => {
    const { key, competency, ...words } = question;
    const entry = entries.get(key);
    if (!entry) return { question, kind: "new", problem: "" };
    if (entry.competency !== competency) {
      const problem = `“${key}” belongs to ${entry.competency} here. Give the question another key.`;
      return { question, kind: "blocked", problem };
    }
    if (entry.words && compareQuestions(entry.words, words).length === 0) {
      return { question, kind: "unchanged", problem: "" };
    }
    if (entry.waiting)
      return { question, kind: "blocked", problem: "A change of it already waits for review." };
    return { question, kind: "changed", problem: "" };
  });
}
