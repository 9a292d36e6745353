import { ONSITES } from "../openings/interview-plan.ts";
import type { Disposition, Stage } from "./stages.ts";

/** The steps of the process as a candidate knows them. */
export const CANDIDATE_STEPS = [
  "Application",
  "Phone conversation",
  "Onsite interviews",
  "Decision",
  "Offer",
] as const;

export type CandidateStanding = {
  /** Which step they are at, from 0; one beyond the last when hired. */
  readonly step: number;
  readonly headline: string;
  readonly whatNext: string;
};

const BY_STAGE: Readonly<Record<Stage, CandidateStanding>> = {
  resume_screen: {
    step: 0,
    headline: "We are reading your application",
    whatNext: "A person reads every resume. You hear from us either way, usually within a few days.",
  },
  phone_screen: {
    step: 1,
    headline: "Next is a conversation by phone",
    whatNext: "It takes under an hour and is about your work. You get an invitation with the time.",
  },
  onsite: {
    step: 2,
    headline: "Next are four interviews",
    whatNext:
      "They lie close together, each about a different part of the work, and each leaves time for your questions.",
  },
  debrief: {
    step: 3,
    headline: "We are deciding",
    whatNext:
      "Everybody you met has written down what they saw. The hiring manager decides on that; then we write to you.",
  },
  offer: {
    step: 4,
    headline: "We would like to work with you",
    whatNext: "Our offer is with you. Ask us anything about it.",
  },
  hired: { step: 5, headline: "Welcome", whatNext: "We look forward to your first day." },
};

/**
 * Where a candidate stands, in words for them: never a verdict, a reason code or a name of an internal stage. A
 * rejection only once they know of it (`toldOfRejection`), an offer only once it is made (`offerMade`); until then
 * nothing has changed for them.
 */
export function candidateStanding(application: {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly toldOfRejection: boolean;
  /** Whether a mail told them. */
  readonly rejectedByMail: boolean;
  readonly offerMade: boolean;
  /** Interviews of the present stage that were held, that are under way, and that are booked and still to come. */
  readonly held: number;
  readonly begun: number;
  readonly booked: number;
  /** On how many days of the candidate's calendar the booked ones are. */
  readonly bookedDays: number;
}): CandidateStanding {
  const standing = standingOf(application);
  const known = knownDisposition(application);
  if (known === "withdrawn") {
    return {
      ...standing,
      headline: "You have withdrawn your application",
      whatNext: "Thank you for your interest. You are welcome to apply again.",
    };
  }
  if (known === "rejected") {
    return {
      ...standing,
      headline: "We are not going on with this application",
      whatNext: application.rejectedByMail
        ? "Thank you for the time you gave us. The mail we sent you says more."
        : "Thank you for the time you gave us. We wish you all the best.",
    };
  }
  return standing;
}

/** While they are interviewed, a candidate reads how many interviews are still to come, not how many there are. */
function standingOf(application: {
  readonly stage: Stage;
  readonly offerMade: boolean;
  readonly held: number;
  readonly begun: number;
  readonly booked: number;
  readonly bookedDays: number;
}): CandidateStanding {
  const { stage, offerMade, held, begun, booked, bookedDays } = application;
  if (stage === "offer" && !offerMade) return BY_STAGE.debrief;
  const standing = BY_STAGE[stage];
  if (stage !== "phone_screen" && stage !== "onsite") return standing;
  if (booked > 0)
    return {
      ...standing,
      headline: headlineAhead(stage, held + begun, booked),
      whatNext: bookedDays > 1 ? `They are on ${IN_WORDS[bookedDays] ?? bookedDays} days. ${BOOKED}` : BOOKED,
    };
  if (begun > 0) return { ...standing, headline: underWay(stage), whatNext: "Where you meet stands below." };
  if (held === 0) return standing;
  const { headline, whatNext } = stage === "onsite" && held < ONSITES ? MORE_TO_BOOK : TALKED;
  return { ...standing, headline, whatNext };
}

const BOOKED = "When and where stands below. If a time does not suit you, ask for another one there.";
const MORE_TO_BOOK = {
  headline: "Thank you for the interviews so far",
  whatNext: "You hear from us about what comes next. Every interview comes with an invitation and its time.",
};
const TALKED = {
  headline: "Thank you for talking with us",
  whatNext: "We put together what everybody learnt. You hear from us either way, usually within a few days.",
};
const IN_WORDS = ["no", "one", "two", "three", "four"];

type Talking = "phone_screen" | "onsite";

function whatIn(stage: Talking): string {
  return stage === "phone_screen" ? "phone conversation" : "interview";
}

function underWay(stage: Talking): string {
  return `Your ${whatIn(stage)} is under way`;
}

function headlineAhead(stage: Talking, held: number, booked: number): string {
  const what = whatIn(stage);
  const count = IN_WORDS[booked] ?? String(booked);
  if (booked === 1) return held === 0 ? `Next is your ${what}` : `One more ${what} to come`;
  return held === 0
    ? `Next are ${count} ${what}s`
    : `${count.replace(/^./, (sign) => sign.toUpperCase())} more ${what}s to come`;
}

/**
 * The ending a candidate knows of: their own withdrawal at once, a rejection only once they were told. Everything
 * that answers them goes by it, so that no refusal tells what nobody has told yet.
 */
export function knownDisposition(application: {
  readonly disposition: Disposition | null;
  readonly toldOfRejection: boolean;
}): Disposition | null {
  const { disposition, toldOfRejection } = application;
  return disposition === "rejected" && !toldOfRejection ? null : disposition;
}

/** Whether a rejected candidate knows of it: their mail has left, or they know in another way. */
export function knowsOfRejection({ toldAt }: { readonly toldAt: Date | null }, now: Date): boolean {
  return toldAt !== null && toldAt <= now;
}

/** Whether a candidate can still withdraw or ask for another time. */
export function isStillOpen(application: {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
}): boolean {
  return application.disposition === null && application.stage !== "hired";
}
