import type { BankQuestion } from "./suggest-input.ts";
import type { OwnReaction } from "./vocabulary.ts";

const OTHER_FORM = 1.5;
const SAME_FORM = 0.85;

/**
 * How well a question's form suits what its asker noted before: after an answer that contradicted itself, another
 * form on the same competency is worth 1.5, the same form 0.85; 1 where nothing contradicted itself, or where the
 * last answer on it did not. Takes the asker's own reactions, in the order of asking. Source: research, 2.8.
 */
export function formFit(
  { competencyKey, style }: Pick<BankQuestion, "competencyKey" | "style">,
  reactions: readonly OwnReaction[] = [],
): number {
  const last = reactions.findLast((one) => one.competencyKey === competencyKey);
  if (last?.reaction !== "contradiction") return 1;
  return last.style === style ? SAME_FORM : OTHER_FORM;
}

/** The competencies on which the asker's last reaction was "strong": one rung up, once. */
export function strongOn(reactions: readonly OwnReaction[] = []): Set<string> {
  const last = new Map(reactions.map(({ competencyKey, reaction }) => [competencyKey, reaction]));
  return new Set([...last].flatMap(([key, reaction]) => (reaction === "strong" ? key : [])));
}
