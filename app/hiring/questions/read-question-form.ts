import { z } from "zod";
import { namedFaults } from "../library/named-faults.ts";
import type { PartNames } from "../library/named-faults.ts";
import { QuestionDraftSchema } from "./question-draft.ts";
import type { QuestionDraft } from "./question-draft.ts";

/** How the fields of a question are called, in its form and in its file. */
export const QUESTION_PARTS: PartNames = {
  lists: { questions: { one: "Question", nameField: "title" } },
  fields: {
    title: "Title",
    roles: "Roles",
    difficulty: "Difficulty",
    style: "Style",
    minutes: "Minutes",
    core: "Core question",
    prompt: "Question",
    good: "Good answers",
    poor: "Poor answers",
    easier: "Easier rung",
    harder: "Harder rung",
    reactions: "What to say next",
    terse: "short answers",
    rambling: "rambles",
    warmUp: "needs a warm-up",
    weak: "weak",
    strong: "strong",
    sources: "Sources",
    competency: "Competency",
    key: "Key",
  },
};

/**
 * Reads a posted question: texts of several lines become lists, one line each. Returns the question, or its faults by
 * field, such as `reactions.weak`; a fault within a list is told at the list.
 */
export function readQuestionForm(
  form: Readonly<Record<string, string>>,
  roles: readonly string[],
):
  | { readonly ok: true; readonly value: QuestionDraft }
  | { readonly ok: false; readonly problem: string; readonly fields: Readonly<Record<string, string>> } {
  const text = (name: string) => form[name] ?? "";
  const sentence = (name: string) => text(name).replace(/\s+/g, " ");
  const sent = {
    title: text("title"),
    roles,
    difficulty: numberOf(text("difficulty")),
    style: text("style"),
    minutes: numberOf(text("minutes")),
    core: form["core"] === "on",
    prompt: text("prompt"),
    good: linesOf(text("good")),
    poor: linesOf(text("poor")),
    easier: text("easier"),
    harder: text("harder"),
    reactions: {
      terse: sentence("reactions.terse"),
      rambling: sentence("reactions.rambling"),
      warmUp: sentence("reactions.warmUp"),
      weak: sentence("reactions.weak"),
      strong: sentence("reactions.strong"),
    },
    sources: linesOf(text("sources")),
  };
  const parsed = QuestionDraftSchema.safeParse(sent);
  if (parsed.success) return { ok: true, value: parsed.data };
  const named = namedFaults(parsed.error.issues, sent, QUESTION_PARTS);
  const fields: Record<string, string> = {};
  for (const [path, message] of Object.entries(named.fields)) {
    fields[path.replace(/^(good|poor|sources|roles)\.\d+$/, "$1")] ??= message;
  }
  const problem = named.faults.length === 1 ? (named.faults[0] ?? "") : "Correct the fields marked below.";
  return { ok: false, problem, fields };
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function numberOf(text: string): number {
  return z.coerce
    .number()
    .catch(Number.NaN)
    .parse(text === "" ? "?" : text);
}
