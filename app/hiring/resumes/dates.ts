import { levelled, plain } from "./vocabulary.ts";

/** A span of time as a resume gives it: "YYYY-MM", "YYYY" or "present"; `at` and `length` tell where it stands in the text. */
export interface DateSpan {
  readonly start?: string;
  readonly end?: string;
  /** Whether two dates, or one and an open end, were written. */
  readonly range: boolean;
  readonly at: number;
  readonly length: number;
}

const MONTHS: readonly string[] = [
  "january|jan|janvier|janv|enero|ene|januar|janner|janeiro|gennaio",
  "february|feb|fevrier|fevr|fev|febrero|februar|fevereiro|febbraio",
  "march|mar|mars|marzo|marz|mrz|marco|maerz",
  "april|apr|avril|avr|abril|abr|aprile",
  "may|mai|mayo|maio|maggio",
  "june|jun|juin|junio|juni|junho|giugno",
  "july|jul|juillet|juil|julio|juli|julho|luglio",
  "august|aug|aout|aou|agosto|ago",
  "september|sept|sep|septembre|septiembre|set|setembro|settembre",
  "october|oct|octobre|octubre|oktober|okt|outubro|ottobre",
  "november|nov|novembre|noviembre|novembro",
  "december|dec|decembre|diciembre|dic|dezember|dez|dezembro|dicembre",
];
const MONTH = `(?:${MONTHS.join("|")})`;
const YEAR = "(?:1[89]|20)\\d\\d";
const SEASON =
  "(?:spring|summer|fall|autumn|winter|printemps|ete|automne|hiver|fruhjahr|sommer|herbst|primavera|verano|otono|invierno|ws|ss|wise|sose|q[1-4])";
const PRESENT =
  "(?:present|presently|current|currently|now|today|ongoing|to date|date|heute|jetzt|aktuell|a ce jour|aujourd'hui|aujourd hui|actuel|actuellement|actualidad|la actualidad|actualmente|presente|hoy|oggi|in corso|atual|dato|laufend|en cours|en curso|(?:a )?la fecha|(?:till|until|to) (?:date|now|present|today)|至今|现在|目前|今)";
const DASH = "[-\u2010-\u2015\u2212\u2192\u27f6~\u301c\uff5e]";
const SEPARATOR = `\\s*(?:${DASH}+|(?<=[\\s\\d])(?:to|until|till|through|bis|a|au|al|hasta|ate)(?=\\s)|\\s/\\s|(?<=${YEAR})/(?=${YEAR})|至|到)\\s*`;

/**
 * One date; every alternative holds its parts in named groups that get a suffix. `ranged` allows what is a date only
 * beside another one: years of two digits, months of one, and an apostrophe before a year.
 */
function date(suffix: string, ranged: boolean): string {
  const short = ranged ? `|'?\\d\\d(?!\\d)` : `|'\\d\\d(?!\\d)`;
  const month = "0?[1-9]|1[0-2]";
  return [
    `(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\.? )?(?<name${suffix}>${MONTH})(?!\\p{L})\\.?,?\\s*[-/]?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,\\s*)?(?:(?:de|del|of)\\s+)?(?<nameYear${suffix}>${YEAR}${short}))`,
    `(?:(?<isoYear${suffix}>${YEAR})(?:[-/.]|年)(?<isoMonth${suffix}>0[1-9]|1[0-2]|[1-9](?=[月./]))(?:月|(?:[-/.]\\d{1,2})?(?!\\d)))`,
    ...(ranged ? [`(?:(?<looseYear${suffix}>${YEAR})[/.](?<looseMonth${suffix}>[1-9])(?!\\d))`] : []),
    `(?:(?:(?<numDay${suffix}>\\d{1,2})[/.])?(?<numMonth${suffix}>0?[1-9]|[12]\\d|3[01])\\s?[/.-]\\s?(?<numYear${suffix}>${YEAR}))`,
    ...(ranged
      ? [
          `(?:(?<shortMonth${suffix}>${month})/'?(?<shortYear${suffix}>\\d\\d)(?![\\d/]))`,
          `(?:'(?<bareYear${suffix}>\\d\\d)(?!\\d))`,
        ]
      : []),
    `(?:${SEASON}\\.?\\s+)?(?:(?<year${suffix}>${YEAR})(?:/\\d\\d(?!\\d))?年?)`,
  ].join("|");
}

const BEFORE = "(?<![\\p{L}\\p{N}$€£#/.@_-])";
const AFTER = "(?![\\p{L}\\d%@])";
const RANGE = new RegExp(
  `${BEFORE}(?:${date("A", true)}|(?<onlyMonth>${MONTH})(?!\\p{L})\\.?)(?:${SEPARATOR})\\(?(?:(?<open>${PRESENT})|${date("B", true)}|(?<shortEnd>\\d\\d)(?!\\d))${AFTER}`,
  "iu",
);
const ONWARDS = new RegExp(`${BEFORE}(?:${date("A", true)})\\s+onwards?${AFTER}`, "iu");
const OPEN = new RegExp(`${BEFORE}(?:${date("A", true)})\\s*${DASH}\\s*$`, "iu");
const SINCE = new RegExp(
  `${BEFORE}(?:since|from|seit|depuis|desde|ab)\\s+(?:${date("A", true)})(?:\\s+(?:to|until|till|hasta|bis)\\s+${PRESENT})?${AFTER}`,
  "iu",
);
/** Nothing but two years: the line between them was drawn, not written. */
const TWO_YEARS = new RegExp(`^\\(?(?<start>${YEAR})\\s+(?<end>${YEAR})\\)?$`);
const SINGLE = new RegExp(`${BEFORE}(?:${date("A", false)})${AFTER}`, "iu");
const PRESENT_ONLY = new RegExp(`^${PRESENT}$`, "iu");

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * The first span of time in a text, in the five languages, or undefined. A range wins over a single date before it.
 * A single date is given as `end`.
 */
export function findDates(text: string): DateSpan | undefined {
  // Every date has a year in it.
  if (!/\d/.test(text)) return undefined;
  const level = levelled(text);
  const range = RANGE.exec(level);
  if (range) {
    const groups: Groups = range.groups ?? {};
    const end = groups["open"] ? "present" : (readDate(groups, "B") ?? shortEnd(groups));
    const start = readDate(groups, "A") ?? monthOfYear(groups["onlyMonth"], end);
    if (start !== undefined && end !== undefined && isOrdered(start, end)) {
      return { start, end, range: true, at: range.index, length: range[0].length };
    }
  }
  const since = SINCE.exec(level) ?? ONWARDS.exec(level) ?? OPEN.exec(level);
  if (since) {
    const start = readDate(since.groups ?? {}, "A");
    if (start !== undefined) {
      return { start, end: "present", range: true, at: since.index, length: since[0].length };
    }
  }
  const years = TWO_YEARS.exec(level.trim())?.groups;
  if (years?.["start"] !== undefined && years["end"] !== undefined && years["start"] <= years["end"]) {
    return { start: years["start"], end: years["end"], range: true, at: 0, length: text.length };
  }
  const single = SINGLE.exec(level);
  const end = single ? readDate(single.groups ?? {}, "A") : undefined;
  return single && end !== undefined
    ? { end, range: false, at: single.index, length: single[0].length }
    : undefined;
}

/** Whether the text says nothing but that something goes on. */
export function isPresent(text: string): boolean {
  return PRESENT_ONLY.test(plain(text));
}

/** Whether a text says when, and nothing else. */
export function isDateAlone(text: string): boolean {
  const span = findDates(text);
  return isPresent(text) || (span !== undefined && withoutDates(text, span) === "");
}

/** "– Nov 2022" under "Oct 2020" is the end of a span, and no point of a list. */
export function endsSpan(text: string): boolean {
  const rest = text.replace(/^\s*[-\u2010-\u2015]\s*/u, "");
  if (rest === text) return false;
  return isDateAlone(rest);
}

const MONTH_LAST = new RegExp(`(?<![\\p{L}])${MONTH}\\.?$`, "iu");

/** Whether a text ends with a month that still wants its year. */
export function endsWithMonth(text: string): boolean {
  return text.length < 30 && MONTH_LAST.test(levelled(text));
}

/** Whether a date is left open by a dash, to be ended on the next line. */
export function endsOpen(text: string): boolean {
  return OPEN.test(levelled(text));
}

const DURATION =
  /[·•(,]?\s*\b\d+\+?\s*(?:years?|yrs?|months?|mos?|ans?|mois|jahre?n?|monate?n?|años?|meses|mes)\b\.?(?:\s*,?\s*(?:and|et|und|y)?\s*\d+\s*(?:months?|mos?|mois|monate?n?|meses|mes)\b\.?)?\)?|[·•(]?\s*\d+\s*年(?:\s*\d+\s*个月)?\)?$/iu;

/** The text around a span of time, without the brackets, dashes and durations that belonged to it. */
export function withoutDates(text: string, span: DateSpan): string {
  const before = text.slice(0, span.at);
  const after = text.slice(span.at + span.length);
  const clean = (part: string): string =>
    part.replace(/\(\s*(?:expected|anticipated|prévu|erwartet)?\s*\)?\s*$/iu, "").replace(/^\s*\)/, "");
  const joined = `${clean(before)}\t${clean(after).replace(/^\s*\((?:expected|anticipated|in progress)\)/iu, "")}`;
  return joined
    .replace(DURATION, "")
    .replace(
      /\b(?:since|from|de|seit|depuis|desde|class of|completed|awarded|expected|anticipated|graduat(?:ed|ion|ing)|date)\b:?\s*(?=\t|$)/giu,
      "",
    )
    .split("\t")
    .map((part) => part.replace(/^[\s,;:|·•()\u2010-\u2015-]+|[\s,;:|·•(\u2010-\u2015-]+$/gu, ""))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join("\t");
}

function readDate(groups: Groups, suffix: string): string | undefined {
  const part = (name: string): string | undefined => groups[`${name}${suffix}`];
  const name = part("name");
  const nameYear = part("nameYear");
  if (name !== undefined && nameYear !== undefined) return `${fullYear(nameYear)}-${monthNumber(name)}`;
  for (const form of ["iso", "loose", "short"]) {
    const year = part(`${form}Year`);
    const month = part(`${form}Month`);
    if (year !== undefined && month !== undefined) return `${fullYear(year)}-${month.padStart(2, "0")}`;
  }
  const numYear = part("numYear");
  if (numYear !== undefined) return numericDate(part("numDay"), part("numMonth") ?? "", numYear, groups);
  const bare = part("bareYear");
  return bare === undefined ? part("year") : fullYear(bare);
}

/** "31/05/2021" and, where one of the dates can only be read so, "05/31/2021". */
function numericDate(day: string | undefined, month: string, year: string, groups: Groups): string {
  const american = ["A", "B"].some(
    (suffix) => groups[`numDay${suffix}`] !== undefined && Number(groups[`numMonth${suffix}`]) > 12,
  );
  const number = american && day !== undefined ? day : month;
  return Number(number) > 12 ? year : `${year}-${number.padStart(2, "0")}`;
}

function monthNumber(name: string): string {
  const lower = name.toLowerCase();
  const index = MONTHS.findIndex((names) => names.split("|").includes(lower));
  return String(index + 1).padStart(2, "0");
}

function fullYear(year: string): string {
  const digits = year.replace("'", "");
  if (digits.length === 4) return digits;
  return Number(digits) > 50 ? `19${digits}` : `20${digits}`;
}

function monthOfYear(month: string | undefined, end: string | undefined): string | undefined {
  if (month === undefined || end === undefined || end === "present") return undefined;
  return `${end.slice(0, 4)}-${monthNumber(month)}`;
}

function shortEnd(groups: Groups): string | undefined {
  const start = groups["yearA"];
  const short = groups["shortEnd"];
  return start === undefined || short === undefined ? undefined : `${start.slice(0, 2)}${short}`;
}

function isOrdered(start: string, end: string): boolean {
  return end === "present" || start.slice(0, 4) <= end.slice(0, 4);
}
