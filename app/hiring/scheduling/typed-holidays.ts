import { invalid } from "../refusal.ts";
import { addDays } from "./calendar-days.ts";
import {
  DateSchema,
  daysOffOf,
  MOST_DAYS_OFF,
  readTimeOff,
  timeOffText,
  type TimeOff,
} from "./interview-settings.ts";

type Stretch = TimeOff[number];

/**
 * The company's own holidays as they are typed: dates, and stretches as `readTimeOff` reads them, one a line or between
 * commas. Every single day, in order and each once. Refuses what is no day of the calendar, and stretches that end
 * before they begin or are too long.
 */
export function readHolidays(text: string): string[] {
  const stretches = text.split(/[\n,;]+/).flatMap((line) => readTimeOff(line).flatMap(daysInOneLine));
  const message = stretches.map(faultOf).find((fault) => fault !== null);
  if (message) throw invalid(message, { holidays: message });
  return [...new Set(daysOffOf(stretches))].toSorted();
}

/** Holidays as `readHolidays` reads them; days that follow each other are one stretch. */
export function holidaysText(dates: readonly string[]): string {
  const stretches: Stretch[] = [];
  for (const date of dates) {
    const last = stretches.at(-1);
    if (last && addDays(last.to, 1) === date) last.to = date;
    else stretches.push({ from: date, to: date });
  }
  return timeOffText(stretches);
}

/** Several dates with nothing but spaces between them are days of their own. */
function daysInOneLine({ from, to }: Stretch): Stretch[] {
  return from === to ? from.split(/\s+/).map((day) => ({ from: day, to: day })) : [{ from, to }];
}

function faultOf(stretch: Stretch): string | null {
  const { from, to } = stretch;
  for (const day of [from, to]) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return `“${day}” is no date. Write each holiday as 2026-12-25.`;
    if (!DateSchema.safeParse(day).success) return `“${day}” is no day of the calendar.`;
  }
  if (from > to) return `“${timeOffText([stretch])}” ends before it begins.`;
  if (addDays(from, MOST_DAYS_OFF) <= to)
    return `“${timeOffText([stretch])}” is longer than ${MOST_DAYS_OFF} days.`;
  return null;
}
