import { ALLOWED, allowIf, DEACTIVATED, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

export const QUESTION_ACTIONS = ["view", "create", "edit", "retire", "import", "export"] as const;
export type QuestionAction = (typeof QUESTION_ACTIONS)[number];

/** The question bank: read by everybody who is signed in, kept by hiring managers and admins. */
export function canOnQuestion(actor: Actor, action: QuestionAction): Access {
  if (!actor.active) return DEACTIVATED;
  if (action === "view") return ALLOWED;
  return allowIf(
    hasRole(actor, "hiring_manager", "admin"),
    notYours("The question bank is kept by hiring managers and admins."),
  );
}
