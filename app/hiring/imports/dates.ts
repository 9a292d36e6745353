import { instantOf } from "../scheduling/zoned-time.ts";

/** Which comes first in a date such as 03/04/2025. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What the dates of a column say of their order; `either` has to be asked. */
export type OrderFound = DateOrder | "either" | "mixed" | "none";

export type ReadDate = { readonly at: string | null; readonly problem: string | null };

const NO_DATE: ReadDate = { at: null, problem: null };
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;
const WITH_ZONE =
  /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})$/i;
/** What systems write where they know no date. */
const SENTINEL = /^(?:0000-00-00|0001-01-01|1000-01-01|1900-01-00|1900-01-01|1899-12-3[01]|9999-12-31)\b/;
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
};
/** A spreadsheet counts days from here. */
const SPREADSHEET_DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2100;

/**
 * The instant that a cell means, as ISO text; null without a problem for an empty cell or one that stands for "no
 * date". Takes the order of days and months that a person confirmed and the zone of times that carry none; a date
 * alone is noon in UTC, which is the same day almost everywhere. Says what to write instead for anything else.
 */
export function readDate(text: string, order: DateOrder | null, zone: string): ReadDate {
  const cell = text.trim();
  if (cell === "" || SENTINEL.test(cell) || /^(?:n\/a|null|none|-+)$/i.test(cell)) return NO_DATE;
  if (/^\d+(?:\.\d+)?$/.test(cell)) return readNumber(cell);
  if (WITH_ZONE.test(cell)) return instant(new Date(cell.replace(/ UTC$/i, "Z").replace(" ", "T")), cell);
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) {
    const [, year, month, day, hour, minute] = yearFirst;
    return onDay(cell, { year, month, day, hour, minute }, zone);
  }
  const dotted = DOTTED.exec(cell);
  if (dotted) {
    const [, day, month, year, hour, minute] = dotted;
    return onDay(cell, { year, month, day, hour, minute }, zone);
  }
  const slashed = SLASHED.exec(cell);
  if (slashed) return readSlashed(cell, slashed, order, zone);
  return readWords(cell, zone);
}

function readSlashed(cell: string, found: RegExpExecArray, order: DateOrder | null, zone: string): ReadDate {
  const [, first, second, year, hour, minute] = found;
  const known = order ?? (Number(first) > 12 ? "dmy" : Number(second) > 12 ? "mdy" : null);
  if (known === null) {
    return problem(
      `“${cell}” can be read as two dates. Say whether the day or the month comes first in this file.`,
    );
  }
  const [day, month] = known === "dmy" ? [first, second] : [second, first];
  return onDay(cell, { year, month, day, hour, minute }, zone);
}

/** "3 March 2025", "Mar 3, 2025", "3. März 2025". */
function readWords(cell: string, zone: string): ReadDate {
  const dayFirst = /^(\d{1,2})\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(cell);
  const monthFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(cell);
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS[(word ?? "").toLowerCase().slice(0, 3)];
  if (month === undefined) return problem(`“${cell}” is no date. Write it as 2025-03-01.`);
  return onDay(cell, { year, month: String(month), day, hour: undefined, minute: undefined }, zone);
}

type Parts = Readonly<
  Record<"year" | "month" | "day", string | undefined> & Record<"hour" | "minute", string | undefined>
>;

function onDay(cell: string, { year, month, day, hour, minute }: Parts, zone: string): ReadDate {
  const date = `${fullYear(year ?? "")}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  const midday = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(midday.getTime()) || midday.toISOString().slice(0, 10) !== date)
    return problem(`“${cell}” is no day of the calendar. Write it as 2025-03-01.`);
  if (hour === undefined || minute === undefined) return instant(midday, cell);
  const found = instantOf(date, `${hour.padStart(2, "0")}:${minute}`, zone);
  return found.ok ? instant(found.instant, cell) : instant(midday, cell);
}

function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}

/** Days of a spreadsheet, or seconds or milliseconds since 1970. */
function readNumber(cell: string): ReadDate {
  const value = Number(cell);
  if (value > 20_000 && value < 80_000)
    return instant(new Date(SPREADSHEET_DAY_ZERO + Math.floor(value) * DAY_MS + DAY_MS / 2), cell);
  if (/^\d{8}$/.test(cell))
    return onDay(
      cell,
      {
        year: cell.slice(0, 4),
        month: cell.slice(4, 6),
        day: cell.slice(6),
        hour: undefined,
        minute: undefined,
      },
      "UTC",
    );
  if (value >= 1e8 && value < 1e11) return instant(new Date(value * 1000), cell);
  if (value >= 1e11 && value < 1e14) return instant(new Date(value), cell);
  return problem(`“${cell}” is no date. Write it as 2025-03-01.`);
}

function instant(date: Date, cell: string): ReadDate {
  if (Number.isNaN(date.getTime())) return problem(`“${cell}” is no date. Write it as 2025-03-01.`);
  const year = date.getUTCFullYear();
  if (year < EARLIEST_YEAR || year > LATEST_YEAR)
    return problem(`“${cell}” lies too far away to be true. Correct the year, or empty the cell.`);
  return { at: date.toISOString(), problem: null };
}

function problem(message: string): ReadDate {
  return { at: null, problem: message };
}

/** Which order the dates of a column have: found where a number above 12 gives it away. */
export function orderOf(cells: readonly string[]): OrderFound {
  let dayFirst = false;
  let monthFirst = false;
  let seen = false;
  for (const cell of cells) {
    const found = SLASHED.exec(cell.trim());
    if (!found) continue;
    seen = true;
    if (Number(found[1]) > 12) dayFirst = true;
    if (Number(found[2]) > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return "mixed";
  if (dayFirst) return "dmy";
  if (monthFirst) return "mdy";
  return seen ? "either" : "none";
}
