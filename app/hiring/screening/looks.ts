import type { Actor } from "../access/actor.ts";
import { STAGE_NAMES } from "../applications/stages.ts";
import type { Disposition, ScreeningOutcome, Stage } from "../applications/stages.ts";

/** Which look at a resume a decision is: one person's, an independent second person's, or the one that settles both. */
export const SCREENING_LOOKS = ["first", "second", "final"] as const;
export type ScreeningLook = (typeof SCREENING_LOOKS)[number];

/** Whether a second person is to read a resume: after a maybe, as a sample of sure ones, or they have. */
export const SECOND_LOOKS = ["none", "wanted", "sampled", "given"] as const;
export type SecondLook = (typeof SECOND_LOOKS)[number];

/** The shares of sure decisions that an opening may have read by a second person, in percent. */
export const SECOND_LOOK_SHARES = [0, 5, 10, 20] as const;

/** A sampled resume is of interest while people still remember how they read it. */
const SAMPLE_DAYS = 14;
const DAY = 86_400_000;

export type LookFacts = {
  readonly secondLook: SecondLook;
  /** Who gave the look that asked for a second one, and when. */
  readonly firstScreenerId: string | null;
  readonly firstDecidedAt: Date | null;
  /** Who left the second look to others, as they may who know too much for an independent one. */
  readonly leftBy: readonly string[];
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  /** An interview is booked or was held. */
  readonly booked: boolean;
};

/** First looks since then have their sample read by a second person. */
export function sampledSince(now: Date): Date {
  return new Date(now.getTime() - SAMPLE_DAYS * DAY);
}

/** Somebody who may owe second looks, as queries ask for them. */
export type SecondReader = { readonly actor: Actor; readonly since: Date };

/** A person at this moment as a second reader. */
export function secondReader({ actor, now }: { readonly actor: Actor; readonly now: Date }): SecondReader {
  return { actor, since: sampledSince(now) };
}

/**
 * Whether a person is asked for a second, independent look: at a maybe until it is settled, at a resume of the sample for
 * two weeks, and as long as nothing but the first decision has come of it. Until they give theirs, or leave it to others,
 * they are shown nothing that tells the first one. Takes people who may screen; others are asked for nothing.
 */
export function owesSecondLook(facts: LookFacts, personId: string, now: Date): boolean {
  if (facts.firstScreenerId === personId || facts.leftBy.includes(personId)) return false;
  const { secondLook, stage, disposition } = facts;
  if (secondLook === "wanted") return stage === "resume_screen" && disposition === null;
  if (secondLook !== "sampled" || facts.firstDecidedAt === null || facts.booked) return false;
  const wentOn = disposition === "withdrawn" || (stage !== "resume_screen" && stage !== "phone_screen");
  return !wentOn && facts.firstDecidedAt >= sampledSince(now);
}

/** What whoever owes a second look is told instead of where the application stands by now. */
export const LOOK_OWED =
  "You are asked for a second, independent look at this resume, so where it stands opens once you have read it, or have left it to others with Later.";

/** An application's standing as it was before anybody had read its resume. */
export const BEFORE_FIRST_LOOK = {
  stage: "resume_screen",
  disposition: null,
  onHold: false,
} as const satisfies { stage: Stage; disposition: Disposition | null; onHold: boolean };

export type LookAnswer =
  | { readonly ok: true; readonly look: ScreeningLook }
  | {
      readonly ok: false;
      readonly reason: "own_first_look" | "left_to_others" | "moved" | "left";
      readonly message: string;
    };

/**
 * Which look a person's decision on a resume will be. A second look is somebody else's, and stays possible when a sampled
 * resume has gone on since, because it changes nothing. Refuses whoever is not to read a maybe while its second look is
 * missing, and a resume that is no longer in screening.
 */
export function lookFor(facts: LookFacts, personId: string, now: Date): LookAnswer {
  if (owesSecondLook(facts, personId, now)) return { ok: true, look: "second" };
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
  if (facts.secondLook !== "wanted")
    return { ok: true, look: facts.secondLook === "given" ? "final" : "first" };
  if (facts.firstScreenerId === personId)
    return {
      ok: false,
      reason: "own_first_look",
      message: "You said maybe, so a second screener reads it now. Take your maybe back to decide alone.",
    };
  return {
    ok: false,
    reason: "left_to_others",
    message: "You left this one to another second screener. Undo that to read it yourself.",
  };
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
      // Left to others, so it is still asked for.
      return decision.outcome === "later" ? application.secondLook : "given";
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
