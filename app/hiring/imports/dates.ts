import { quoted } from "./plain-text.ts";
import { instantOf } from "../scheduling/zoned-time.ts";

/** Which comes first in a date such as 03/04/2025. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What the dates of a column say of their order; `either` has to be asked. */
export type OrderFound = DateOrder | "either" | "mixed" | "none";

export type ReadDate = {
  readonly at: string | null;
  readonly problem: string | null;
  /** What was made of a cell that says less than a day. */
  readonly note?: string;
};

const NO_DATE: ReadDate = { at: null, problem: null };
const SLASHED =
  /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?(am|pm))?)?$/i;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;
const WITH_ZONE =
  /^(?<day>\d{4}-\d{2}-\d{2})[T ](?<clock>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(?:Z|UTC|(?<hours>[+-]\d{2})(?::?(?<minutes>\d{2}))?)$/i;
const MONTH_ALONE = /^(?:(?<word>\p{L}{3,10})\.?,?[\s/-]+|(?<after>\d{1,2})[/-])(?<year>\d{4})$/u;
const YEAR_AND_MONTH = /^(?<year>\d{4})[-/.](?<after>\d{1,2})$/;
/** What systems write where they know no date. */
const SENTINEL = /^(?:0000-00-00|0001-01-01|1000-01-01|1900-01-00|1900-01-01|1899-12-3[01]|9999-12-31)\b/;
/** Beginnings of the names of months without accents, in the languages of western Europe; longer ones go first. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "ene", "gen"],
  ["feb", "fev"],
  ["mar", "maa"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mag", "mei"],
  ["juin", "jun", "giu"],
  ["juil", "jul", "lug"],
  ["aug", "aou", "ago"],
  ["sep", "set"],
  ["oct", "okt", "ott", "out"],
  ["nov"],
  ["dec", "dez", "dic"],
];
const WEEKDAY = /^\p{L}{2,12}\.?,\s+(?=\d|\p{L})/u;
const CLOCK = /[,\s]+(?:at\s+|um\s+|à\s+)?(\d{1,2}):(\d{2})(?::\d{2})?\s?(am|pm)?\s?(GMT|UTC|Z|\+0000)?$/i;
const IDEOGRAPHIC = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?$/;
/** A spreadsheet counts days from here. */
const SPREADSHEET_DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2100;

/**
 * The instant that a cell means, as ISO text; null without a problem for an empty cell or one that stands for "no
 * date". Takes the order of days and months that a person confirmed and the zone of times that carry none; a date
 * alone is noon in UTC, which is the same day almost everywhere, and a month alone its first day. Says what to write instead for anything else.
 */
export function readDate(text: string, order: DateOrder | null, zone: string): ReadDate {
  const cell = text.trim();
  if (cell === "" || SENTINEL.test(cell) || /^(?:n\/a|null|none|-+)$/i.test(cell)) return NO_DATE;
  if (/^\d+(?:\.\d+)?$/.test(cell)) return readNumber(cell);
  const zoned = WITH_ZONE.exec(cell)?.groups;
  if (zoned) {
    const { day, clock, hours, minutes = "00" } = zoned;
    return instant(new Date(`${day}T${clock}${hours === undefined ? "Z" : `${hours}:${minutes}`}`), cell);
  }
  const month = (YEAR_AND_MONTH.exec(cell) ?? MONTH_ALONE.exec(cell.replace(/\s+de(?=\s)/gi, "")))?.groups;
  if (month) return readMonth(cell, month, zone);
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

/** A month without its day: its first one, which the note says. */
function readMonth(
  cell: string,
  { word, after, year }: Readonly<Record<string, string | undefined>>,
  zone: string,
): ReadDate {
  const month = word === undefined ? after : monthOf(word);
  if (month === null) return problem(`${quoted(cell)} is no date. Write it as 2025-03-01.`);
  const read = onDay(
    cell,
    { year, month: String(month), day: "1", hour: undefined, minute: undefined },
    zone,
  );
  return read.at === null ? read : { ...read, note: `${quoted(cell)} was read as ${read.at.slice(0, 10)}.` };
}

function readSlashed(cell: string, found: RegExpExecArray, order: DateOrder | null, zone: string): ReadDate {
  const [, first, second, year, hour, minute, half] = found;
  const known = order ?? (Number(first) > 12 ? "dmy" : Number(second) > 12 ? "mdy" : null);
  if (known === null) {
    return problem(
      `${quoted(cell)} can be read as two dates. Say whether the day or the month comes first in this file.`,
    );
  }
  const [day, month] = known === "dmy" ? [first, second] : [second, first];
  return onDay(cell, { year, month, day, ...onTheClock(hour, minute, half) }, zone);
}

/** "3 March 2025", "Thu, Mar 3, 2025 10:00 AM", "3. März 2025", "03-Apr-2025", "3 de abril de 2025", "2025年4月3日". */
function readWords(cell: string, zone: string): ReadDate {
  const clock = CLOCK.exec(cell);
  const bare = (clock ? cell.slice(0, clock.index) : cell).replace(WEEKDAY, "").replace(/\s+de(?=\s)/gi, "");
  const found =
    /^(?<day>\d{1,2})(?:\.|er|st|nd|rd|th)?[\s/-]+(?<word>\p{L}{3,10})\.?,?[\s/-]+(?<year>\d{4}|\d{2})$/u.exec(
      bare,
    ) ?? /^(?<word>\p{L}{3,10})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u.exec(bare);
  const ideographic = IDEOGRAPHIC.exec(bare);
  const month = found ? monthOf(found.groups?.["word"] ?? "") : null;
  const time = onTheClock(clock?.[1], clock?.[2], clock?.[3]);
  const inZone = clock?.[4] ? "UTC" : zone;
  if (ideographic)
    return onDay(cell, { year: ideographic[1], month: ideographic[2], day: ideographic[3], ...time }, inZone);
  if (month === null) return problem(`${quoted(cell)} is no date. Write it as 2025-03-01.`);
  return onDay(
    cell,
    { year: found?.groups?.["year"], month: String(month), day: found?.groups?.["day"], ...time },
    inZone,
  );
}

function monthOf(word: string): number | null {
  const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const long = MONTHS.findIndex((names) => names.some((name) => name.length > 3 && plain.startsWith(name)));
  const index = long >= 0 ? long : MONTHS.findIndex((names) => names.some((name) => plain.startsWith(name)));
  return index < 0 ? null : index + 1;
}

/** The hour on a clock of twenty-four. */
function onTheClock(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): Pick<Parts, "hour" | "minute"> {
  if (hour === undefined || half === undefined) return { hour, minute };
  const twelve = Number(hour) % 12;
  return { hour: String(/pm/i.test(half) ? twelve + 12 : twelve), minute };
}

type Parts = Readonly<
  Record<"year" | "month" | "day", string | undefined> & Record<"hour" | "minute", string | undefined>
>;

function onDay(cell: string, { year, month, day, hour, minute }: Parts, zone: string): ReadDate {
  const date = `${fullYear(year ?? "")}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  const midday = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(midday.getTime()) || midday.toISOString().slice(0, 10) !== date)
    return problem(`${quoted(cell)} is no day of the calendar. Write it as 2025-03-01.`);
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
  return problem(`${quoted(cell)} is no date. Write it as 2025-03-01.`);
}

function instant(date: Date, cell: string): ReadDate {
  if (Number.isNaN(date.getTime())) return problem(`${quoted(cell)} is no date. Write it as 2025-03-01.`);
  const year = date.getUTCFullYear();
  if (year < EARLIEST_YEAR || year > LATEST_YEAR)
    return problem(`${quoted(cell)} lies too far away to be true. Correct the year, or empty the cell.`);
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
