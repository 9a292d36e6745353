import { endsSpan, findDates, withoutDates } from "./dates.ts";
import { headingOf } from "./headings.ts";
import type { PageRegion, TextRun } from "./page.ts";

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
export const MAX_LINE = 600;
const CELL_GAP = 1.1;
/** The same for text that stands where many lines begin. */
const EDGE_GAP = 0.4;
const MIN_EDGE_LINES = 4;
const MIN_COLUMN_LINES = 3;
const SAME_LINE = 0.4;
const BULLET = /^\s*(?:[•●○◦▪■□▫◆◇►▶▸‣⁃∙·∗✓✔➢➤➔→❖–—]|[-*+](?=\s|$)|o(?=\s{2}))\s*/u;

/** The lines of one column of a page, from above, with their cells. */
export function toRows(page: number, runs: readonly TextRun[]): Row[] {
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
    const row = toRow(page, cutLine(line), { edges, columnRight }, whole.at(-1));
    if (row && !isDuration(row.text) && !saysNothing(row)) whole.push(row);
  }
  return joinSideHeadings(whole).flatMap(splitHeading).flatMap(detachAside);
}

/** The beginning of a line that is too long: its runs take up the whole length together, each with the gap after it. */
function cutLine(line: readonly TextRun[]): TextRun[] {
  const kept: TextRun[] = [];
  let room = MAX_LINE;
  for (const run of line) {
    if (room <= 0) break;
    kept.push(run.text.length > room ? { ...run, text: run.text.slice(0, room) } : run);
    room -= run.text.length + 1;
  }
  return kept;
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
      row.gap < row.size * 1.8 &&
      Math.abs(top.x - first.x) < 2 &&
      top.bold === first.bold &&
      Math.abs(top.size - first.size) < 0.3 &&
      (top.bold !== beside.bold || top.size > beside.size * 1.03);
    const whole = stacked ? `${top.text} ${first.text}` : "";
    if (above && top && first && stacked && headingOf(whole) !== undefined && !/:$/.test(whole)) {
      out[out.length - 1] = rowOf(above, above.cells.with(0, { ...top, text: whole }), above.gap, above.x);
      if (others.length > 0) out.push(rowOf(row, others, row.gap));
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

function withoutBullet(line: readonly TextRun[]): TextRun[] {
  const [first, ...others] = line;
  if (!first) return [];
  const text = first.text.replace(BULLET, "");
  return text === "" ? others : [{ ...first, text }, ...others];
}

/** A line of these cells, at the place of another. */
export function rowOf(
  place: Pick<Row, "page" | "y" | "bottom" | "bullet" | "columnRight" | "column">,
  given: readonly Cell[],
  gap: number,
  x: number = given[0]?.x ?? 0,
): Row {
  const [lead, ...others] = given;
  // What stood before a point was taken off its line: "today" in the margin, beside "— Built it".
  const isPoint = lead !== undefined && /^[\u2010-\u2015•]\s/u.test(lead.text) && !endsSpan(lead.text);
  const cells = isPoint ? [{ ...lead, text: lead.text.replace(BULLET, "") }, ...others] : given;
  const widest = cells.toSorted((one, other) => other.text.length - one.text.length)[0];
  return {
    page: place.page,
    y: place.y,
    bottom: place.bottom,
    bullet: place.bullet || isPoint,
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

/** Box around a row, or around one of its cells. */
export function regionOf(
  row: Row,
  cell?: Pick<Cell, "x" | "right"> & Partial<Pick<Cell, "runs">>,
): PageRegion {
  const printed = cell?.runs?.flatMap(({ printedY, height }) =>
    printedY === undefined ? [] : [{ top: printedY, bottom: printedY + height }],
  );
  const [top, bottom] =
    printed && printed.length > 0
      ? [Math.min(...printed.map((one) => one.top)), Math.max(...printed.map((one) => one.bottom))]
      : [row.y, row.bottom];
  const x = cell?.x ?? row.x;
  const right = cell?.right ?? row.right;
  const round = (points: number): number => Math.round(points * 10) / 10;
  return {
    page: row.page,
    x: round(x),
    y: round(top),
    width: round(right - x),
    height: round(bottom - top),
  };
}
