import { STAGE_NAMES } from "../applications/stages.ts";
import type { EventType } from "../timeline/event-types.ts";
import type { Disposition, ScreeningOutcome, Stage } from "../applications/stages.ts";

/** Which look at a resume a decision is: one person's, an independent second person's, or the one that settles both. */
export const SCREENING_LOOKS = ["first", "second", "final"] as const;
export type ScreeningLook = (typeof SCREENING_LOOKS)[number];

/** Whether a second person is to read a resume: after a maybe, as a sample of sure ones, or they have. */
export const SECOND_LOOKS = ["none", "wanted", "sampled", "given"] as const;
export type SecondLook = (typeof SECOND_LOOKS)[number];

/** The shares of sure decisions that an opening may have read by a second person, in percent. */
export const SECOND_LOOK_SHARES = [0, 5, 10, 20] as const;

export type LookFacts = {
  readonly secondLook: SecondLook;
  /** Who gave the look that asked for a second one. */
  readonly firstScreenerId: string | null;
  readonly stage: Stage;
  readonly disposition: Disposition | null;
};

export type LookAnswer =
  | { readonly ok: true; readonly look: ScreeningLook }
  | { readonly ok: false; readonly reason: "own_first_look" | "moved" | "left"; readonly message: string };

/**
 * Which look a person's decision on a resume will be. A second look is somebody else's, and stays possible when a sampled
 * resume has gone on since, because it changes nothing. Refuses the first screener while the second look is missing, and
 * a resume that is no longer in screening.
 */
export function lookFor(facts: LookFacts, personId: string): LookAnswer {
  const waitsForSecond = facts.secondLook === "wanted" || facts.secondLook === "sampled";
  if (waitsForSecond && facts.firstScreenerId !== personId) return { ok: true, look: "second" };
  if (facts.disposition !== null)
    return {
      ok: false,
      reason: "left",
      message: `This application was already ${facts.disposition}. Go on with the next one.`,
    };
  if (facts.stage !== "resume_screen")
    return {
      ok: false,
      reason: "moved",
      message: `This application is already at ${STAGE_NAMES[facts.stage]}.`,
    };
  if (facts.secondLook === "wanted")
    return {
      ok: false,
      reason: "own_first_look",
      message: "You said maybe, so a second screener reads it now. Take your maybe back to decide alone.",
    };
  return { ok: true, look: facts.secondLook === "given" ? "final" : "first" };
}

/** Whether a reader may see the first screener's verdict: not while they still owe an independent one. */
export function maySeeOtherLooks(facts: LookFacts, personId: string): boolean {
  const waitsForSecond = facts.secondLook === "wanted" || facts.secondLook === "sampled";
  return !waitsForSecond || facts.firstScreenerId === personId;
}

/** Whether an event of the timeline tells the first screener's verdict. */
export function tellsFirstLook(eventType: EventType): boolean {
  return eventType === "application.screened";
}

/**
 * What a decision makes of the second look. A maybe asks for one; of sure first looks the opening's share is sampled.
 */
export function secondLookAfter(
  decision: { readonly look: ScreeningLook; readonly outcome: ScreeningOutcome },
  application: { readonly id: string; readonly share: number; readonly secondLook: SecondLook },
): SecondLook {
  switch (decision.look) {
    case "second":
      return "given";
    case "final":
      return application.secondLook;
    case "first":
      if (decision.outcome === "hold") return "wanted";
      if (decision.outcome === "later") return "none";
      return isSampled(application.id, application.share) ? "sampled" : "none";
  }
}

/** Whether an application belongs to the sample: the same answer every time, and nothing but its id decides. */
export function isSampled(applicationId: string, share: number): boolean {
  let hash = 2_166_136_261;
  for (const letter of applicationId) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 16_777_619) >>> 0;
  }
  return hash % 100 < share;
}

export type UndoFacts = {
  readonly look: ScreeningLook;
  readonly outcome: ScreeningOutcome;
  readonly undone: boolean;
  /** A decision was taken after it and stands. */
  readonly decidedSince: boolean;
  readonly stage: Stage;
  readonly interviews: number;
  readonly rejectionSent: boolean;
};

/** Why a decision cannot be taken back any more, or null while it can. How long ago it was taken does not matter. */
export function whyNotUndone(facts: UndoFacts): string | null {
  if (facts.undone) return "This decision has been undone already.";
  const wentOn = "The work has gone on since, so this cannot be undone. Open the application to change it.";
  if (facts.decidedSince) return wentOn;
  // It moved nothing, so nothing that moved since stands in its way.
  if (facts.look === "second") return null;
  if (facts.interviews > 0 || facts.rejectionSent) return wentOn;
  return facts.stage === "resume_screen" || facts.stage === "phone_screen" ? null : wentOn;
}
