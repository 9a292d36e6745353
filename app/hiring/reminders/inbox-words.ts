/** Everything an inbox can tell. None of them knows a verdict: words are made of names and kinds alone (law 1). */
export const INBOX_KINDS = [
  "scorecard_due",
  "scorecard_waits",
  "scorecard_late",
  "scorecard_missing",
  "preparation",
  "interview_open",
  "interview_unfinished",
  "interview_booked",
  "interview_changed",
  "interview_cancelled",
  "interview_given_away",
  "scorecards_in",
  "debrief_revealed",
  "decision_recorded",
  "candidate_withdrew",
  "applied_again",
  "applied_full",
  "brief_updated",
  "loop_gap",
  "reply_received",
  "day_lost",
  "interviewer_away",
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** What people are told who may not see the application any more: that they no longer take part, without a name. */
export const FAREWELLS: readonly InboxKind[] = ["interview_cancelled", "interview_given_away"];

/** What the words of an item are made of. */
export type InboxFacts = {
  readonly kind: InboxKind;
  readonly applicationId: string;
  readonly interviewId: string | null;
  /** Null for readers who may not see the candidate any more. */
  readonly candidateName: string | null;
  readonly openingTitle: string;
  readonly interviewName: string | null;
  readonly interviewerName: string | null;
};

/** A sentence, what it is about, and the page where it is seen to. */
export type InboxWords = { readonly title: string; readonly about: string; readonly to: string };

/** Says an item in words. */
export function inboxWords(facts: InboxFacts): InboxWords {
  const { candidateName, openingTitle, interviewName } = facts;
  const about = [interviewName, openingTitle].filter((part) => part !== null).join(" · ");
  return { title: titleOf(facts, candidateName ?? "a candidate"), about, to: addressOf(facts) };
}

function titleOf({ kind, interviewerName }: InboxFacts, name: string): string {
  switch (kind) {
    case "scorecard_due":
      return `Write your scorecard for ${name} while it is fresh`;
    case "scorecard_waits":
      return `Your scorecard for ${name} is still open`;
    case "scorecard_late":
      return `Your scorecard for ${name} is a day late; the others wait for it`;
    case "scorecard_missing":
      return `${interviewerName ?? "Its interviewer"} has not written the scorecard for ${name}`;
    case "preparation":
      return `Prepare your interview with ${name}: read the brief and the kit`;
    case "interview_open":
      return `Finish your interview with ${name}, whose time is over: its scorecard waits for that`;
    case "interview_unfinished":
      return `${interviewerName ?? "Its interviewer"} has not finished the interview with ${name}`;
    case "interview_booked":
      return `An interview with ${name} is booked for you`;
    case "interview_changed":
      return `Your interview with ${name} has changed`;
    case "interview_cancelled":
      return `Your interview with ${name} is cancelled`;
    case "interview_given_away":
      return `You do not take part in an interview with ${name} any more`;
    case "scorecards_in":
      return `All scorecards for ${name} are in: the debrief can begin`;
    case "debrief_revealed":
      return `The scorecards for ${name} are revealed`;
    case "decision_recorded":
      return `A decision about ${name} is recorded`;
    case "candidate_withdrew":
      return `${name} has withdrawn`;
    case "applied_again":
      return `${name} has applied again: what is new is kept with the application`;
    case "applied_full":
      return `${name} has applied again with more files than fit: they were asked to mail theirs to you`;
    case "brief_updated":
      return `The brief on ${name} has changed since you read it`;
    case "loop_gap":
      return `The loop of ${name} leaves a gap`;
    case "reply_received":
      return `A mail about the application of ${name} has come in`;
    case "interviewer_away":
      return `${interviewerName ?? "Its interviewer"} is away when they should interview ${name}: swap or move it`;
    case "day_lost":
      return `A day that ${name} may choose has become impossible: offer another one`;
  }
}

function addressOf({ kind, applicationId, interviewId }: InboxFacts): string {
  const interview = interviewId ? `/interviews/${interviewId}` : `/applications/${applicationId}`;
  switch (kind) {
    case "scorecard_due":
    case "scorecard_waits":
    case "scorecard_late":
      return interviewId ? `${interview}/scorecard` : interview;
    case "preparation":
    case "interview_open":
    case "interview_unfinished":
    case "interview_booked":
    case "interview_changed":
    case "brief_updated":
      return interview;
    case "interview_cancelled":
    case "interview_given_away":
      return "/interviews";
    case "scorecards_in":
    case "debrief_revealed":
      return `/applications/${applicationId}/debrief`;
    case "loop_gap":
      return `/applications/${applicationId}/loop`;
    case "day_lost":
      return `/applications/${applicationId}/book`;
    case "interviewer_away":
      return `/applications/${applicationId}/day`;
    case "decision_recorded":
    case "candidate_withdrew":
    case "applied_again":
    case "applied_full":
    case "scorecard_missing":
    case "reply_received":
      return `/applications/${applicationId}`;
  }
}

/** Names the gap that one competency leaves in one loop, for as long as it stands. */
export function gapKey(applicationId: string, competencyKey: string): string {
  return `loop_gap:${applicationId}:${competencyKey}`;
}

/** The competency that the key of a gap names. */
export function competencyOfGap(key: string): string {
  return key.split(":").slice(2).join(":");
}
