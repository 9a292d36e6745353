import { namedFaults, readJson } from "../library/named-faults.ts";
import type { PartNames } from "../library/named-faults.ts";
import { RubricDraftSchema } from "./rubric-draft.ts";
import type { RubricDraft } from "./rubric-draft.ts";

/** How the parts of a rubric are called, in its editor and in its file. */
export const RUBRIC_PARTS: PartNames = {
  lists: {
    competencies: { one: "Competency", nameField: "name" },
    sessions: { one: "Interview", nameField: "name" },
    interviews: { one: "Interview", nameField: "name" },
  },
  fields: {
    notes: "Notes for raters",
    changeNote: "What has changed",
    bars: "Bars",
    graduate: "graduate",
    mid: "mid-level",
    mustHaveFloor: "must-have floor",
    mustHave: "must-have",
    barShift: "shift of the bar",
    anchors: "level",
  },
};

/**
 * Reads a posted rubric draft, which its editor sends as JSON. Returns the draft, or a problem that names the
 * competency or interview and the field, with `fields` keyed by the field's path, such as `competencies.0.weight`.
 */
export function readRubricDraft(
  text: string,
):
  | { ok: true; value: RubricDraft }
  | { ok: false; problem: string; fields: Readonly<Record<string, string>> } {
  const sent = readJson(text);
  const value = sent.ok ? sent.value : null;
  const parsed = RubricDraftSchema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { faults, fields } = namedFaults(parsed.error.issues, value, RUBRIC_PARTS);
  return { ok: false, problem: faults.join(" "), fields };
}
