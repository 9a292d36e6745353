import { findDates, withoutDates, type DateSpan } from "./dates.ts";
import { regionOf, type Cell, type Row } from "./rows.ts";
import type { PageRegion } from "./page.ts";
import {
  COMPANY_PARTS,
  COMPANY_WORDS,
  DEGREE,
  DEGREE_WORDS,
  PLACES,
  plain,
  SCHOOL_PARTS,
  SCHOOL_WORDS,
  SUBJECT_PARTS,
  SUBJECT_WORDS,
  TITLE_PARTS,
  TITLE_WORDS,
} from "./vocabulary.ts";

/** A part of an entry's head: the name of a company, a title, a place, a degree. */
export interface Fragment {
  readonly text: string;
  readonly row: number;
  readonly region: PageRegion;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether it stands at the right of a line that begins with something else. */
  readonly aside: boolean;
  /** Whether it stands in the line of the dates. */
  readonly dated: boolean;
  /** Whether dates stand right before it. */
  readonly afterDates: boolean;
}

export interface Head {
  readonly fragments: readonly Fragment[];
  readonly dates?: DateSpan;
  readonly datesRegion?: PageRegion;
}

const STRONG_SEPARATOR =
  /\s+[|•·‖⋄/∙]\s+|\s*[|•·]\s*(?=\S)|\s+[-\u2010-\u2015]{1,3}\s+|\s*(?:[-\u2010-\u2015]{4,}|[._…·]{4,})\s*|\t|\s*[；;]\s+|\s*[｜]\s*/u;

/** The parts of the lines that head an entry, and its dates. */
export function readHead(rows: readonly Row[]): Head {
  const fragments: Fragment[] = [];
  let dates: DateSpan | undefined;
  let datesRegion: PageRegion | undefined;
  for (const [index, row] of rows.entries()) {
    let begun = false;
    const dated = row.cells.some((cell) => findDates(cell.text) !== undefined);
    for (const cell of row.cells) {
      const span = findDates(cell.text);
      const takes = span !== undefined && (dates === undefined || (span.range && !dates.range));
      if (takes) {
        dates = span;
        datesRegion = regionOf(row, cell);
      }
      const text = span === undefined ? cell.text : withoutDates(cell.text, span);
      const afterDates = span !== undefined && !/\p{L}/u.test(cell.text.slice(0, span.at));
      // What follows dates in a gutter begins its line, and what follows a dash goes on with it.
      const aside = begun && !/^\s*[\u2010-\u2015@|-]\s/u.test(text);
      fragments.push(...cellFragments({ ...cell, text }, row, { index, aside, dated, afterDates }));
      begun ||= text.trim() !== "";
    }
  }
  return { fragments, ...(dates ? { dates } : {}), ...(datesRegion ? { datesRegion } : {}) };
}

/** Small words that only join two parts set in another style. */
const JOINER = /^(?:at|bei|chez|bij|en|für|for|with|mit|in|an der)$/i;

/** "at Pinecrest", where the title before it is set in another style. */
const LEADING_JOINER = /^(?:at|@|bei|chez)\s+(?=\p{Lu})/u;

/** Chinese sets its parts off by blanks. */
const HAN = /\p{Script=Han}{2}/u;

function cellFragments(
  cell: Cell,
  row: Row,
  { index, ...place }: Pick<Fragment, "aside" | "dated" | "afterDates"> & { readonly index: number },
): Fragment[] {
  const styled = styleParts(cell);
  return styled.flatMap(({ text, bold, italic }) =>
    splitOutsideBrackets(text)
      .flatMap((part) => (HAN.test(part) ? part.split(/\s+(?![^（(]*[）)])/u) : [part]))
      .map((part) =>
        part
          .replace(
            /^[\s,;:|·•(\u2010-\u2015\u2190-\u21ff\u2300-\u27bf\u{1f300}-\u{1faff}-]+(?=\S)|[\s,;:|·•\u2010-\u2015-]+$|\s+\/$/gu,
            "",
          )
          .replace(LEADING_JOINER, "")
          .trim(),
      )
      .filter((part) => /[\p{L}\p{N}]/u.test(part) && !JOINER.test(part))
      .map((part) => ({
        text: balance(part),
        row: index,
        region: regionOf(row, cell),
        bold,
        italic,
        ...place,
      })),
  );
}

function balance(text: string): string {
  const opened = (text.match(/\(/g) ?? []).length;
  const closed = (text.match(/\)/g) ?? []).length;
  if (opened === closed) return text;
  return opened > closed ? `${text})` : text.replace(/\)$/, "").trim();
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depthText = "";
  for (const part of text.split(new RegExp(`(${STRONG_SEPARATOR.source})`, "u"))) {
    const open = (depthText.match(/[([]/g) ?? []).length > (depthText.match(/[)\]]/g) ?? []).length;
    if (!open && new RegExp(`^(?:${STRONG_SEPARATOR.source})$`, "u").test(part)) {
      parts.push(depthText);
      depthText = "";
    } else depthText += part;
  }
  return [...parts, depthText];
}

/** A cell whose words change between bold, plain and italic says several things: "**Company**, Title". */
function styleParts(cell: Cell): { text: string; bold: boolean; italic: boolean }[] {
  const whole = { text: cell.text, bold: cell.bold, italic: cell.italic };
  const texts = cell.runs.map((run) => run.text.trim()).filter((text) => text !== "");
  if (texts.length < 2 || texts.some((text) => !cell.text.includes(text))) return [whole];
  const parts: { text: string; bold: boolean; italic: boolean }[] = [];
  for (const run of cell.runs) {
    const text = run.text.trim();
    if (text === "") continue;
    const last = parts.at(-1);
    const same = last && last.bold === run.bold && last.italic === run.italic;
    if (last && !/[\p{L}\p{N}]/u.test(text)) last.text += text;
    else if (last && same) last.text += ` ${text}`;
    else parts.push({ text, bold: run.bold, italic: run.italic });
  }
  // Small capitals change nothing but the size.
  if (parts.length === 1) return [whole];
  const balanced = parts.every(
    (part) =>
      part.text.length > 1 && (part.text.match(/\(/g) ?? []).length === (part.text.match(/\)/g) ?? []).length,
  );
  return balanced ? parts : [whole];
}

const RANKED = /^(?:junior|senior|sr\.|jr\.|associate|deputy|chief|head of|staff)\s+\p{L}/u;

export function isTitle(text: string): boolean {
  if (RANKED.test(plain(text)) && !isSchool(text)) return true;
  return TITLE_WORDS.test(plain(text)) || TITLE_PARTS.test(plain(text));
}

export function isCompany(text: string): boolean {
  return COMPANY_WORDS.test(plain(text).replace(/,/g, " ")) || COMPANY_PARTS.test(text);
}

/** "(FH)" behind a degree says where one may study for it, and no school. */
export function isSchool(text: string): boolean {
  const level = plain(text).replace(/(?<=\S)\s*\((?:fh|tu|uni)\)/g, "");
  return SCHOOL_WORDS.test(level) || SCHOOL_PARTS.test(text);
}

/** A degree by its abbreviation, or by its word at the start of a text; not one that a sentence mentions. */
export function isDegree(text: string): boolean {
  if (hasDegreeLetters(text)) return true;
  const word = DEGREE_WORDS.exec(plain(text));
  // "Calder High School" is the name of one.
  if (!word || (word.index > 0 && /^(?:high|secondary) school/.test(word[0]))) return false;
  // Within a line it must be written as a name is, not as a word of a sentence.
  const written = plain(text).length === text.length ? (text[word.index] ?? "") : text;
  const capital = /^(?:\p{Lu}|\p{Script=Han})/u.test(written);
  const begins = /^(?:\p{Lu}|\p{Script=Han})/u.test(text);
  return (
    begins &&
    !/-$/.test(text) &&
    (word.index === 0 || (capital && (word.index <= 12 || (text.length < 70 && !/[.]$/.test(text)))))
  );
}

/** "MA" after a city is a state. */
function hasDegreeLetters(text: string): boolean {
  const match = DEGREE.exec(text);
  if (!match) return false;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const state =
    /^(?:MA|MS|ME|MD|AS)$/.test(match[0]) &&
    /,\s*$/.test(before) &&
    /^\s*(?:$|,\s*(?:US|Canada)|\d|\t)/.test(after);
  return !state;
}

export function isSubject(text: string): boolean {
  return SUBJECT_WORDS.test(plain(text)) || SUBJECT_PARTS.test(text);
}

/** A place and nothing else: "Berlin, Germany", "Austin, TX", "Remote". */
export function isPlace(raw: string): boolean {
  const text = raw.replace(/(\S)\s*\(([^()]+)\)\s*$/, "$1, $2");
  if (
    /^\p{Lu}[\p{L} .'-]+,\s*[A-Z]{2}(?:\s+\d{5}(?:-\d{4})?)?(?:,?\s+(?:USA?|U\.S\.(?:A\.)?|United States))?$/u.test(
      text,
    )
  )
    return true;
  if (text.length > 60 || text.split(/\s+/).length > 7 || /\d{3}/.test(text)) return false;
  if (/^[\p{Lu}][\p{L} .'-]+,\s*[A-Z]{2}(?:,\s*(?:USA?|Canada|U\.S\.A?\.?))?$/u.test(text)) return true;
  const parts = plain(text)
    .replace(/[()]/g, " ")
    .split(/,|\s[-–]\s|\/|\bor\b|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const known = parts.filter((part) =>
    new RegExp(`^(?:greater |metropolitan )?(?:${PLACES.source})(?: area| metropolitan area)?$`, "u").test(
      part,
    ),
  );
  if (parts.length === 0 || known.length === 0) return false;
  // "Uber, San Francisco, USA" begins with something else; "Los Gatos, CA, USA" does not.
  if (parts.length === 3 && known.length === 2 && !known.includes(parts[0] ?? "")) return false;
  return (
    known.length === parts.length ||
    (known.includes(parts.at(-1) ?? "") && parts.length <= 3 && !isTitle(text) && !isCompany(text))
  );
}
