import { allowIf, notYours, sealedUntilReveal, type Access } from "./access.ts";
import type { Actor } from "./actor.ts";
import { isHiringManagerOf, sightOfApplication, type ApplicationPeople } from "./sight.ts";

export const DECISION_ACTIONS = ["view", "decide"] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

export type DecisionSubject = ApplicationPeople & { readonly revealed: boolean };

/**
 * Decisions: taken by the opening's hiring manager alone, after the reveal; being an admin or a recruiter
 * gives no part in it. Read after the reveal by whoever sees the application.
 */
export function canOnDecision(actor: Actor, action: DecisionAction, subject: DecisionSubject): Access {
  const sight = sightOfApplication(actor, subject);
  if (!sight.allowed) return sight;
  if (action === "decide" && !isHiringManagerOf(actor, subject)) {
    return notYours("The decision is taken by the opening's hiring manager.");
  }
  return allowIf(subject.revealed, sealedUntilReveal("The decision"));
}
