import { headingOf } from "./headings.ts";
import type { PageRegion, ResumePage, TextRun } from "./page.ts";
import { endsOpen, endsWithMonth, findDates, isPresent, withoutDates } from "./dates.ts";

/** A stretch of a line without wide gaps: one or several runs. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly runs: readonly TextRun[];
}

/** One line of a column. */
export interface Row {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  readonly cells: readonly Cell[];
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bullet: boolean;
  /** Set for the lines of a page in columns. */
  readonly column?: "left" | "right";
  /** Where the longest line of the same column ends. */
  readonly columnRight: number;
  /** Distance to the line above in the same column, in points; 0 for the first. */
  readonly gap: number;
}

/** Longest line that is read; longer ones are cut, so that no rule meets a line made to slow it down. */
const MAX_LINE = 600;
const MAX_ROWS = 4_000;
const CELL_GAP = 1.1;
/** The same for text that stands where many lines begin. */
const EDGE_GAP = 0.4;
const MIN_EDGE_LINES = 4;
const MIN_COLUMN_LINES = 3;
const SAME_LINE = 0.4;
const BULLET = /^\s*(?:[•●○◦▪■□▫◆◇►▶▸‣⁃∙·∗✓✔➢➤➔→❖–—]|[-*](?=\s|$)|o(?=\s{2}))\s*/u;

/**
 * The lines of a document in the order a person reads them: what stands above the columns, then each column from
 * the first page to the last, the narrower one first. Lines that only repeat on every page are left out.
 */
export function readingOrder(pages: readonly ResumePage[]): Row[] {
  const streams: Record<"top" | "left" | "right" | "rest", Row[]> = {
    top: [],
    left: [],
    right: [],
    rest: [],
  };
  let previous: Gutter | undefined;
  let leftIsMain = false;
  for (const page of pages) {
    const runs = page.runs.map((run) => ({ ...run, text: run.text.slice(0, MAX_LINE) }));
    const gutter = findGutter(page, runs, previous);
    if (!gutter) {
      (previous ? streams.rest : streams.top).push(...toRows(page.number, runs));
      continue;
    }
    leftIsMain ||= previous === undefined && gutter.leftWidth > gutter.rightWidth && !isEven(gutter);
    previous ??= gutter;
    const inside = (run: TextRun): boolean => run.y > gutter.top && run.y <= gutter.bottom;
    const above = runs.filter((run) => run.y <= gutter.top);
    const left = runs.filter((run) => inside(run) && run.x < gutter.x);
    const right = runs.filter((run) => inside(run) && run.x >= gutter.x);
    const first = page === pages[0];
    const heads = first && !isEven(gutter) ? [...headOf(left), ...headOf(right)] : [];
    const below = (run: TextRun): boolean => !heads.includes(run);
    streams[first ? "top" : "rest"].push(...toRows(page.number, [...above, ...heads]));
    for (const [column, its] of [
      ["left", left],
      ["right", right],
    ] as const) {
      const rows = toRows(page.number, its.filter(below));
      streams[column].push(...rows.map((row) => ({ ...row, column })));
    }
    streams.rest.push(
      ...toRows(
        page.number,
        runs.filter((run) => run.y > gutter.bottom),
      ),
    );
  }
  const columns = leftIsMain ? [streams.right, streams.left] : [streams.left, streams.right];
  const ordered = [streams.top, ...columns, streams.rest].flat();
  return mergeOpenDates(withoutRepeats(ordered, pages.length)).slice(0, MAX_ROWS);
}

interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly leftWidth: number;
  readonly rightWidth: number;
}

const GUTTER_STEPS = 60;
const MIN_LINES_A_SIDE = 4;

/**
 * The white strip between two columns of a page, or undefined for a page of one column. Dates set beside their
 * entries leave a strip too; columns differ from them in that both have section headings of their own, or that
 * their lines do not stand at the same height.
 */
function findGutter(
  page: ResumePage,
  runs: readonly TextRun[],
  previous: Gutter | undefined,
): Gutter | undefined {
  // Columns begin on the first page; what looks like them only later is a table.
  if (runs.length < MIN_LINES_A_SIDE * 2 || (page.number > 1 && !previous)) return undefined;
  const candidates: { gutter: Gutter; score: number }[] = [];
  for (let step = Math.round(GUTTER_STEPS * 0.18); step <= GUTTER_STEPS * 0.82; step += 1) {
    const x = (page.width * step) / GUTTER_STEPS;
    const crossings = runs.filter((run) => run.x < x - 1 && run.x + run.width > x + 1).map((run) => run.y);
    for (const band of bandsBetween(crossings, page.height)) {
      const gutter = judgeBand(runs, { x, pageWidth: page.width }, band, previous);
      if (gutter) candidates.push(gutter);
    }
  }
  return candidates.toSorted((one, other) => other.score - one.score)[0]?.gutter;
}

function bandsBetween(crossings: readonly number[], height: number): [number, number][] {
  const edges = [-1, ...crossings.toSorted((one, other) => one - other), height + 1];
  const bands: [number, number][] = [];
  for (let index = 1; index < edges.length; index += 1) {
    const top = edges[index - 1] ?? 0;
    const bottom = edges[index] ?? 0;
    if (bottom - top > height * 0.2) bands.push([top + 0.5, bottom - 0.5]);
  }
  return bands;
}

function judgeBand(
  runs: readonly TextRun[],
  { x, pageWidth }: { readonly x: number; readonly pageWidth: number },
  [top, bottom]: readonly [number, number],
  previous: Gutter | undefined,
): { gutter: Gutter; score: number } | undefined {
  const inside = runs.filter((run) => run.y >= top && run.y <= bottom);
  const left = inside.filter((run) => run.x < x);
  const right = inside.filter((run) => run.x >= x);
  const linesLeft = baselines(left);
  const linesRight = baselines(right);
  if (linesLeft.length < MIN_LINES_A_SIDE || linesRight.length < MIN_LINES_A_SIDE) return undefined;
  const headingsLeft = left.filter(isSideHeading).length;
  const headingsRight = right.filter(isSideHeading).length;
  const shared = linesLeft.filter((y) => linesRight.some((other) => Math.abs(other - y) < 1.5)).length;
  const apart = 1 - shared / Math.min(linesLeft.length, linesRight.length);
  const dates = dated(left) || dated(right);
  // Dates that wrap add lines of their own to a strip that is level otherwise.
  const level = apart < (dates ? 0.5 : 0.25) && (Math.min(headingsLeft, headingsRight) < 2 || dates);
  const bothHead = headingsLeft > 0 && headingsRight > 0 && !level;
  const continues = previous !== undefined && Math.abs(previous.x - x) < 30 && apart > 0.4;
  // A column without a heading is a strip of contact details; a strip of dates stands level with its entries.
  const strip = headingsLeft + headingsRight > 0 && apart > 0.6 && !dates;
  if (!bothHead && !continues && !strip) return undefined;
  if (isMargin(left) || isMargin(right)) return undefined;
  // What a column could hold, not what its lines happen to: both margins of a page are the same.
  const margin = Math.min(...left.map((run) => run.x));
  const leftWidth = x - margin;
  const rightWidth = pageWidth - margin - Math.min(...right.map((run) => run.x));
  const score =
    (headingsLeft > 0 ? 3 : 0) +
    (headingsRight > 0 ? 3 : 0) +
    apart * 2 +
    (inside.length / runs.length) * 6 +
    gapAt(inside, x) / 50;
  return { gutter: { x, top, bottom, leftWidth, rightWidth }, score };
}

/** Columns of the same width are one text that goes on at the top of the next. */
function isEven({ leftWidth, rightWidth }: Pick<Gutter, "leftWidth" | "rightWidth">): boolean {
  return Math.max(leftWidth, rightWidth) < Math.min(leftWidth, rightWidth) * 1.15;
}

/** What a column has above its first heading is the head of the page: name, addresses. Entries with dates are not. */
function headOf(column: readonly TextRun[]): readonly TextRun[] {
  const headings = column.filter(isSideHeading).map((run) => run.y);
  const start = Math.min(...headings);
  const head = column.filter((run) => run.y < start);
  return head.some((run) => findDates(run.text) !== undefined) ? [] : head;
}

function isSideHeading(run: TextRun): boolean {
  return headingOf(run.text) !== undefined && !/:$/.test(run.text.trim());
}

function dated(runs: readonly TextRun[]): boolean {
  return (
    runs.filter((run) => findDates(run.text) !== undefined && run.text.length < 30).length > runs.length * 0.4
  );
}

/** Headings and dates alone, set beside the text that they belong to. */
function isMargin(runs: readonly TextRun[]): boolean {
  const saying = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  const dates = saying.filter(isDateAlone);
  return dates.length > 0 && saying.every((run) => dates.includes(run) || isSideHeading(run));
}

function isDateAlone(run: TextRun): boolean {
  const span = findDates(run.text);
  return isPresent(run.text) || (span !== undefined && withoutDates(run.text, span) === "");
}

function baselines(runs: readonly TextRun[]): number[] {
  const ys = runs.map((run) => run.y + run.size).toSorted((one, other) => one - other);
  return ys.filter((y, index) => index === 0 || y - (ys[index - 1] ?? 0) > 2);
}

function gapAt(runs: readonly TextRun[], x: number): number {
  const before = Math.max(...runs.filter((run) => run.x < x).map((run) => run.x + run.width));
  const after = Math.min(...runs.filter((run) => run.x >= x).map((run) => run.x));
  return Math.min(50, Math.max(0, after - before));
}

function toRows(page: number, runs: readonly TextRun[]): Row[] {
  const lines: TextRun[][] = [];
  const base = (run: TextRun): number => run.y + run.size;
  for (const run of runs.toSorted((one, other) => base(one) - base(other))) {
    const line = lines.at(-1);
    const first = line?.[0];
    const same = first && Math.abs(base(first) - base(run)) <= Math.min(first.size, run.size) * SAME_LINE;
    if (line && same) line.push(run);
    else lines.push([run]);
  }
  const whole: Row[] = [];
  const columnRight = Math.max(0, ...runs.map((run) => run.x + run.width));
  const sorted = lines.map((line) => line.toSorted((one, other) => one.x - other.x));
  const edges = commonEdges(sorted);
  for (const line of sorted) {
    const row = toRow(page, line, { edges, columnRight }, whole.at(-1));
    if (row && !isDuration(row.text) && !saysNothing(row)) whole.push(row);
  }
  return joinSideHeadings(whole).flatMap(splitHeading).flatMap(detachAside);
}

/** A heading in the gutter that takes two lines, beside the first two lines of its section. */
function joinSideHeadings(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const above = out.at(-1);
    const [top, beside] = above?.cells ?? [];
    const [first, ...others] = row.cells;
    const stacked =
      above &&
      top &&
      beside &&
      first &&
      others.length > 0 &&
      row.gap < row.size * 1.8 &&
      Math.abs(top.x - first.x) < 2 &&
      top.bold === first.bold &&
      Math.abs(top.size - first.size) < 0.3 &&
      (top.bold !== beside.bold || top.size > beside.size * 1.03);
    const whole = stacked ? `${top.text} ${first.text}` : "";
    if (above && top && first && stacked && headingOf(whole) !== undefined && !/:$/.test(whole)) {
      out[out.length - 1] = rowOf(above, above.cells.with(0, { ...top, text: whole }), above.gap, above.x);
      out.push(rowOf(row, others, row.gap));
    } else out.push(row);
  }
  return out;
}

/** A heading that stands in the gutter beside its first line is a line of its own. */
function splitHeading(row: Row): Row[] {
  const [first, ...others] = row.cells;
  if (!first || others.length === 0 || headingOf(first.text) === undefined || /:$/.test(first.text))
    return [row];
  const distinct = others.every(
    (cell) => first.bold !== cell.bold || first.size > cell.size * 1.04 || isUpper(first.text),
  );
  const rest = rowOf(row, others, 0);
  return distinct && headingOf(rest.text) === undefined ? [rowOf(row, [first], row.gap), rest] : [row];
}

const ASIDE_DURATION = /^\d+\s*(?:years?|months?|yrs?|mos?|ans?|mois|jahre?|monate?|años?|mes(?:es)?)\b/i;

/** The promise of references. */
function saysNothing(row: Row): boolean {
  return /^references?\b.{0,20}\b(?:request|demand)/i.test(row.text);
}

function isDuration(text: string): boolean {
  return text.length < 28 && ASIDE_DURATION.test(text);
}

/** Dates set in a margin beside the first point of an entry belong to its head: they become a line above the point. */
function detachAside(row: Row): Row[] {
  const last = row.cells.at(-1);
  if (row.cells.length < 2 || !last) return [row];
  const rest = rowOf(row, row.cells.slice(0, -1), row.gap, row.x);
  if (isDuration(last.text)) return [rest];
  const span = findDates(last.text);
  const text = rest.text;
  if (!row.bullet || !span || withoutDates(last.text, span) !== "") return [row];
  return text.length < 45 && findDates(text) === undefined && !/[.;]$/.test(text)
    ? [row]
    : [rowOf({ ...row, bullet: false }, [last], row.gap), { ...rest, gap: 0 }];
}

export function isUpper(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Places where many lines begin, or where words of several lines begin after a gap. */
function commonEdges(lines: readonly (readonly TextRun[])[]): ReadonlySet<number> {
  const begun = new Map<number, number>();
  const within = new Map<number, number>();
  const count = (counts: Map<number, number>, x: number): unknown =>
    counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  for (const line of lines) {
    for (const [index, run] of line.entries()) {
      const before = line[index - 1];
      if (!before) count(begun, run.x);
      else if (run.x - (before.x + before.width) > run.size * EDGE_GAP) count(within, run.x);
    }
  }
  return new Set([
    ...[...begun].flatMap(([x, times]) => (times >= MIN_EDGE_LINES ? [x] : [])),
    ...[...within].flatMap(([x, times]) => (times >= MIN_COLUMN_LINES ? [x] : [])),
  ]);
}

function toRow(
  page: number,
  line: readonly TextRun[],
  { edges, columnRight }: { readonly edges: ReadonlySet<number>; readonly columnRight: number },
  above: Row | undefined,
): Row | undefined {
  const first = line[0];
  if (!first) return undefined;
  const bullet = BULLET.test(first.text) && !endsSpan(first.text);
  const cells = toCells(bullet ? withoutBullet(line) : line, edges);
  // Rules drawn with dashes or underscores say nothing.
  if (!cells.some((cell) => /[\p{L}\p{N}]/u.test(cell.text))) return undefined;
  const y = Math.min(...line.map((run) => run.y));
  const base = { page, y, bottom: Math.max(...line.map((run) => run.y + run.height)), bullet, columnRight };
  return rowOf(base, cells, above && above.page === page ? y - above.y : 0, first.x);
}

/** "– Nov 2022" under "Oct 2020" is the end of a span, and no point of a list. */
function endsSpan(text: string): boolean {
  const rest = text.replace(/^\s*[-\u2010-\u2015]\s*/u, "");
  if (rest === text) return false;
  const span = findDates(rest);
  return isPresent(rest) || (span !== undefined && withoutDates(rest, span) === "");
}

function withoutBullet(line: readonly TextRun[]): TextRun[] {
  const [first, ...others] = line;
  if (!first) return [];
  const text = first.text.replace(BULLET, "");
  return text === "" ? others : [{ ...first, text }, ...others];
}

function rowOf(
  place: Pick<Row, "page" | "y" | "bottom" | "bullet" | "columnRight" | "column">,
  cells: readonly Cell[],
  gap: number,
  x: number = cells[0]?.x ?? 0,
): Row {
  const widest = cells.toSorted((one, other) => other.text.length - one.text.length)[0];
  return {
    page: place.page,
    y: place.y,
    bottom: place.bottom,
    bullet: place.bullet,
    columnRight: place.columnRight,
    ...(place.column ? { column: place.column } : {}),
    x,
    right: Math.max(...cells.map((cell) => cell.right)),
    cells,
    text: cells.map((cell) => cell.text).join("\t"),
    size: widest?.size ?? 10,
    bold: cells.every((cell) => cell.bold),
    italic: cells.every((cell) => cell.italic),
    gap,
  };
}

function toCells(runs: readonly TextRun[], edges: ReadonlySet<number>): Cell[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const limit = Math.max(last?.size ?? 0, run.size) * (edges.has(Math.round(run.x)) ? EDGE_GAP : CELL_GAP);
    if (group && last && run.x - (last.x + last.width) <= limit) group.push(run);
    else groups.push([run]);
  }
  return groups.map(toCell).filter((cell) => cell.text !== "");
}

/** Small capitals begin with a larger letter that is a run of its own. */
function isSmallCapital(before: TextRun | undefined, run: TextRun): boolean {
  return (
    before !== undefined &&
    /(?:^|\s)\p{Lu}$/u.test(before.text) &&
    isUpper(run.text) &&
    run.size < before.size * 0.93 &&
    run.size > before.size * 0.6
  );
}

/** More than a letter: a large first letter of a word may be set in another weight. */
function isWordful(run: TextRun): boolean {
  return /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(run.text.trim());
}

function toCell(runs: readonly TextRun[]): Cell {
  let text = "";
  let end: number | undefined;
  let before: TextRun | undefined;
  for (const run of runs) {
    const room = run.size * (isSmallCapital(before, run) ? 0.35 : 0.12);
    const restyled = before !== undefined && before.bold !== run.bold && isWordful(before) && isWordful(run);
    const apart =
      end !== undefined && (run.x - end > room || restyled || /\s$/.test(text) || /^\s/.test(run.text));
    text += (apart ? " " : "") + run.text.trim();
    end = run.x + run.width;
    before = run;
  }
  const longest = runs.toSorted((one, other) => other.text.length - one.text.length)[0];
  return {
    text: text.replace(/\s+/g, " ").trim(),
    x: runs[0]?.x ?? 0,
    right: end ?? 0,
    size: longest?.size ?? 10,
    bold: runs.every((run) => run.bold || !/[\p{L}\p{N}]/u.test(run.text)),
    italic: runs.every((run) => run.italic),
    runs,
  };
}

/** Page numbers and running headers: the same line at the same height of several pages. */
function withoutRepeats(rows: readonly Row[], pages: number): Row[] {
  const key = (row: Row): string => `${row.text.replace(/\d+/g, "#")}@${Math.round(row.y / 4)}`;
  const seen = new Map<string, number>();
  for (const row of rows) seen.set(key(row), (seen.get(key(row)) ?? 0) + 1);
  const kept = new Set<string>();
  return rows.filter((row) => {
    if (/^(?:page|seite|página)?\s*\d{1,2}\s*(?:(?:of|\/|de|von|sur)\s*\d{1,2})?$/i.test(row.text))
      return false;
    if (pages < 2 || (seen.get(key(row)) ?? 0) < 2) return true;
    const first = !kept.has(key(row));
    kept.add(key(row));
    return first && row.y < 400;
  });
}

/** "2017 –" over "Present" in a gutter is one span of time, and so is one broken over three lines. */
function mergeOpenDates(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  // Where the dates above stand: what was beside their second line has become a line between.
  let back = -1;
  for (const row of rows) {
    const above = out.at(back);
    const [index, closing] = above ? findClosing(above, row) : [-1, undefined];
    const open = above?.cells[index];
    if (!above || !open || !closing) {
      out.push(row);
      back = -1;
      continue;
    }
    const merged: Cell = { ...open, text: `${open.text} ${closing.text}` };
    out[out.length + back] = rowOf(above, above.cells.with(index, merged), above.gap, above.x);
    const rest = row.cells.filter((cell) => cell.x !== closing.x);
    if (rest.length === 0) continue;
    out.push(rowOf(row, rest, row.gap));
    back -= 1;
  }
  return out;
}

/** The cell that leaves a span of time open and the cell below that ends it. */
function findClosing(above: Row, row: Row): [number, Cell | undefined] {
  if (above.page !== row.page || row.gap > above.size * 2) return [-1, undefined];
  for (const [index, open] of above.cells.entries()) {
    const below = row.cells.find((cell) => Math.abs(cell.x - open.x) < 20 && isPresent(cell.text));
    const end = row.cells.find((cell) => Math.abs(cell.x - open.x) < 20 && endsSpan(cell.text));
    if (end && findDates(open.text)?.range === false && findDates(`${open.text} ${end.text}`)?.range)
      return [index, end];
    // A narrow gutter breaks "September 2012 – June" after a month.
    const broken = row.cells.find(
      (cell) => Math.abs(cell.x - open.x) < 3 && /^(?:1[89]|20)\d\d/.test(cell.text),
    );
    if (broken && endsWithMonth(open.text) && isSpanOrItsBeginning(`${open.text} ${broken.text}`))
      return [index, broken];
    // A scan loses the dash of "2021 –" over "Present".
    if (below && row.cells.length > 1 && /^\D{0,10}\d{4}$/.test(open.text))
      return [index, { ...below, text: `– ${below.text}` }];
    if (!/[-–—](?:\s*\p{L}+\.?){0,2}\s*$/u.test(open.text) || !/\d{4}/.test(open.text)) continue;
    const closing = row.cells.find(
      (cell) => Math.abs(cell.x - open.x) < 40 || Math.abs(cell.right - open.right) < 6,
    );
    if (!closing || closing.text.length > 20) continue;
    const whole = findDates(`${open.text} ${closing.text}`);
    const ended = endsOpen(open.text) || findDates(open.text)?.range !== true;
    if (ended && whole?.range && (isPresent(closing.text) || /\d{4}/.test(closing.text)))
      return [index, closing];
  }
  return [-1, undefined];
}

/** Nothing but dates, be it that their last year is still to come: "September 2012 – June". */
function isSpanOrItsBeginning(text: string): boolean {
  return [text, `${text} 2099`].some((whole) => {
    const span = findDates(whole);
    return span !== undefined && withoutDates(whole, span) === "";
  });
}

/** Box around a row, or around one of its cells. */
export function regionOf(row: Row, cell?: Pick<Cell, "x" | "right">): PageRegion {
  const x = cell?.x ?? row.x;
  const right = cell?.right ?? row.right;
  const round = (points: number): number => Math.round(points * 10) / 10;
  return {
    page: row.page,
    x: round(x),
    y: round(row.y),
    width: round(right - x),
    height: round(row.bottom - row.y),
  };
}
