import type Holidays from "date-holidays";
import type { HolidaysTypes } from "date-holidays";
import type { KnownHoliday } from "#app/hiring/scheduling/public-holidays.ts";

const DAY_MS = 86_400_000;
/** A holiday of a night and a day is as long as a day, but for the hour of the clocks. */
const NEARLY_A_DAY = 0.9;
const OTHER_LETTERS = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

export type HolidayPlace = { readonly code: string; readonly name: string };

const loaded: { library?: Promise<typeof Holidays>; places?: readonly HolidayPlace[] } = {};
const calendars = new Map<string, readonly KnownHoliday[]>();

/** It weighs forty megabytes, so it waits until somebody has chosen a place. */
function library(): Promise<typeof Holidays> {
  loaded.library ??= import("date-holidays").then((module) => module.default);
  return loaded.library;
}

/** Countries and their regions whose holidays are known, by name; a region's code begins with its country's. */
export async function listHolidayPlaces(): Promise<readonly HolidayPlace[]> {
  const Library = await library();
  loaded.places ??= placesOf(new Library());
  return loaded.places;
}

function placesOf(calendar: Holidays): HolidayPlace[] {
  const english = new Intl.DisplayNames("en", { type: "region" });
  // The types promise regions; a place without any answers with nothing.
  const under = (names: Readonly<Record<string, string>> | undefined) => Object.entries(names ?? {});
  return under(calendar.getCountries("en"))
    .flatMap(([country, known]) => {
      const named = english.of(country) ?? known;
      const states = under(calendar.getStates(country, "en")).flatMap(([state, stateName]) => [
        { code: `${country}-${state}`, name: `${named}, ${stateName}` },
        ...under(calendar.getRegions(country, state, "en")).map(([region, name]) => {
          return { code: `${country}-${state}-${region}`, name: `${named}, ${stateName}, ${name}` };
        }),
      ]);
      return [{ code: country, name: named }, ...states];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}

/** A place's name from the smallest part to the country, such as Berlin, Germany; null for what is no place. */
export async function holidayPlaceName(code: string): Promise<string | null> {
  const place = (await listHolidayPlaces()).find((one) => one.code === code);
  return place ? place.name.split(", ").toReversed().join(", ") : null;
}

/** Every holiday of a place in these years, each of its days by itself; worked out once. */
export async function holidaysOf(
  code: string,
  years: { readonly from: number; readonly to: number },
): Promise<readonly KnownHoliday[]> {
  const key = `${code} ${years.from} ${years.to}`;
  const remembered = calendars.get(key);
  if (remembered) return remembered;
  const Library = await library();
  const [country = "", state = "", region = ""] = code.split("-");
  const calendar = new Library(country, state, region);
  // Feasts of several days may have begun in the year before.
  const all = Array.from({ length: years.to - years.from + 2 }, (_one, place) => years.from - 1 + place);
  const language = isReadable(calendar.getHolidays(years.from)) ? undefined : "en";
  const found = all.flatMap((year) => calendar.getHolidays(year, language).flatMap(daysOf));
  const known = found.filter(({ date }) => Number(date.slice(0, 4)) >= years.from);
  calendars.set(key, known);
  return known;
}

/** Names stay in the language of the place, unless that has other letters than ours. */
function isReadable(holidays: readonly HolidaysTypes.Holiday[]): boolean {
  return holidays.every(({ name }) => !OTHER_LETTERS.test(name));
}

function daysOf({ date, start, end, name, type, substitute }: HolidaysTypes.Holiday): KnownHoliday[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  // What replaces a day is named after it, with a word for that behind.
  const known = substitute ? name.replace(/ \([^()]*\)$/, "") : name;
  return Array.from({ length: Math.max(1, Math.floor(days + 1 - NEARLY_A_DAY)) }, (_one, later) => ({
    name: known,
    date: new Date(first + later * DAY_MS).toISOString().slice(0, 10),
    kind: type,
    wholeDay: days >= NEARLY_A_DAY,
  }));
}
