import { z } from "zod";
import { columnsFault, type TableHead } from "./columns.ts";
import { COLUMN_FIELDS } from "./column-vocabulary.ts";
import { DATE_ORDERS, type OrderFound } from "./dates.ts";
import { suggestLanding, LANDINGS, type Landing } from "./source-words.ts";
import { SOURCE_STATUSES, type ImportRecord, type SourceStatus } from "./records.ts";

/** Distinct words of a file that a person maps; more than these are mapped by their suggestion. */
export const MOST_WORDS = 60;

/** A stage of the source together with how applications at it stand: each pair lands somewhere of its own. */
export const stageKey = (stage: string, status: SourceStatus) => `${status}|${stage}`;

const FoundStageSchema = z.object({ stage: z.string(), status: z.enum(SOURCE_STATUSES), count: z.number() });
const CountedSchema = z.object({ word: z.string(), count: z.number() });

/** What was found in a file: all that its form shows, so that the file is not read again for it. */
export const SurveySchema = z.object({
  people: z.number(),
  openings: z.array(CountedSchema),
  stages: z.array(FoundStageSchema),
  documents: z.number(),
  /** Of a table only. */
  table: z
    .object({
      header: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      delimiter: z.string(),
      encoding: z.string(),
      dateOrder: z.enum([...DATE_ORDERS, "either", "mixed", "none"]),
    })
    .nullable(),
});
export type Survey = Readonly<z.infer<typeof SurveySchema>>;

/** What a person chose for an import. Openings map to an id of ours, or to "" for keeping the person alone. */
export const ChoicesSchema = z.object({
  columns: z.array(z.enum(COLUMN_FIELDS)),
  delimiter: z.string(),
  encoding: z.string(),
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  timeZone: z.string(),
  openings: z.record(z.string(), z.string()),
  stages: z.record(z.string(), z.enum(LANDINGS)),
});
export type ImportChoices = Readonly<z.infer<typeof ChoicesSchema>>;

/** Counts the openings and stages of records, one after the other, so that no file has to stand in memory as records. */
export function startSurvey(): {
  add(record: ImportRecord): void;
  found(): Pick<Survey, "people" | "openings" | "stages" | "documents">;
} {
  const openings = new Map<string, number>();
  const stages = new Map<string, { stage: string; status: SourceStatus; count: number }>();
  let people = 0;
  let documents = 0;
  return {
    add(record) {
      people += 1;
      documents += record.documents.length;
      for (const { opening, stage, status } of record.applications) {
        openings.set(opening, (openings.get(opening) ?? 0) + 1);
        const key = stageKey(stage, status);
        const found = stages.get(key) ?? { stage, status, count: 0 };
        stages.set(key, { ...found, count: found.count + 1 });
      }
    },
    found: () => ({
      people,
      documents,
      openings: mostFrequent([...openings].map(([word, count]) => ({ word, count }))),
      stages: mostFrequent([...stages.values()]),
    }),
  };
}

function mostFrequent<T extends { readonly count: number }>(found: readonly T[]): T[] {
  return found.toSorted((a, b) => b.count - a.count).slice(0, MOST_WORDS);
}

/** Suggests one of our openings for a job's title: the same words, whatever their case and signs. */
export function suggestOpening(
  title: string,
  openings: readonly { readonly id: string; readonly title: string }[],
): string {
  const wanted = bare(title);
  if (wanted === "") return "";
  const same = openings.filter((one) => bare(one.title) === wanted);
  return same.length === 1 ? (same[0]?.id ?? "") : "";
}

function bare(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\((?:m|f|w|d|x|all genders?)(?:\s*[/|]\s*\w+)*\)/g, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "");
}

/** Where an application lands by what was chosen, or by its suggestion. */
export function landingOf(
  choices: Pick<ImportChoices, "stages">,
  { stage, status }: { readonly stage: string; readonly status: SourceStatus },
): Landing {
  return choices.stages[stageKey(stage, status)] ?? suggestLanding(stage, status);
}

/** What still has to be answered before a file can be checked; field to message. */
export function choicesFaults(
  choices: ImportChoices,
  table: (TableHead & { readonly dateOrder: OrderFound }) | null,
): Record<string, string> {
  if (!table) return {};
  const faults: Record<string, string> = {};
  const columns = columnsFault(choices.columns);
  if (columns !== null) faults["columns"] = columns;
  const dates = choices.columns.some((field) => field === "applied_at" || field === "left_at");
  const unclear = table.dateOrder === "either" || table.dateOrder === "mixed";
  if (dates && unclear && choices.dateOrder === null)
    faults["dateOrder"] = "Say whether the day or the month comes first in dates such as 03/04/2025.";
  return faults;
}
