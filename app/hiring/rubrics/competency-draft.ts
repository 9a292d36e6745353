import { z } from "zod";
import { freeKey } from "../library/free-key.ts";

/** The families of jobs that a competency can belong to; one for both belongs to none. */
export const FAMILIES = ["engineer", "analyst"] as const;
export type Family = (typeof FAMILIES)[number];

const Text = (most: number) => z.string().trim().max(most, `Keep this under ${most} characters.`);

/** A competency for the library, as it is added: what it is called and means, and what earns each level. */
export const CompetencyDraftSchema = z.strictObject({
  name: Text(120).min(2, "Name the competency."),
  summary: Text(500).min(10, "Say in a sentence what somebody does who has it."),
  anchors: z
    .array(Text(1000).min(10, "Describe what somebody does at this level."))
    .length(4, "Describe four levels."),
  family: z.enum(FAMILIES).nullable(),
});
export type CompetencyDraft = z.infer<typeof CompetencyDraftSchema>;

/** Fields of the form by name, as a competency; its problems by field where it is none. */
export function readCompetency(
  field: (name: string) => string,
):
  | { readonly ok: true; readonly value: CompetencyDraft }
  | { readonly ok: false; readonly problem: string; readonly fields: Readonly<Record<string, string>> } {
  const family = FAMILIES.find((one) => one === field("family")) ?? null;
  const anchors = [1, 2, 3, 4].map((level) => field(`level${level}`));
  const read = CompetencyDraftSchema.safeParse({
    name: field("name"),
    summary: field("summary"),
    anchors,
    family,
  });
  if (read.success) return { ok: true, value: read.data };
  const fields = Object.fromEntries(
    read.error.issues.toReversed().map(({ path: [name, place], message }) => {
      return [name === "anchors" && typeof place === "number" ? `level${place + 1}` : String(name), message];
    }),
  );
  return { ok: false, problem: "Some of this is still missing.", fields };
}

/** The key of a new competency, from its name. */
export function competencyKey(name: string, taken: ReadonlySet<string>): string {
  return freeKey(name, taken, { empty: "competency" });
}

/** Whether two names would be read as the same one. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
