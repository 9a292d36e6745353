import { z } from "zod";
import { addDays, type WeeklyHours } from "./calendar-days.ts";
import type { DayRules } from "./loop-request.ts";
import { addMinutes } from "./zoned-time.ts";

const TimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time such as 09:00.");
/** A day of the calendar, as people type it. */
export const DateSchema = z.iso.date("Give a date such as 2026-12-24.");
/** Of one stretch. */
export const MOST_DAYS_OFF = 400;

export const WEEKDAY_NAMES = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

export const HoursSchema = z.array(
  z
    .object({ weekday: z.number().int().min(1).max(7), from: TimeSchema, to: TimeSchema })
    .refine(({ from, to }) => from < to, "The day ends before it begins."),
);
export const TimeOffSchema = z.array(
  z
    .object({ from: DateSchema, to: DateSchema })
    .refine(({ from, to }) => from <= to, "The last day comes before the first."),
);
export type TimeOff = z.output<typeof TimeOffSchema>;

export const LinkSchema = z.union([
  z.literal(""),
  z.url({ protocol: /^https?$/, error: "Give a link that starts with https://." }),
]);

/** When and how much somebody interviews. */
export const InterviewSettingsSchema = z.object({
  hours: HoursSchema,
  timeOff: TimeOffSchema,
  perDay: z.coerce.number("Enter a number.").int().min(0, "Not below 0.").max(8, "At most 8 a day."),
  perWeek: z.coerce.number("Enter a number.").int().min(0, "Not below 0.").max(30, "At most 30 a week."),
  gapMinutes: z.coerce.number("Enter minutes.").int().min(0, "Not below 0.").max(120, "At most 120 minutes."),
  link: LinkSchema,
  /** Whose public holidays they keep, such as PT or DE-BE; empty is the company's. */
  holidayPlace: z.string().max(40).default(""),
});
export type InterviewSettings = z.output<typeof InterviewSettingsSchema>;

/** Of somebody who has not said otherwise. */
export const USUAL_SETTINGS: InterviewSettings = {
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "17:30" })),
  timeOff: [],
  perDay: 2,
  perWeek: 5,
  gapMinutes: 15,
  link: "",
  holidayPlace: "",
};

/** On which weekdays candidates come. */
export const CANDIDATE_WEEKDAYS = [1, 2, 3, 4, 5] as const;

const minutes = (most: number) =>
  z.coerce
    .number("Enter minutes.")
    .int("Enter whole minutes.")
    .min(0, "Not below 0.")
    .max(most, `At most ${most} minutes.`);

/** Rules of a candidate's day: when it may begin and must end on their own clocks, and its pauses. */
export const DayRulesShape = {
  dayFrom: TimeSchema,
  dayTo: TimeSchema,
  breakMinutes: minutes(60),
  lunchFrom: TimeSchema,
  lunchTo: TimeSchema,
  lunchMinutes: minutes(120),
  waitMinutes: minutes(480),
};
export type CompanyDay = z.output<z.ZodObject<typeof DayRulesShape>>;

/** Of a company that has not said otherwise. */
export const USUAL_DAY: CompanyDay = {
  dayFrom: "08:00",
  dayTo: "18:30",
  breakMinutes: 10,
  lunchFrom: "11:30",
  lunchTo: "14:00",
  lunchMinutes: 45,
  waitMinutes: 120,
};

/** What contradicts itself in rules of a day: the field and what to do about it, or null. */
export function dayRulesFault(
  day: CompanyDay,
): { readonly field: keyof CompanyDay; readonly message: string } | null {
  if (day.dayFrom >= day.dayTo) return { field: "dayTo", message: "The day ends before it begins." };
  if (day.lunchFrom >= day.lunchTo) return { field: "lunchTo", message: "Lunch ends before it begins." };
  if (addMinutes(day.lunchFrom, day.lunchMinutes) > day.lunchTo) {
    return {
      field: "lunchMinutes",
      message: `Lunch is longer than from ${day.lunchFrom} to ${day.lunchTo}.`,
    };
  }
  return null;
}

/** The company's settings as the search for days reads them. */
export function dayRulesOf(day: CompanyDay): {
  readonly hours: { readonly from: string; readonly to: string };
  readonly rules: DayRules;
} {
  const { breakMinutes, waitMinutes, lunchFrom: from, lunchTo: to, lunchMinutes } = day;
  return {
    hours: { from: day.dayFrom, to: day.dayTo },
    rules: { breakMinutes, waitMinutes, lunch: { from, to, minutes: lunchMinutes } },
  };
}

/** Every single day off. */
export function daysOffOf(timeOff: TimeOff): string[] {
  return timeOff.flatMap(({ from, to }) => {
    const days: string[] = [];
    for (let date = from; date <= to && days.length < MOST_DAYS_OFF; date = addDays(date, 1)) days.push(date);
    return days;
  });
}

/**
 * Reads hours from a form: two fields for each weekday, `from1` and `to1` for Monday; a day with both left empty is
 * not worked.
 */
export function readWeeklyHours(fieldOf: (name: string) => string): WeeklyHours[] {
  return WEEKDAY_NAMES.flatMap((_name, index) => {
    const hours = { weekday: index + 1, from: fieldOf(`from${index + 1}`), to: fieldOf(`to${index + 1}`) };
    return hours.from === "" && hours.to === "" ? [] : [hours];
  });
}

/** Reads days off as people write them, one stretch a line: 2026-12-24, or 2026-12-24 to 2027-01-02. */
export function readTimeOff(text: string): { from: string; to: string }[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [from = "", to = from] = line.split(/\s+(?:to|until|–|-)\s+/);
      return { from, to };
    });
}

/** Days off as `readTimeOff` reads them. */
export function timeOffText(timeOff: TimeOff): string {
  return timeOff.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join("\n");
}
