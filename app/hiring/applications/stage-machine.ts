import type { DecisionOutcome } from "../debriefs/decision.ts";
import { missingMessage, missingScorecards } from "../debriefs/reveal.ts";
import type { OfferState } from "../offers/offer-state.ts";
import { ok, refused, type Outcome, type Refused } from "../result.ts";
import { findReason, needsFreeText, reasonsFor } from "./reasons.ts";
import {
  nextStage,
  previousStage,
  STAGE_NAMES,
  stageIndex,
  type Disposition,
  type ScreeningOutcome,
  type Stage,
} from "./stages.ts";

/** All the machine looks at. Counts are of this application alone; `headcountLeft` is the opening's. */
export type MoveFacts = {
  readonly screening: ScreeningOutcome | null;
  /** The system in which an imported application was screened before it came here; recorded as an event. */
  readonly screenedElsewhere?: string;
  readonly phoneScreens: {
    /** How many this application needs; a waived second one is not counted, and its waiving recorded as an event. */
    readonly planned: 1 | 2;
    readonly completed: number;
    readonly advanced: number;
  };
  readonly onsites: {
    readonly planned: number;
    readonly completed: number;
    readonly scorecardsSubmitted: number;
    readonly scorecardsRequired: number;
  };
  /** Why the debrief may begin without all onsite scorecards; kept with the application. */
  readonly overrideReason?: string;
  /** Why an application goes back a step, such as "moved by mistake". */
  readonly backReason?: string;
  readonly debriefRevealed: boolean;
  readonly decision: DecisionOutcome | null;
  readonly offerState: OfferState | null;
  readonly headcountLeft: number;
};

/** What else the caller has to do in the same transaction. */
export const MOVE_EFFECTS = [
  "record_override",
  "cancel_scheduled_interviews",
  "fill_headcount",
  "free_headcount",
  "withdraw_offer",
  "queue_rejection_mail",
  "take_back_rejection_mail",
] as const;
export type MoveEffect = (typeof MOVE_EFFECTS)[number];

export type MoveRefusal =
  | "already_there"
  | "has_left"
  | "stage_skipped"
  | "not_screened"
  | "no_advanced_phone_screen"
  | "scorecards_missing"
  | "not_revealed"
  | "no_hire_decision"
  | "offer_not_accepted"
  | "no_headcount"
  | "back_needs_reason"
  | "debrief_revealed"
  | "offer_open";

export type ExitRefusal = "has_left" | "reason_not_valid" | "reason_needs_words";
export type ReopenRefusal = "not_left" | "in_another_run" | "reopen_needs_reason" | "no_headcount";

/** Said of an application that ended while another run of its candidate at the same opening goes on. */
export const IN_ANOTHER_RUN =
  "Another application of this candidate for this opening goes on. Go on with that one; this one stays as it ended.";

export type Moved = {
  readonly from: Stage;
  readonly to: Stage;
  readonly direction: "forward" | "back";
  readonly effects: readonly MoveEffect[];
};

/**
 * The one place that says which moves between stages are allowed and what each needs (law: the stage machine
 * decides). Forward moves go one stage at a time through that stage's guard; back moves go one stage with a
 * reason, never out of a revealed debrief. An application that has left must be reopened first.
 */
export function decideMove({
  stage,
  disposition,
  to,
  facts,
}: {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly to: Stage;
  readonly facts: MoveFacts;
}): Outcome<Moved, MoveRefusal> {
  if (disposition !== null) {
    return refused("has_left", `This application was ${disposition}. Reopen it before moving it.`);
  }
  if (stage === to) {
    return refused(
      "already_there",
      `This application is already at ${STAGE_NAMES[to]}. Reload to see who moved it.`,
    );
  }
  if (to === previousStage(stage)) return decideBack(stage, to, facts);
  if (to !== nextStage(stage)) {
    return refused(
      "stage_skipped",
      stageIndex(to) > stageIndex(stage)
        ? `${STAGE_NAMES[to]} cannot follow ${STAGE_NAMES[stage]} directly. Move through each stage in between.`
        : "An application goes back one stage at a time.",
    );
  }
  const refusal = guard(to, facts);
  if (refusal !== null) return refusal;
  return ok({ from: stage, to, direction: "forward" as const, effects: forwardEffects(to, facts) });
}

/** What keeps an application out of a stage, or null when its guard is passed. */
function guard(to: Stage, facts: MoveFacts): Refused<MoveRefusal> | null {
  switch (to) {
    case "resume_screen":
      return null;
    case "phone_screen":
      if (facts.screening === "advance" || isGiven(facts.screenedElsewhere)) return null;
      return refused("not_screened", "Advance the resume in screening before the phone screen.");
    case "onsite":
      if (phoneScreensPassed(facts)) return null;
      return refused("no_advanced_phone_screen", phoneMessage(facts));
    case "debrief":
      if (missingScorecards(facts.onsites) === 0 || isGiven(facts.overrideReason)) return null;
      return refused("scorecards_missing", missingMessage(missingScorecards(facts.onsites)));
    case "offer":
      if (!facts.debriefRevealed) {
        return refused("not_revealed", "Reveal the scorecards in the debrief before making an offer.");
      }
      if (facts.decision !== "hire") {
        return refused(
          "no_hire_decision",
          "An offer needs a recorded decision to hire by the hiring manager.",
        );
      }
      return headcountGuard(facts);
    case "hired":
      if (facts.offerState !== "accepted") {
        return refused(
          "offer_not_accepted",
          "Hired needs an accepted offer. Record the candidate's answer first.",
        );
      }
      return headcountGuard(facts);
  }
}

function headcountGuard(facts: MoveFacts): Refused<MoveRefusal> | null {
  if (facts.headcountLeft > 0) return null;
  return refused("no_headcount", "Every seat of this opening is filled. Raise its headcount first.");
}

function phoneScreensPassed({ phoneScreens }: MoveFacts): boolean {
  return phoneScreens.advanced >= phoneScreens.planned;
}

function phoneMessage({ phoneScreens }: MoveFacts): string {
  if (phoneScreens.advanced < 1) return "An onsite needs a phone screen that ended with advance.";
  return "The second phone screen has not advanced yet. Hold it before the onsite, or waive it.";
}

function forwardEffects(to: Stage, facts: MoveFacts): MoveEffect[] {
  if (to === "hired") return ["fill_headcount"];
  if (to === "debrief" && missingScorecards(facts.onsites) > 0) return ["record_override"];
  return [];
}

function decideBack(stage: Stage, to: Stage, facts: MoveFacts): Outcome<Moved, MoveRefusal> {
  if (stage === "debrief" && facts.debriefRevealed) {
    return refused(
      "debrief_revealed",
      "The scorecards have been revealed, so this debrief cannot be undone. Decide, or hold.",
    );
  }
  if (stage === "offer" && (facts.offerState === "extended" || facts.offerState === "accepted")) {
    return refused(
      "offer_open",
      "The candidate holds an offer. Withdraw it before going back to the debrief.",
    );
  }
  if (!isGiven(facts.backReason)) {
    return refused("back_needs_reason", "Say why this application goes back, for example: moved by mistake.");
  }
  return ok({ from: stage, to, direction: "back" as const, effects: backEffects(stage) });
}

function backEffects(stage: Stage): MoveEffect[] {
  if (stage === "hired") return ["free_headcount"];
  if (stage === "onsite" || stage === "phone_screen") return ["cancel_scheduled_interviews"];
  return [];
}

/**
 * Decides whether an application may leave: rejected or withdrawn, with a reason code that fits the stage, and
 * words where the code says only "other".
 */
export function decideExit({
  stage,
  disposition,
  to,
  reasonCode,
  text,
}: {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly to: Disposition;
  readonly reasonCode: string;
  readonly text?: string;
}): Outcome<
  { readonly stage: Stage; readonly to: Disposition; readonly effects: readonly MoveEffect[] },
  ExitRefusal
> {
  if (disposition !== null) {
    return refused("has_left", `This application was already ${disposition}. Reload to see by whom.`);
  }
  if (!reasonsFor(stage, to).some((reason) => reason.code === reasonCode)) {
    const label = findReason(reasonCode)?.label ?? reasonCode;
    if (label === "") return refused("reason_not_valid", "Choose a reason from the list.");
    return refused(
      "reason_not_valid",
      `"${label}" is not a reason to be ${to} at ${STAGE_NAMES[stage]}. Choose one from the list.`,
    );
  }
  if (needsFreeText(reasonCode) && !isGiven(text)) {
    return refused("reason_needs_words", "Say in a few words why; the reason chosen is only “other”.");
  }
  return ok({ stage, to, effects: exitEffects(stage, to) });
}

function exitEffects(stage: Stage, to: Disposition): MoveEffect[] {
  const effects: MoveEffect[] = [];
  if (stage !== "hired") effects.push("cancel_scheduled_interviews");
  if (stage === "offer") effects.push("withdraw_offer");
  if (stage === "hired") effects.push("free_headcount");
  if (to === "rejected") effects.push("queue_rejection_mail");
  return effects;
}

/**
 * Decides whether an application that has left may come back to the stage it left from. Needs a reason; one
 * that had been hired needs a free seat again, and one stays as it ended while another of its candidate for the
 * same opening goes on: nobody is in two runs at one opening.
 */
export function decideReopen({
  stage,
  disposition,
  reason,
  headcountLeft,
  inAnotherRun,
}: {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly reason: string;
  readonly headcountLeft: number;
  readonly inAnotherRun: boolean;
}): Outcome<{ readonly stage: Stage; readonly effects: readonly MoveEffect[] }, ReopenRefusal> {
  if (disposition === null) {
    return refused("not_left", "This application has not left. Reload to see where it stands.");
  }
  if (inAnotherRun) return refused("in_another_run", IN_ANOTHER_RUN);
  if (!isGiven(reason)) return refused("reopen_needs_reason", "Say why this application is reopened.");
  if (stage === "hired" && headcountLeft < 1) {
    return refused("no_headcount", "Every seat of this opening is filled. Raise its headcount first.");
  }
  const effects: MoveEffect[] = [];
  if (disposition === "rejected") effects.push("take_back_rejection_mail");
  if (stage === "hired") effects.push("fill_headcount");
  return ok({ stage, effects });
}

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}
