import { isSamePlace } from "./meeting-place.ts";

/** Whether somebody of ours holds an interview or watches it. */
export const PARTS = ["interviewer", "shadow"] as const;
export type Part = (typeof PARTS)[number];

/**
 * What somebody is told about a meeting; `interviewerName` only where the reader is told whom they meet, `part` only where
 * the reader takes part. Older mails do not hold it.
 */
export type MeetingFacts = {
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly link: string;
  readonly interviewerName?: string;
  readonly part?: Part | undefined;
};

/** The last word that left, or is about to: facts of the meeting, or that it is off. */
export type LastWord = { readonly off: true } | { readonly off: false; readonly facts: MeetingFacts };

/**
 * What one person has to be told about an interview, going by what they were told last: an invitation when they
 * know of none, a change when something they were told is no longer true, a cancellation when what they expect is
 * off, and otherwise nothing. So nobody is told of a change to something they never heard of, or the same twice.
 */
export function wordToSend(
  last: LastWord | null,
  now: MeetingFacts | "off",
): "invitation" | "change" | "cancellation" | null {
  const expects = last !== null && !last.off ? last.facts : null;
  if (now === "off") return expects ? "cancellation" : null;
  if (!expects) return "invitation";
  return sameFacts(expects, now) ? null : "change";
}

function sameFacts(a: MeetingFacts, b: MeetingFacts): boolean {
  return (
    Date.parse(a.startsAt) === Date.parse(b.startsAt) &&
    a.minutes === b.minutes &&
    isSamePlace(a.place, b.place) &&
    a.link === b.link &&
    a.interviewerName === b.interviewerName &&
    !isOtherPart(a, b)
  );
}

/** Whether a reader who held an interview watches it now, or the other way; what nobody told is no other part. */
export function isOtherPart(a: Pick<MeetingFacts, "part">, b: Pick<MeetingFacts, "part">): boolean {
  return a.part !== undefined && b.part !== undefined && a.part !== b.part;
}
