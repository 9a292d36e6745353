import { isChangeable, type RubricState } from "../rubrics/vocabulary.ts";
import { ALLOWED, allowIf, DEACTIVATED, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

export const RUBRIC_ACTIONS = ["view", "draft", "edit", "publish"] as const;
export type RubricAction = (typeof RUBRIC_ACTIONS)[number];

export type RubricSubject = { readonly state: RubricState };

/**
 * Rubrics: read by everybody who is signed in; drafted and published by hiring managers and admins. A
 * published version never changes, whoever asks: a new version is drafted from it.
 */
export function canOnRubric(actor: Actor, action: RubricAction, subject: RubricSubject): Access {
  if (!actor.active) return DEACTIVATED;
  if (action === "view") return ALLOWED;
  if (!hasRole(actor, "hiring_manager", "admin")) {
    return notYours("Rubrics are drafted and published by hiring managers and admins.");
  }
  if (action === "draft") return ALLOWED;
  return allowIf(
    isChangeable(subject.state),
    notYours("A published rubric version never changes. Draft a new version from it."),
  );
}
