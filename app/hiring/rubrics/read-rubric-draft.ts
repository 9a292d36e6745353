import { z } from "zod";
import { RubricDraftSchema } from "./rubric-draft.ts";
import type { RubricDraft } from "./rubric-draft.ts";

const LISTS = ["competencies", "sessions"] as const;
const FIELD_WORDS: Readonly<Record<string, string>> = {
  notes: "Notes for raters",
  changeNote: "What has changed",
  name: "name",
  summary: "summary",
  weight: "weight",
  mustHave: "must-have",
  minutes: "minutes",
  focus: "focus",
};

const NamesSchema = z.object({
  competencies: z.array(z.object({ name: z.string() })).catch([]),
  sessions: z.array(z.object({ name: z.string() })).catch([]),
});

/**
 * Reads a posted rubric draft, which its editor sends as JSON. Returns the draft, or a problem that names the
 * competency or interview and the field, with `fields` keyed by the field's path, such as `competencies.0.weight`.
 */
export function readRubricDraft(
  text: string,
): { ok: true; value: RubricDraft } | { ok: false; problem: string; fields: Record<string, string> } {
  const sent = parseJson(text);
  const parsed = RubricDraftSchema.safeParse(sent);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: Record<string, string> = {};
  const problems: string[] = [];
  for (const { path, message } of parsed.error.issues) {
    const key = path.join(".");
    if (key in fields) continue;
    fields[key] = message;
    const where = placeOf(path, sent);
    problems.push(where === "" ? message : `${where}: ${message}`);
  }
  return { ok: false, problem: [...new Set(problems)].join(" "), fields };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where in the form a fault lies, in words: "SQL fluency, weight". */
function placeOf(path: readonly PropertyKey[], sent: unknown): string {
  const [list, index, field, level] = path;
  if (list === undefined) return "";
  const known = LISTS.find((one) => one === list);
  if (!known) return FIELD_WORDS[String(list)] ?? "";
  if (typeof index !== "number") return "";
  const names = NamesSchema.safeParse(sent).data?.[known];
  const name =
    names?.[index]?.name.trim() || `${known === "sessions" ? "Interview" : "Competency"} ${index + 1}`;
  if (field === "anchors")
    return typeof level === "number" ? `${name}, level ${level + 1}` : `${name}, levels`;
  return `${name}, ${FIELD_WORDS[String(field)] ?? String(field)}`;
}
