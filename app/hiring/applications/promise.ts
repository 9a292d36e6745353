import { z } from "zod";
import { addDays, weekdayOf } from "../scheduling/calendar-days.ts";
import { companyDaysOff, type CompanyCalendar } from "../scheduling/public-holidays.ts";
import { instantAt, isTimeZone, wallTimeOf } from "../scheduling/zoned-time.ts";
import { isReturned, type Delivery } from "../mail/delivery-report.ts";
import type { MailState } from "../mail/mail-state.ts";
import { invalid } from "../refusal.ts";
import type { Disposition, Stage } from "./stages.ts";

/** Stages in which a candidate waits for us; once hired, nothing is promised any more. */
export const PROMISING_STAGES = ["resume_screen", "phone_screen", "onsite", "debrief", "offer"] as const;
export type PromisingStage = (typeof PROMISING_STAGES)[number];

/** Working days in which a candidate hears from us, by stage, as long as the company sets none of its own. */
export const DEFAULT_PROMISE_DAYS: Readonly<Record<PromisingStage, number>> = {
  resume_screen: 5,
  phone_screen: 3,
  onsite: 3,
  debrief: 2,
  offer: 3,
};
export const MOST_PROMISE_DAYS = 30;
/** How far ahead a date may be promised: who has to wait longer is better told so in words. */
export const FARTHEST_PROMISE_DAYS = 90;

export type PromiseRules = {
  readonly days: Readonly<Record<PromisingStage, number>>;
  /** Dates that are no working days: typed ones and public holidays. */
  readonly holidays: readonly string[];
  /** Whose calendar it is: the company's. */
  readonly zone: string;
};

const DaysSchema = z.record(z.string(), z.number().int().min(1).max(MOST_PROMISE_DAYS));

/** Working days by stage as a company has stored them; a stage that is missing or unreadable takes the default. */
export function promiseDaysOf(stored: unknown): PromiseRules["days"] {
  const own = DaysSchema.safeParse(stored);
  return { ...DEFAULT_PROMISE_DAYS, ...(own.success ? own.data : {}) };
}

/** The company's own rules as they are stored; what is missing or unreadable takes the default. */
export function promiseRulesOf(
  stored: CompanyCalendar & { readonly promiseDays: unknown; readonly timeZone: string },
): PromiseRules {
  return {
    days: promiseDaysOf(stored.promiseDays),
    holidays: companyDaysOff(stored).map(({ date }) => date),
    zone: isTimeZone(stored.timeZone) ? stored.timeZone : "Etc/UTC",
  };
}

/** Monday to Friday, but for the company's holidays. */
export function isWorkingDay(date: string, holidays: readonly string[]): boolean {
  return weekdayOf(date) <= 5 && !holidays.includes(date);
}

/** The date so many working days after this one, which itself does not count. */
export function addWorkingDays(date: string, days: number, holidays: readonly string[]): string {
  let at = date;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return at;
}

/** The date by which a candidate at this stage hears from us, counted from a moment by the company's calendar. */
export function promiseFrom(stage: Stage, from: Date, rules: PromiseRules): string | null {
  if (stage === "hired") return null;
  return addWorkingDays(wallTimeOf(from, rules.zone).date, rules.days[stage], rules.holidays);
}

export type EnteredPromise = { readonly promisedFor: string | null; readonly tell: boolean };

/**
 * What entering a stage does to the date a candidate was given. A date that lies ahead stands, unless the new one is
 * earlier: nobody is put off without a word. One that has passed gives way to the new date, and the candidate is told.
 */
export function promiseOnEntering(input: {
  readonly current: string | null;
  readonly stage: Stage;
  readonly now: Date;
  readonly rules: PromiseRules;
}): EnteredPromise {
  const { current, stage, now, rules } = input;
  const fresh = promiseFrom(stage, now, rules);
  if (fresh === null || current === null) return { promisedFor: fresh, tell: false };
  const passed = current < wallTimeOf(now, rules.zone).date;
  if (passed) return { promisedFor: fresh, tell: true };
  return { promisedFor: fresh < current ? fresh : current, tell: false };
}

/** The instant from which a promise is broken: the end of its day where the candidate or the company is, the earlier. */
export function promiseEndsAt(promisedFor: string, zones: readonly string[]): number {
  const next = addDays(promisedFor, 1);
  return Math.min(...zones.filter(isTimeZone).map((zone) => instantAt(next, "00:00", zone)));
}

export type WaitingCandidate = {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly promisedFor: string | null;
  /** The candidate's and the company's. */
  readonly zones: readonly string[];
  /** An interview of theirs that runs or lies ahead: what happens next is known. */
  readonly interviewAhead: boolean;
  /** Days are offered to choose from. */
  readonly daysOffered: boolean;
  /** The offer they hold, with the mail that told them of it, if one did. */
  readonly offer: { readonly mail: Telling | null } | null;
  /** From when they know that they were rejected. */
  readonly toldAt: Date | null;
  /** The last mail about a rejection. */
  readonly rejectionMail: Telling | null;
};

/** A mail that tells a candidate something, and how it stands. */
export type Telling = {
  readonly state: MailState;
  readonly sendAfter: Date;
  readonly delivery: Delivery | null;
};

/** A mail that is put further ahead than this is no news to somebody who waits. */
const SOON_MS = 48 * 3_600_000;

/** Whether a mail is about to leave by itself: not held, and not put far ahead. */
function leavesSoon({ state, sendAfter }: Telling, now: Date): boolean {
  if (state === "sending") return true;
  return state === "waiting" && sendAfter.getTime() - now.getTime() <= SOON_MS;
}

/** Whether a mail has reached its candidate or is about to; whoever wants no mail reads it on their page. */
function tells(mail: Telling, now: Date): boolean {
  if (mail.state === "sent") return !isReturned(mail.delivery);
  return mail.state === "kept" || mail.state === "withheld" || leavesSoon(mail, now);
}

/** Whether the next word is the candidate's: days are offered, or they hold an offer and know of it. */
function isTheirMove({ daysOffered, offer }: WaitingCandidate, now: Date): boolean {
  return daysOffered || (offer !== null && (offer.mail === null || tells(offer.mail, now)));
}

/** Whether a candidate was rejected and neither knows of it nor is about to be told by a mail. */
export function isEndUntold(
  { disposition, toldAt, rejectionMail }: Pick<WaitingCandidate, "disposition" | "toldAt" | "rejectionMail">,
  now: Date,
): boolean {
  if (disposition !== "rejected" || toldAt !== null) return false;
  return rejectionMail === null || !leavesSoon(rejectionMail, now);
}

/**
 * Whether a candidate is without news past the date they were given. Being on hold is no excuse, nor is an offer or a
 * rejection that nobody has told them of; whoever was rejected without a date was promised nothing here.
 */
export function isWithoutNews(candidate: WaitingCandidate, now: Date): boolean {
  const { stage, disposition, promisedFor, zones, interviewAhead } = candidate;
  const passed = promisedFor !== null && now.getTime() >= promiseEndsAt(promisedFor, zones);
  if (disposition === "rejected") return passed && isEndUntold(candidate, now);
  if (disposition !== null || stage === "hired" || interviewAhead || isTheirMove(candidate, now))
    return false;
  return promisedFor === null || passed;
}

/** Why a date that stands is not shown to its candidate for the time being; null while it is. */
export function whyPromiseHidden(
  candidate: WaitingCandidate,
  now: Date,
): "interview_ahead" | "their_move" | null {
  if (candidate.interviewAhead) return "interview_ahead";
  return isTheirMove(candidate, now) ? "their_move" : null;
}

/** What a candidate reads of their date: nothing while they know what comes next or it is over. */
export function promiseShown(
  candidate: WaitingCandidate,
  now: Date,
): { readonly promisedFor: string; readonly passed: boolean } | null {
  const { stage, disposition, promisedFor } = candidate;
  if (disposition !== null || stage === "hired" || whyPromiseHidden(candidate, now) !== null) return null;
  return promisedFor === null ? null : { promisedFor, passed: isWithoutNews(candidate, now) };
}

/** Working days by which a date has passed; 0 on the day itself and before. */
export function workingDaysLate(promisedFor: string, now: Date, rules: PromiseRules): number {
  const today = wallTimeOf(now, rules.zone).date;
  let late = 0;
  for (let at = addDays(promisedFor, 1); at <= today; at = addDays(at, 1)) {
    if (isWorkingDay(at, rules.holidays)) late += 1;
  }
  return late;
}

/** A new date somebody types; refuses what is no working day ahead, and more than three months. */
export function readPromisedDate(text: string, now: Date, rules: PromiseRules): string {
  const date = readDate(text);
  const refuse = (message: string) => invalid(message, { promisedFor: message });
  if (date === null) throw refuse("Give a date, such as 2026-12-03.");
  const today = wallTimeOf(now, rules.zone).date;
  if (date < today) throw refuse("Give a date that is still to come.");
  if (date > addDays(today, FARTHEST_PROMISE_DAYS))
    throw refuse("Give a date within three months. For a longer wait, write to the candidate yourself.");
  if (!isWorkingDay(date, rules.holidays))
    throw refuse("Nobody works here on that day. Choose a working day.");
  return date;
}

function readDate(text: string): string | null {
  const date = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? null : date;
}

const IN_WORDS = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

/** A promised date in words, such as Thursday 3 December. */
export function promiseWords(date: string): string {
  return IN_WORDS.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
}
