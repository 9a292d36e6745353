import { ok, refused, type Outcome } from "../result.ts";
import type { Disposition, Stage } from "./stages.ts";

/** What an application's number of phone screens depends on. */
export type PhoneScreenFacts = {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  /** How many this application needs now. */
  readonly needed: number;
  /** How many the opening's plan holds. */
  readonly planned: number;
  /** Phone screens held with the outcome advance. */
  readonly advanced: number;
  /** Whether a second phone screen is booked, running or held. */
  readonly secondStands: boolean;
};

export type PhoneScreensRefusal =
  | "has_left"
  | "other_stage"
  | "already_so"
  | "first_not_advanced"
  | "second_stands"
  | "not_in_plan"
  | "needs_reason";

/** One phone screen waives the second; two ask for it. */
export type NeededPhoneScreens = 1 | 2;

/**
 * Whether an application may need another number of phone screens from now on, apart from the reason. The second one is
 * waived once the first was advanced and while no second is booked or held, so that nobody's conversation counts for
 * nothing; it is asked for where the opening's plan has one. Both only while the application stands at its phone screens.
 */
export function mayNeedPhoneScreens(
  to: NeededPhoneScreens,
  facts: PhoneScreenFacts,
): Outcome<{ readonly to: NeededPhoneScreens }, PhoneScreensRefusal> {
  if (facts.disposition !== null)
    return refused("has_left", `This application was ${facts.disposition}. Reopen it first.`);
  if (facts.stage !== "phone_screen")
    return refused("other_stage", "This application does not stand at its phone screens.");
  if (facts.needed === to) {
    const message =
      to === 1 ? "This application needs one phone screen only." : "The second phone screen is asked for.";
    return refused("already_so", `${message} Reload to see it.`);
  }
  if (to === 2) {
    if (facts.planned >= 2) return ok({ to });
    return refused(
      "not_in_plan",
      "This opening's plan has one phone screen. Add a second one to the plan first.",
    );
  }
  if (facts.secondStands)
    return refused(
      "second_stands",
      "The second phone screen is booked or was held. Cancel its booking first; one that was held counts.",
    );
  if (facts.advanced >= 1) return ok({ to });
  return refused(
    "first_not_advanced",
    "Only an advanced first phone screen can stand for both. Hold it and record its outcome first.",
  );
}

/** Decides on another number of phone screens, as `mayNeedPhoneScreens` says, and for a reason that is kept. */
export function decidePhoneScreens(
  to: NeededPhoneScreens,
  reason: string,
  facts: PhoneScreenFacts,
): Outcome<{ readonly to: NeededPhoneScreens; readonly reason: string }, PhoneScreensRefusal> {
  const allowed = mayNeedPhoneScreens(to, facts);
  if (!allowed.ok) return allowed;
  const words = reason.trim();
  if (words !== "") return ok({ to, reason: words });
  return refused(
    "needs_reason",
    to === 1 ? "Say why one phone screen is enough." : "Say what the second phone screen is for.",
  );
}
