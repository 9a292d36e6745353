import type { DayItem } from "./template-props.ts";
import type { MailTemplate, ParsedMail } from "./templates.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 5 * MINUTE_MS;

/**
 * How long a mail is tried before it counts as failed. The mail service knows a key again for 24 hours; later a
 * second try could arrive as a second mail, so nothing is tried after 20.
 */
export const TRIED_FOR_HOURS = 20;

/** A digest of the morning that has not left by noon is yesterday's news. */
const DIGEST_HOURS = 4;

/** Milliseconds until the next try: 15 seconds after the first, doubling, at most 5 minutes. */
export function waitBeforeTry(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(10, Math.max(0, attempts - 1)));
}

/** Whether the service would still recognise a repeat of a mail first tried then; null means never tried. */
export function mayTryAgain(firstTriedAt: Date | null, now: Date): boolean {
  return firstTriedAt === null || now.getTime() - firstTriedAt.getTime() < TRIED_FOR_HOURS * HOUR_MS;
}

/** Somebody sits before the screen and waits for these, or sets out for a meeting that is off. */
const URGENT: readonly MailTemplate[] = [
  "sign-in-link",
  "invitation",
  "interview-cancelled",
  "interview-cancelled-interviewer",
  "day-cancelled",
];

/** Which of the mails that are due leaves first, the higher number before the lower. */
export function urgencyOf(template: string): number {
  return URGENT.some((urgent) => urgent === template) ? 10 : 0;
}

/** Whoever is asked later how an interview went remembers the asking, not the interview. */
const FEEDBACK_DAYS = 3;

/**
 * The instant after which a mail is of no use any more, or null: a sign-in link when it has expired, an invitation
 * to an interview when it is over, a reminder after a day. `queuedAt` is when it was written.
 */
export function usefulUntil(mail: ParsedMail, queuedAt: Date): Date | null {
  switch (mail.template) {
    case "sign-in-link":
      return new Date(queuedAt.getTime() + mail.props.minutes * MINUTE_MS);
    case "invitation":
      return new Date(queuedAt.getTime() + mail.props.hours * HOUR_MS);
    case "interview-invitation":
    case "interview-invitation-interviewer":
    case "interview-changed":
    case "interview-changed-interviewer":
      return new Date(new Date(mail.props.startsAt).getTime() + mail.props.minutes * MINUTE_MS);
    case "day-invitation":
    case "day-changed":
    case "day-changed-interviewer":
      return lastEnd(mail.props.items);
    case "plan-changed":
      return new Date(mail.props.startsAt);
    case "choose-a-day":
      return new Date(Math.max(...[mail.props.until, ...mail.props.keptUntil].map((at) => Date.parse(at))));
    case "interview-preparation":
      return new Date(mail.props.startsAt);
    case "daily-digest":
      return new Date(queuedAt.getTime() + DIGEST_HOURS * HOUR_MS);
    case "new-date":
      return new Date(new Date(`${mail.props.promisedFor}T00:00:00Z`).getTime() + 24 * HOUR_MS);
    case "scorecard-reminder":
    case "scorecard-missing":
      return new Date(queuedAt.getTime() + 24 * HOUR_MS);
    case "feedback-request":
      return new Date(queuedAt.getTime() + FEEDBACK_DAYS * 24 * HOUR_MS);
    case "day-cancelled":
    case "interview-cancelled":
    case "interview-cancelled-interviewer":
    case "application-received":
    case "application-repeated":
    case "rejection":
    case "offer":
    case "hired-welcome":
    case "reschedule-asked":
    case "candidate-question":
    case "letter":
    case "new-link":
      return null;
  }
}

/** When the last of them is over; null when one is off, which somebody who expects it has to hear in any case. */
function lastEnd(items: readonly DayItem[]): Date | null {
  if (items.some(({ word }) => word === "cancellation")) return null;
  const ends = items.map(({ startsAt, minutes }) => Date.parse(startsAt) + minutes * MINUTE_MS);
  return new Date(Math.max(...ends));
}
