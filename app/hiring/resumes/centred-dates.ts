import { endsOpen, findDates, isDateAlone } from "./dates.ts";
import { headingOf } from "./headings.ts";
import type { TextRun } from "./page.ts";
import { toRows, type Cell } from "./rows.ts";

/** How far, in sizes of its letters, a date may stand from the middle of its entry. */
const OFF_CENTRE = 0.35;
const FEWEST_DATES = 2;
/** More are no entries of a page. */
const MOST_DATES = 100;
/** How much more room there is between entries than within, in points. */
const LEAST_ROOM = 1;
/** Dates in two lines are this near to each other, in sizes of their letters. */
const SAME_DATE = 1.6;

interface Box {
  readonly top: number;
  readonly bottom: number;
}
interface Placed extends Box {
  readonly cell: Cell;
}
interface Move {
  readonly runs: readonly TextRun[];
  readonly by: number;
}

/**
 * The text of a page with the dates that stand in the middle of their entries, as cells of a table are set, raised to
 * the first line of each. Their margin is one only if every line beside it belongs to an entry whose middle is at its
 * date; all other pages are left as they are.
 */
export function raiseCentredDates(page: number, runs: readonly TextRun[]): readonly TextRun[] {
  const cells = toRows(page, runs).flatMap((row) => row.cells.map(place));
  const moves = (["left", "right"] as const)
    .map((side) => movesOf(cells, side))
    .find((found) => found.some(({ by }) => by !== 0));
  if (!moves) return runs;
  return runs.map((run) => {
    const move = moves.find((one) => one.runs.includes(run));
    return move ? { ...run, y: run.y - move.by, printedY: run.y } : run;
  });
}

function place(cell: Cell): Placed {
  const top = Math.min(...cell.runs.map(({ y }) => y));
  const bottom = Math.max(...cell.runs.map(({ y, size }) => y + size));
  return { cell, top, bottom };
}

function movesOf(cells: readonly Placed[], side: "left" | "right"): readonly Move[] {
  const dated = cells.filter(({ cell }) => isDate(cell.text));
  if (dated.length > MOST_DATES) return [];
  const dates = stacked(dated.filter(({ cell }) => isOutermost(cell, cells, side)));
  if (dates.length < FEWEST_DATES) return [];
  const edge =
    side === "left" ? Math.max(...dates.map(({ right }) => right)) : Math.min(...dates.map(({ x }) => x));
  const beside = cells.filter(
    ({ cell }) => headingOf(cell.text) === undefined && (side === "left" ? cell.x > edge : cell.right < edge),
  );
  const taken = new Set([...dates.flatMap((date) => date.cells), ...beside]);
  const dividers = cells.filter((cell) => !taken.has(cell)).map(({ top }) => top);
  const zoneOf = ({ top }: Box): number => dividers.filter((divider) => divider < top).length;
  const zones = [...new Set(dates.map(zoneOf))].map((zone) => ({
    dates: dates.filter((date) => zoneOf(date) === zone),
    lines: linesOf(beside.filter((cell) => zoneOf(cell) === zone)),
  }));
  // One date may stand in the middle of its lines by chance: other entries have to tell.
  const telling = zones.filter((zone) => zone.dates.length >= FEWEST_DATES);
  if (telling.length === 0 || !telling.every((zone) => fit(zone))) return [];
  return zones.flatMap((zone) => fit(zone) ?? []);
}

/** Nothing stands further out at its height, and nothing over or under it but other dates. */
function isOutermost(date: Cell, cells: readonly Placed[], side: "left" | "right"): boolean {
  const own = place(date);
  return cells.every(
    ({ cell, top, bottom }) =>
      cell === date ||
      bottom <= own.top ||
      top >= own.bottom ||
      (side === "left" ? cell.x > date.right : cell.right < date.x),
  );
}

interface DateBox extends Box {
  readonly cells: readonly Placed[];
  readonly x: number;
  readonly right: number;
  readonly size: number;
}

/** A date and nothing else, or the beginning of one whose year had no room: "Sep 2016 – May". */
function isDate(text: string): boolean {
  return isDateAlone(text) || isDateAlone(`${text} 2099`);
}

/** "03/2021 –" over "present" is one date. */
function stacked(cells: readonly Placed[]): DateBox[] {
  const out: DateBox[] = [];
  for (const one of cells) {
    const above = out.at(-1);
    const { cell, top, bottom } = one;
    const goesOn =
      above &&
      top - above.top < cell.size * SAME_DATE &&
      !above.cells.some((other) => isWholeRange(other.cell));
    const box = { top, bottom, x: cell.x, right: cell.right, size: cell.size, cells: [one] };
    if (!above || !goesOn) out.push(box);
    else {
      out[out.length - 1] = {
        ...box,
        top: above.top,
        x: Math.min(above.x, cell.x),
        right: Math.max(above.right, cell.right),
        cells: [...above.cells, one],
      };
    }
  }
  return out;
}

function isWholeRange(cell: Cell): boolean {
  return findDates(cell.text)?.range === true && !endsOpen(cell.text);
}

function linesOf(cells: readonly Placed[]): Box[] {
  const lines: Box[] = [];
  for (const { top, bottom } of cells.toSorted((one, other) => one.top - other.top)) {
    const last = lines.at(-1);
    if (last && top < (last.top + last.bottom) / 2)
      lines[lines.length - 1] = { top: last.top, bottom: Math.max(last.bottom, bottom) };
    else lines.push({ top, bottom });
  }
  return lines;
}

interface Zone {
  readonly dates: readonly DateBox[];
  readonly lines: readonly Box[];
}

/**
 * Cuts the lines from above into entries, each as far below its date as above it, with more room between two of them
 * than between the lines of one; undefined where that does not come out even.
 */
function fit({ dates, lines }: Zone): Move[] | undefined {
  const moves: Move[] = [];
  const starts: number[] = [];
  let next = 0;
  for (const date of dates) {
    const first = lines[next];
    if (!first) return undefined;
    const middle = (date.top + date.bottom) / 2;
    const off = (line: Box): number => Math.abs((first.top + line.bottom) / 2 - middle);
    const last = lines.slice(next).toSorted((one, other) => off(one) - off(other))[0];
    if (!last || off(last) > date.size * OFF_CENTRE) return undefined;
    const by = (date.cells[0]?.bottom ?? date.bottom) - first.bottom;
    moves.push({ runs: date.cells.flatMap(({ cell }) => cell.runs), by });
    starts.push(next);
    next = lines.indexOf(last) + 1;
  }
  return next === lines.length && standsApart(lines, starts) ? moves : undefined;
}

function standsApart(lines: readonly Box[], starts: readonly number[]): boolean {
  const gaps = lines.map((line, index) => line.top - (lines[index - 1]?.bottom ?? line.top));
  const between = gaps.filter((_, index) => index > 0 && starts.includes(index));
  const within = gaps.filter((_, index) => index > 0 && !starts.includes(index));
  return Math.min(...between) > Math.max(...within) + LEAST_ROOM;
}
