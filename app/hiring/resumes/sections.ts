import { findDates } from "./dates.ts";
import { announcedBy, headingOf } from "./headings.ts";
import { isUpper, type Row } from "./rows.ts";
import { DEGREE, type SectionKind } from "./vocabulary.ts";

export interface Section {
  readonly kind: SectionKind | "top";
  readonly heading?: Row;
  readonly rows: readonly Row[];
}

/**
 * Cuts the lines of a document into sections. A heading is known by its words; what the known ones of this document
 * look like then gives away the others ("My philosophy"). The lines before the first heading are the top.
 */
export function toSections(rows: readonly Row[]): Section[] {
  const known = headingKinds(rows);
  const common = headingLook(rows, known) ?? unknownLook(rows);
  const columns = {
    left: headingLook(rows, known, "left") ?? common,
    right: headingLook(rows, known, "right") ?? common,
  };
  const alike = (look: Look | undefined): Alike => likeHeadings(rows, known, look);
  const likeness = { common: alike(common), left: alike(columns.left), right: alike(columns.right) };
  const sections: { kind: SectionKind | "top"; heading?: Row; rows: Row[] }[] = [{ kind: "top", rows: [] }];
  for (const [index, row] of rows.entries()) {
    const kind = known[index];
    const look = row.column ? columns[row.column] : common;
    const last = sections.at(-1);
    if (
      kind !== undefined &&
      isTitleOfAll(row.text) &&
      sections.every((section) => section.rows.length === 0)
    )
      continue;
    if (last?.heading && last.rows.length === 0 && goesOn(last.heading, row)) continue;
    if (kind !== undefined && fits(row, look)) sections.push({ kind, heading: row, rows: [] });
    else if (kind === undefined && isUnknownHeading(row, look, index, likeness[row.column ?? "common"])) {
      sections.push({ kind: announcedBy(row.text), heading: row, rows: [] });
    } else sections.at(-1)?.rows.push(row);
  }
  return sections;
}

/** "RESUME" over everything announces no section. */
function isTitleOfAll(text: string): boolean {
  return /^\W*(?:my |personal )?(?:resume|cv|curriculum vitae|bio-?data)\W*$/i.test(text);
}

function headingKinds(rows: readonly Row[]): (SectionKind | undefined)[] {
  const body = bodySize(rows);
  const kinds = rows.map((row) => {
    if (row.bullet || row.cells.length > 2) return undefined;
    return headingOf(row.cells.map((cell) => cell.text).join(" "));
  });
  const distinct = rows.map((row) => row.bold || row.size > body * 1.05 || isUpper(row.text));
  if (!kinds.some((kind, index) => kind !== undefined && distinct[index])) return kinds;
  // Where headings stand out, a plain word between lines of its kind ("Leadership" in a list of strengths) is none.
  return kinds.map((kind, index) => {
    const row = rows[index];
    const tight = row !== undefined && row.gap > 0 && row.gap < row.size * 1.45;
    return tight && !distinct[index] && !/[:：]\s*$/.test(row.text) ? undefined : kind;
  });
}

function bodySize(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const size = Math.round(row.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + row.text.length);
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly upper: boolean;
  readonly body: number;
  /** Nothing but the look tells that these are headings. */
  readonly unknown?: true;
}

/**
 * The commonest look of the known headings, counting those of the main sections double. A column may have headings of
 * its own look, if they stand out in it.
 */
function headingLook(
  rows: readonly Row[],
  kinds: readonly (SectionKind | undefined)[],
  column?: "left" | "right",
): Look | undefined {
  const votes = new Map<string, { look: Look; count: number }>();
  const body = bodySize(column ? rows.filter((row) => row.column === column) : rows);
  for (const [index, row] of rows.entries()) {
    const kind = kinds[index];
    if (kind === undefined || (column && row.column !== column)) continue;
    if (column && !row.bold && row.size < body * 1.06 && !isUpper(row.text)) continue;
    const look = { size: row.size, bold: row.bold, upper: isUpper(row.text), body };
    const key = `${Math.round(row.size * 2)}${row.bold}${look.upper}`;
    const count = (votes.get(key)?.count ?? 0) + (kind === "employment" || kind === "education" ? 2 : 1);
    votes.set(key, { look, count });
  }
  return [...votes.values()].toSorted(
    (one, other) => other.count - one.count || other.look.size - one.look.size,
  )[0]?.look;
}

const MIN_UNKNOWN_HEADINGS = 3;

/**
 * Where no word tells a heading ("What I have done"): the look of three short lines or more that stand out from the
 * text, each with room above it and plain lines below.
 */
function unknownLook(rows: readonly Row[]): Look | undefined {
  const body = bodySize(rows);
  const votes = new Map<string, Row[]>();
  for (const [index, row] of rows.entries()) {
    const below = rows[index + 1];
    const stands = (row.bold && below?.bold === false) || row.size > body * 1.12;
    const apart = row.gap > row.size * 1.6 && below !== undefined && styleOf(below) !== styleOf(row);
    if (index === 0 || !stands || !apart || !isWordyLine(row)) continue;
    votes.set(styleOf(row), [...(votes.get(styleOf(row)) ?? []), row]);
  }
  const [best] = [...votes.values()].toSorted((one, other) => other.length - one.length);
  const [first] = best ?? [];
  if (!best || !first || best.length < MIN_UNKNOWN_HEADINGS) return undefined;
  return { size: first.size, bold: first.bold, upper: isUpper(first.text), body, unknown: true };
}

function styleOf(row: Row): string {
  return `${Math.round(row.size * 2)}${row.bold}${row.italic}${isUpper(row.text)}`;
}

/** A known word in small plain letters is not a heading where headings are large or bold. */
function fits(row: Row, look: Look | undefined): boolean {
  if (!look || row.size > look.body * 1.12) return true;
  if (row.size < look.size * 0.88) return false;
  if (look.bold && !row.bold && row.size <= look.body * 1.05 && row.size < look.size * 1.05) return false;
  return !(look.upper && !isUpper(row.text) && row.size <= look.size && !row.bold);
}

/** "COMPÉTENCES" over "TECHNIQUES": a heading too long for its column. */
function goesOn(heading: Row, row: Row): boolean {
  const alike = Math.abs(row.size - heading.size) < 0.3 && row.bold === heading.bold;
  const below = row.page === heading.page && Math.abs(row.x - heading.x) < 2 && row.gap < heading.size * 1.7;
  const whole = `${heading.text} ${row.text}`;
  return (
    alike &&
    below &&
    row.cells.length === 1 &&
    isUpper(row.text) === isUpper(heading.text) &&
    headingOf(whole) !== undefined &&
    headingOf(row.text) === undefined
  );
}

/** How many lines have the look of the headings, and the least room that a known one has above it. */
interface Alike {
  readonly known: number;
  readonly unknown: number;
  readonly gap: number;
}

function likeHeadings(
  rows: readonly Row[],
  kinds: readonly (SectionKind | undefined)[],
  look: Look | undefined,
): Alike {
  const all = look
    ? rows.flatMap((row, index) => (hasLook(row, look) ? [{ row, kind: kinds[index] }] : []))
    : [];
  const known = all.filter(({ kind }) => kind !== undefined);
  const gaps = known.map(({ row }) => row.gap).filter((gap) => gap > 0);
  return { known: known.length, unknown: all.length - known.length, gap: Math.min(...gaps) };
}

function hasLook(row: Row, look: Look): boolean {
  return Math.abs(row.size - look.size) < 0.3 && row.bold === look.bold && isUpper(row.text) === look.upper;
}

function isUnknownHeading(row: Row, look: Look | undefined, index: number, alike: Alike): boolean {
  if (!look || index === 0 || row.bullet || row.cells.length > 1) return false;
  const sameLook = hasLook(row, look);
  // Hardly anything but headings looks so, and it has their room above it.
  const rare =
    (look.bold || look.upper || look.size > look.body * 1.05) &&
    alike.known >= 2 &&
    alike.unknown <= alike.known &&
    row.gap > row.size * 1.5 &&
    row.gap >= alike.gap * 0.9;
  const standsOut = look.size > look.body * 1.12 || (look.upper && look.bold);
  const wordy = isWordyLine(row);
  if (look.unknown) return sameLook && wordy && findDates(row.text) === undefined;
  return (
    sameLook &&
    wordy &&
    findDates(row.text) === undefined &&
    !DEGREE.test(row.text) &&
    (rare || standsOut) &&
    (rare || look.size > look.body * 1.2 || announcedBy(row.text) !== "other")
  );
}

function isWordyLine(row: Row): boolean {
  const { text } = row;
  return (
    row.cells.length === 1 &&
    !row.bullet &&
    text.length <= 40 &&
    /^[\p{L}\s&'’/-]+$/u.test(text) &&
    text.split(/\s+/).length <= 5
  );
}
