import type { DecisionOutcome } from "../debriefs/decision.ts";
import type { InterviewKind, InterviewState, PhoneOutcome } from "../interviews/interview-state.ts";
import type { OfferState } from "../offers/offer-state.ts";
import { ONSITES } from "../openings/interview-plan.ts";
import type { Stage } from "./stages.ts";

/** An interview as the next step depends on it; cancelled ones are left out by the caller. */
export type StepInterview = {
  readonly kind: InterviewKind;
  readonly number: number;
  readonly state: InterviewState;
  readonly startsAt: Date;
  readonly phoneOutcome: PhoneOutcome | null;
  readonly interviewerName: string;
  readonly scorecardSubmitted: boolean;
};

export type StepFacts = {
  readonly stage: Stage;
  readonly onHold: boolean;
  readonly phoneScreens: number;
  readonly now: Date;
  readonly revealed: boolean;
  readonly decision: DecisionOutcome | null;
  readonly offerState: OfferState | null;
  readonly interviews: readonly StepInterview[];
};

/** What happens next: in words, whose move it is, and whether it is late. `at` is set for a booked interview. */
export type NextStep = {
  readonly what: string;
  readonly who: string | null;
  readonly at: Date | null;
  readonly tone: "calm" | "act" | "late";
};

const act = (what: string, who: string | null = null): NextStep => ({ what, who, at: null, tone: "act" });
const calm = (what: string, who: string | null = null, at: Date | null = null): NextStep => ({
  what,
  who,
  at,
  tone: "calm",
});

/** The one next step of an application, as its card on the board shows it. */
export function nextStepOf(facts: StepFacts): NextStep {
  if (facts.onHold) return calm("On hold");
  switch (facts.stage) {
    case "resume_screen":
      return act("Read the resume");
    case "phone_screen":
      return phoneStep(facts);
    case "onsite":
      return onsiteStep(facts);
    case "debrief":
      if (!facts.revealed) return act("Reveal the scorecards");
      return facts.decision === null || facts.decision === "hold"
        ? act("Decide", "hiring manager")
        : act("Act on the decision");
    case "offer":
      if (facts.offerState === "accepted") return act("Move to hired");
      return facts.offerState === "extended"
        ? calm("Waits for the candidate's answer")
        : act("Make the offer");
    case "hired":
      return calm("Hired");
  }
}

function phoneStep({ interviews, phoneScreens, now }: StepFacts): NextStep {
  const phones = interviews.filter(
    (interview) => interview.kind === "phone" && interview.state !== "no_show",
  );
  const open = phones.find(
    (interview) => interview.state === "scheduled" || interview.state === "in_progress",
  );
  if (open) return booked(open, now);
  const undecided = phones.find((interview) => interview.phoneOutcome === null);
  if (undecided) return act("Record the outcome", undecided.interviewerName);
  if (phones.some((interview) => interview.phoneOutcome === "reject")) return act("Answer the candidate");
  if (phones.length < phoneScreens) return act(`Book phone screen ${phones.length + 1}`);
  return act("Move to onsite");
}

function onsiteStep({ interviews, now }: StepFacts): NextStep {
  const onsites = interviews.filter(
    (interview) => interview.kind === "onsite" && interview.state !== "no_show",
  );
  const open = onsites.find(
    (interview) => interview.state === "scheduled" || interview.state === "in_progress",
  );
  if (onsites.length < ONSITES) return act(`Book onsites (${onsites.length} of ${ONSITES})`);
  if (open) return booked(open, now);
  const due = onsites.find((interview) => !interview.scorecardSubmitted);
  if (due) return { what: "Scorecard due", who: due.interviewerName, at: null, tone: "late" };
  return act("Open the debrief");
}

/** No interview is as long: its interviewer has left the room without ending it. */
const LEFT_OPEN_MS = 12 * 3_600_000;

function booked(interview: StepInterview, now: Date): NextStep {
  const label =
    interview.kind === "phone" ? `Phone screen ${interview.number}` : `Onsite ${interview.number}`;
  if (interview.state === "in_progress" && now.getTime() - interview.startsAt.getTime() < LEFT_OPEN_MS)
    return calm(`${label} is running`, interview.interviewerName);
  if (interview.state === "in_progress")
    return { what: `${label} was not ended`, who: interview.interviewerName, at: null, tone: "late" };
  const missed = interview.startsAt.getTime() + 2 * 3_600_000 < now.getTime();
  return {
    what: missed ? `${label} was not held` : label,
    who: interview.interviewerName,
    at: interview.startsAt,
    tone: missed ? "late" : "calm",
  };
}
