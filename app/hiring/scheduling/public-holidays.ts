import { addDays } from "./calendar-days.ts";
import { instantAt, wallTimeOf } from "./zoned-time.ts";

/** What a day is by the law of a place. */
export type HolidayKind = "public" | "bank" | "optional" | "school" | "observance";

/** One day of a place's calendar; a day that replaces another one has its name. */
export type KnownHoliday = {
  readonly name: string;
  /** As a wall calendar of the place has it. */
  readonly date: string;
  readonly kind: HolidayKind;
  /** Some are no more than an afternoon. */
  readonly wholeDay: boolean;
};

/** A place and what is known of its calendar; without a code it is no place, and nothing is. */
export type PlaceCalendar = {
  readonly code: string;
  /** Such as Berlin, Germany. */
  readonly name: string;
  readonly known: readonly KnownHoliday[];
};

/** What a company has made of its calendar. */
export type CompanyCalendar = {
  readonly place: PlaceCalendar;
  /** Dates that somebody typed. */
  readonly holidays: readonly string[];
  /** Names of public holidays on which it works, and of other days on which it does not. */
  readonly workedHolidays: readonly string[];
  readonly takenHolidays: readonly string[];
};

/** A date on which somebody is off: the holiday's name, where it has one, and why in words that follow their name. */
export type DayOff = { readonly date: string; readonly name: string; readonly words: string };

const EVERYBODY = "has the day off, as everybody at the company";

/** Whether a day is off by law, from morning to evening. */
export function isOffByLaw({ kind, wholeDay }: KnownHoliday): boolean {
  return kind === "public" && wholeDay;
}

/** Days on which everybody of the company is off, wherever they are: those typed, and those it takes beyond the law. */
function daysOffOfEverybody({ place, holidays, takenHolidays }: CompanyCalendar): DayOff[] {
  const taken = place.known.filter((day) => takenHolidays.includes(day.name));
  return [
    ...holidays.map((date) => ({ date, name: "", words: EVERYBODY })),
    ...taken.map(({ date, name }) => ({ date, name, words: `${EVERYBODY}: ${name}` })),
  ];
}

/** Every day on which nobody works at the company's place. */
export function companyDaysOff(company: CompanyCalendar): DayOff[] {
  const { place, workedHolidays } = company;
  return [
    ...daysOffOfEverybody(company),
    ...publicDaysOff({ ...place, known: place.known.filter(({ name }) => !workedHolidays.includes(name)) }),
  ];
}

/**
 * Days off of somebody by where they work: at the company's place, which is everybody's who named none, what it has made
 * of its calendar; elsewhere the public holidays there, and what everybody has.
 */
export function daysOffAt(own: PlaceCalendar, company: CompanyCalendar): DayOff[] {
  if (own.code === "" || own.code === company.place.code) return companyDaysOff(company);
  return [...daysOffOfEverybody(company), ...publicDaysOff(own)];
}

/** The days off of the year from a date on, the next first, each date once and by the holiday's name where it has one. */
export function nextDaysOff(days: readonly DayOff[], from: string): DayOff[] {
  const until = addDays(from, 365);
  const ahead = days.filter(({ date }) => date >= from && date <= until);
  return [...new Set(ahead.map(({ date }) => date))].toSorted().flatMap((date) => {
    const same = ahead.filter((one) => one.date === date);
    return same.find(({ name }) => name !== "") ?? same.slice(0, 1);
  });
}

function publicDaysOff({ known, name: place }: PlaceCalendar): DayOff[] {
  return known
    .filter(isOffByLaw)
    .map(({ date, name }) => ({ date, name, words: `has a public holiday in ${place}: ${name}` }));
}

/** One holiday with all its days, for choosing whether it is a day off. */
export type HolidayChoice = {
  readonly name: string;
  readonly dates: readonly string[];
  readonly byLaw: boolean;
  readonly off: boolean;
};

/** What a company may choose from between two dates, the next first; of those with one name some are by law or none. */
export function holidayChoices(
  { place, workedHolidays, takenHolidays }: Omit<CompanyCalendar, "holidays">,
  between: { readonly from: string; readonly to: string },
): HolidayChoice[] {
  const ahead = place.known
    .filter(({ date }) => date >= between.from && date <= between.to)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [...new Set(ahead.map(({ name }) => name))].map((name) => {
    const days = ahead.filter((one) => one.name === name);
    const byLaw = days.some(isOffByLaw);
    const dates = [...new Set(days.map(({ date }) => date))];
    return { name, dates, byLaw, off: byLaw ? !workedHolidays.includes(name) : takenHolidays.includes(name) };
  });
}

/** What was chosen, to be kept: what the law says anyway is not, so that it follows the law. */
export function keptChoices(
  offered: readonly HolidayChoice[],
  off: readonly string[],
): { readonly workedHolidays: string[]; readonly takenHolidays: string[] } {
  const names = (chosen: (one: HolidayChoice) => boolean) =>
    offered
      .filter(chosen)
      .map(({ name }) => name)
      .toSorted();
  return {
    workedHolidays: names(({ name, byLaw }) => byLaw && !off.includes(name)),
    takenHolidays: names(({ name, byLaw }) => !byLaw && off.includes(name)),
  };
}

/** A candidate's day: a date and hours as the clocks of a zone show them. */
export type CandidateDay = {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
};

/** The day off that it is at the company in the middle of a candidate's day; null when people work there. */
export function closedOn(
  { date, from, to, zone }: CandidateDay,
  company: { readonly zone: string; readonly daysOff: readonly DayOff[] },
): DayOff | null {
  const middle = (instantAt(date, from, zone) + instantAt(date, to, zone)) / 2;
  const there = wallTimeOf(new Date(middle), company.zone).date;
  return company.daysOff.find((day) => day.date === there) ?? null;
}
