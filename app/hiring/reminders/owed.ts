import type { InterviewState } from "../interviews/interview-state.ts";
import { instantAt, wallTimeOf } from "../scheduling/zoned-time.ts";
import { afterQuietHours, dayAfter } from "./quiet-hours.ts";
import type { InboxKind } from "./inbox-words.ts";
import type { ReminderKind, ReminderSettings } from "./settings.ts";

const HOUR_MS = 3_600_000;

/** Somebody who may be reminded, with their zone and what they chose. */
export type Reader = {
  readonly personId: string;
  readonly timeZone: string;
  /** Whether they are active and may still see the interview. */
  readonly reachable: boolean;
  readonly settings: ReminderSettings;
};

/** What the reminders of one interview go by. */
export type RemindedInterview = {
  readonly id: string;
  readonly state: InterviewState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When it was finished, null while it was not. */
  readonly endedAt: Date | null;
  /** Whether its interviewer's scorecard is in. */
  readonly submitted: boolean;
  /** Whether the debrief was revealed: nobody waits for a scorecard any more. */
  readonly revealed: boolean;
  /** Whether the application has left the pipeline. */
  readonly left: boolean;
  readonly interviewer: Reader;
  readonly recruiter: Reader;
};

/** One reminder: to whom, when it may be sent, and from when on it would be too late. */
export type Owed = {
  readonly interviewId: string;
  readonly personId: string;
  readonly reminder: ReminderKind;
  readonly kind: InboxKind;
  /** With the person it names this reminder for ever, so that it is sent once. */
  readonly key: string;
  readonly way: "mail" | "inbox";
  readonly from: Date;
  readonly until: Date;
};

/** When an interviewer is reminded of a scorecard, in hours after the interview's end; each gives way to the next. */
const SCORECARD_STEPS = [
  { kind: "scorecard_due", from: 0, until: 4 },
  { kind: "scorecard_waits", from: 4, until: 24 },
  { kind: "scorecard_late", from: 24, until: 28 },
] as const satisfies readonly { readonly kind: InboxKind; readonly from: number; readonly until: number }[];

/** The recruiter hears four hours after the last of them, and is not told of it when two days have passed since. */
const MISSING = { from: 28, until: 76 };

/**
 * An interview that nobody finishes has no end to count from, and nobody would ever hear of its scorecard. Its interviewer
 * is told half an hour after the time it was booked for, its recruiter four hours after it.
 */
const OPEN = { from: 0.5, until: 24 };
const UNFINISHED = { from: 4, until: 76 };

/** Whoever has not prepared by the morning is not reminded of an evening that is gone. */
const EVENING = "18:00";
const PREPARATION_HOURS = 14;

/**
 * What is owed to whom about one interview, whatever the time is: three reminders of its scorecard to its interviewer,
 * then one to the recruiter, or the preparation on the evening before in the interviewer's zone, and that it was not
 * finished once its time is over. Nothing when it is no longer true (cancelled, submitted, revealed, left), for people who cannot be reached or have switched it off, and
 * nothing that would come too late once quiet hours are over.
 */
export function remindersOf(interview: RemindedInterview): readonly Owed[] {
  if (interview.left) return [];
  if (interview.state === "scheduled") return [...preparation(interview), ...unfinished(interview)];
  if (interview.state === "in_progress") return unfinished(interview);
  if (interview.state === "completed" && interview.endedAt) return scorecard(interview, interview.endedAt);
  return [];
}

/** Which of them are to be sent now. */
export function owedNow(interviews: readonly RemindedInterview[], now: Date): readonly Owed[] {
  return interviews.flatMap((interview) => {
    const readers = [interview.interviewer, interview.recruiter];
    return remindersOf(interview).filter(({ from, until, personId }) => {
      if (now < from || now >= until) return false;
      const reader = readers.find((one) => one.personId === personId);
      return reader !== undefined && isAwake(reader, now);
    });
  });
}

/** A server that was down over a reminder's own time does not send it in the night instead. */
function isAwake({ timeZone, settings }: Reader, now: Date): boolean {
  return afterQuietHours(now, { ...settings, timeZone }).getTime() === now.getTime();
}

function preparation({ id, startsAt, interviewer }: RemindedInterview): readonly Owed[] {
  const { date } = wallTimeOf(startsAt, interviewer.timeZone);
  const evening = new Date(instantAt(dayAfter(date, -1), EVENING, interviewer.timeZone));
  const latest = Math.min(startsAt.getTime(), evening.getTime() + PREPARATION_HOURS * HOUR_MS);
  return owed(id, interviewer, {
    reminder: "preparation",
    kind: "preparation",
    key: `preparation:${id}:${date}`,
    from: evening,
    until: new Date(latest),
  });
}

function unfinished({ id, endsAt, revealed, interviewer, recruiter }: RemindedInterview): readonly Owed[] {
  if (revealed) return [];
  const after = (hours: number) => new Date(endsAt.getTime() + hours * HOUR_MS);
  const key = (kind: InboxKind) => `${kind}:${id}:${endsAt.toISOString()}`;
  const open = owed(id, interviewer, {
    reminder: "scorecard",
    kind: "interview_open",
    key: key("interview_open"),
    from: after(OPEN.from),
    until: after(OPEN.until),
  });
  const late = owed(id, recruiter, {
    reminder: "missing",
    kind: "interview_unfinished",
    key: key("interview_unfinished"),
    from: after(UNFINISHED.from),
    until: after(UNFINISHED.until),
  });
  // The scorecard's own reminders go by mail as well once the interview is finished.
  return [...open, ...late].map((one) => ({ ...one, way: "inbox" }));
}

function scorecard(
  { id, submitted, revealed, interviewer, recruiter }: RemindedInterview,
  endedAt: Date,
): readonly Owed[] {
  if (submitted || revealed) return [];
  const after = (hours: number) => new Date(endedAt.getTime() + hours * HOUR_MS);
  const steps = SCORECARD_STEPS.flatMap(({ kind, from, until }) =>
    owed(id, interviewer, {
      reminder: "scorecard",
      kind,
      key: `${kind}:${id}`,
      from: after(from),
      until: after(until),
    }),
  );
  const missing = owed(id, recruiter, {
    reminder: "missing",
    kind: "scorecard_missing",
    key: `scorecard_missing:${id}`,
    from: after(MISSING.from),
    until: after(MISSING.until),
  });
  return [...steps, ...missing];
}

function owed(
  interviewId: string,
  { personId, timeZone, reachable, settings }: Reader,
  reminder: Pick<Owed, "reminder" | "kind" | "key" | "from" | "until">,
): readonly Owed[] {
  const way = settings.ways[reminder.reminder];
  if (!reachable || way === "off") return [];
  const from = afterQuietHours(reminder.from, { ...settings, timeZone });
  return from < reminder.until ? [{ ...reminder, interviewId, personId, way, from }] : [];
}
