import { OpeningInputSchema } from "./opening-form.ts";
import type { OpeningInput } from "./opening-form.ts";

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

/**
 * Reads a posted form into an opening: check boxes, lists with commas, and the plan and questions that the page
 * sends as JSON. Takes the form's plain entries; returns the opening, or a message for each faulty field.
 */
export function readOpeningForm(
  entries: Readonly<Record<string, string>>,
): { ok: true; value: OpeningInput } | { ok: false; fields: Record<string, string> } {
  const parsed = OpeningInputSchema.safeParse({
    ...entries,
    headcount: Number(entries["headcount"]),
    remote: entries["remote"] === "yes",
    schoolLine: entries["schoolLine"] === "yes",
    showTotals: entries["showTotals"] === "yes",
    strict: entries["strict"] === "yes",
    blindScreening: entries["blindScreening"] === "yes",
    secondLookShare: Number(entries["secondLookShare"] ?? "0"),
    teamIds: (entries["teamIds"] ?? "").split(",").filter((id) => id !== ""),
    sessions: readJson(entries["sessions"] ?? "[]"),
    questions: readJson(entries["questions"] ?? "[]"),
  });
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    fields[issue.path.join(".")] ??= issue.message;
    if (issue.path[0] === "sessions") fields["sessions"] ??= issue.message;
  }
  return { ok: false, fields };
}
