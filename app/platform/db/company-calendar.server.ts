import type { CompanyCalendar, PlaceCalendar } from "#app/hiring/scheduling/public-holidays.ts";
import { holidayPlaceName, holidaysOf } from "../holidays/public-holidays.server.ts";
import type { Db, Tx } from "./client.server.ts";

/** The columns of a company that its calendar is read from. */
export const CALENDAR_COLUMNS = {
  holidays: true,
  holidayPlace: true,
  workedHolidays: true,
  takenHolidays: true,
} as const;

export type StoredCalendar = Omit<CompanyCalendar, "place"> & { readonly holidayPlace: string };

/** Of an installation that is not set up yet. */
export const NO_CALENDAR: StoredCalendar = {
  holidays: [],
  holidayPlace: "",
  workedHolidays: [],
  takenHolidays: [],
};

/** What is known of a place from last year to the next but one; of no place, and of one that is known no more, nothing. */
export async function placeCalendar(code: string, now: Date): Promise<PlaceCalendar> {
  const name = code === "" ? null : await holidayPlaceName(code);
  if (name === null) return { code: "", name: "", known: [] };
  const year = now.getUTCFullYear();
  return { code, name, known: await holidaysOf(code, { from: year - 1, to: year + 2 }) };
}

/** A company's calendar with the holidays of its place. */
export async function calendarOf<Stored extends StoredCalendar>(
  stored: Stored,
  now: Date,
): Promise<Stored & CompanyCalendar> {
  return { ...stored, place: await placeCalendar(stored.holidayPlace, now) };
}

/** The company's calendar; an installation that is not set up yet has none. */
export async function loadCompanyCalendar(db: Db | Tx, now: Date): Promise<CompanyCalendar> {
  return calendarOf((await db.company.findFirst({ select: CALENDAR_COLUMNS })) ?? NO_CALENDAR, now);
}
