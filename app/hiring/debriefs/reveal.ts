import { ONSITES } from "../openings/interview-plan.ts";
import { ok, refused, type Outcome } from "../result.ts";

/** How many onsite scorecards are still missing; never fewer than four are required, whatever the caller says. */
export function missingScorecards({
  scorecardsSubmitted,
  scorecardsRequired,
}: {
  readonly scorecardsSubmitted: number;
  readonly scorecardsRequired: number;
}): number {
  return Math.max(0, Math.max(ONSITES, scorecardsRequired) - scorecardsSubmitted);
}

/** Says how many scorecards are missing and who can go on without them. */
export function missingMessage(missing: number): string {
  const what = missing === 1 ? "One onsite scorecard is" : `${missing} onsite scorecards are`;
  return `${what} still missing. Wait, or let the hiring manager go on without, with a reason.`;
}

export type RevealRefusal = "already_revealed" | "scorecards_missing" | "override_not_yours";

/**
 * Decides whether all verdicts of an application are opened for everyone at once (law 1): every required
 * onsite scorecard (never fewer than four) is submitted, or the hiring manager overrides with a reason that is
 * kept. `mayOverride` is the policy's answer for this person.
 */
export function decideReveal({
  revealed,
  scorecardsSubmitted,
  scorecardsRequired,
  mayOverride,
  overrideReason,
}: {
  readonly revealed: boolean;
  readonly scorecardsSubmitted: number;
  readonly scorecardsRequired: number;
  readonly mayOverride: boolean;
  readonly overrideReason: string;
}): Outcome<{ readonly overrideReason: string | null; readonly missing: number }, RevealRefusal> {
  if (revealed)
    return refused("already_revealed", "These scorecards are already revealed. Reload to read them.");
  const missing = missingScorecards({ scorecardsSubmitted, scorecardsRequired });
  if (missing === 0) return ok({ overrideReason: null, missing });
  if (overrideReason.trim() === "") return refused("scorecards_missing", missingMessage(missing));
  if (!mayOverride) {
    return refused("override_not_yours", "Only the opening's hiring manager goes on without all scorecards.");
  }
  return ok({ overrideReason: overrideReason.trim(), missing });
}
