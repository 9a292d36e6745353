import { z } from "zod";
import { namedFaults, readJson } from "../library/named-faults.ts";
import { BarShiftSchema, DEFAULT_BARS } from "./bars.ts";
import { RUBRIC_PARTS } from "./read-rubric-draft.ts";
import { RubricDraftSchema } from "./rubric-draft.ts";
import type { RubricDraft } from "./rubric-draft.ts";

const draft = RubricDraftSchema.shape;
const competency = draft.competencies.element.shape;
const session = draft.sessions.element.shape;

/** A rubric as a file: what an editor sends, under names that read well by themselves. */
export const RubricFileSchema = z
  .strictObject({
    format: z.literal("baton.rubric").describe("Says that this file is a rubric."),
    formatVersion: z.literal(1),
    profile: z.string().describe("Key of the role profile it was written for, such as data-analyst."),
    version: z.number().int().optional().describe("The version it was exported from; not read on import."),
    notes: draft.notes.describe("What raters of this role should keep in mind."),
    changeNote: draft.changeNote.describe("What has changed, for those who rate by it."),
    bars: draft.bars
      .default(DEFAULT_BARS)
      .describe(
        "In standard deviations of those who reach onsite: by seniority, how far below it a must-have may lie, and of the total.",
      ),
    competencies: z
      .array(
        z.strictObject({
          key: competency.competencyKey.describe("Key of the competency in the library, such as sql."),
          name: competency.name,
          summary: competency.summary,
          weight: competency.weight.describe("Share of the whole, 0 to 1."),
          mustHave: competency.mustHave,
          barShift: BarShiftSchema.default(0).describe("Moves its bar away from the seniority's."),
          anchors: competency.anchors.describe("What earns level 1, 2, 3 and 4, in this order."),
        }),
      )
      .max(12, "A rubric with more than twelve competencies cannot be covered in four interviews."),
    interviews: z.array(
      z.strictObject({
        kind: session.kind,
        number: session.number,
        name: session.name,
        minutes: session.minutes,
        focus: session.focus.describe("Keys of the competencies it looks at."),
      }),
    ),
  })
  .describe(
    "A rubric of Baton: competencies with weights, bars and anchored levels, and the interviews that look at them.",
  );
export type RubricFile = z.infer<typeof RubricFileSchema>;

/** A rubric as its file says it. Reading the file back gives the same rubric. */
export function writeRubricFile(
  rubric: RubricDraft,
  from: { readonly profile: string; readonly version: number },
): RubricFile {
  return {
    format: "baton.rubric",
    formatVersion: 1,
    profile: from.profile,
    version: from.version,
    notes: rubric.notes,
    changeNote: rubric.changeNote,
    bars: rubric.bars,
    competencies: rubric.competencies.map(({ competencyKey, ...rest }) => ({ key: competencyKey, ...rest })),
    interviews: rubric.sessions,
  };
}

export type RubricRead =
  | { readonly ok: true; readonly rubric: RubricDraft; readonly profile: string }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads a rubric from a file's text. Refuses what is no rubric, naming each field: unknown or missing fields, competencies
 * that the library does not have (`library` holds its keys) or that stand in it twice, and a focus on something else.
 */
export function readRubricFile(text: string, library: readonly string[]): RubricRead {
  const sent = readJson(text);
  if (!sent.ok) return { ok: false, faults: [sent.problem] };
  const parsed = RubricFileSchema.safeParse(sent.value);
  if (!parsed.success)
    return { ok: false, faults: namedFaults(parsed.error.issues, sent.value, RUBRIC_PARTS).faults };
  const { competencies, interviews, notes, changeNote, bars, profile } = parsed.data;
  const faults = [
    ...competencies.flatMap(({ key, name }, index) => {
      if (!library.includes(key)) return [`${name}, key: The library has no competency “${key}”.`];
      const first = competencies.findIndex((one) => one.key === key);
      return first < index ? [`${name}, key: “${key}” stands in this file twice.`] : [];
    }),
    ...interviews.flatMap(({ kind, number, name, focus }, index) => {
      const first = interviews.findIndex((one) => one.kind === kind && one.number === number);
      const twice = first < index ? [`${name}, number: There are two of ${kind} ${number}.`] : [];
      const unknown = focus.filter((key) => !competencies.some((one) => one.key === key));
      return [...twice, ...unknown.map((key) => `${name}, focus: This rubric does not have “${key}”.`)];
    }),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const rubric = {
    notes,
    changeNote,
    bars,
    competencies: competencies.map(({ key, ...rest }) => ({ competencyKey: key, ...rest })),
    sessions: interviews,
  };
  return { ok: true, rubric, profile };
}
