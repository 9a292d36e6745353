import { findDates, isDateAlone } from "./dates.ts";
import { isPlace } from "./fragments.ts";
import { headingOf } from "./headings.ts";
import type { ResumePage, TextRun } from "./page.ts";
import { levelAlone } from "./skill-levels.ts";

export interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly leftWidth: number;
  readonly rightWidth: number;
}

const GUTTER_STEPS = 60;
const MIN_LINES_A_SIDE = 4;
const MIN_SIDE_HEADINGS = 3;
const MOST_TORN = 4;

/**
 * The white strip between two columns of a page, or undefined for a page of one column. Dates set beside their
 * entries leave a strip too; columns differ from them in that both have section headings of their own, or that
 * their lines do not stand at the same height.
 */
export function findGutter(
  page: ResumePage,
  runs: readonly TextRun[],
  previous: Gutter | undefined,
): Gutter | undefined {
  // Columns begin on the first page; what looks like them only later is a table.
  if (runs.length < MIN_LINES_A_SIDE * 2 || (page.number > 1 && !previous)) return undefined;
  const candidates: { gutter: Gutter; score: number }[] = [];
  for (let step = Math.round(GUTTER_STEPS * 0.18); step <= GUTTER_STEPS * 0.82; step += 1) {
    const x = (page.width * step) / GUTTER_STEPS;
    const crossings = runs.filter((run) => crosses(run, x)).map((run) => run.y);
    for (const band of bandsBetween(crossings, page.height)) {
      const gutter = judgeBand(runs, { x, pageWidth: page.width }, band, previous);
      if (gutter) candidates.push(gutter);
    }
  }
  return candidates.toSorted((one, other) => other.score - one.score)[0]?.gutter;
}

/** Whether a run keeps two columns from being there: a long word that only runs out of its own column does not. */
function crosses(run: TextRun, x: number): boolean {
  if (run.x >= x - 1 || run.x + run.width <= x + 1) return false;
  return !(/^\S{16,}$/.test(run.text.trim()) && isLeftOf(run, x));
}

/** The side of a strip that a run stands on: where most of it is. */
export function isLeftOf(run: TextRun, x: number): boolean {
  return run.x + run.width / 2 < x;
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
  const left = inside.filter((run) => isLeftOf(run, x));
  const right = inside.filter((run) => !isLeftOf(run, x));
  const linesLeft = baselines(left);
  const linesRight = baselines(right);
  const headingsLeft = left.filter(isSideHeading).length;
  const headingsRight = right.filter(isSideHeading).length;
  const near = previous !== undefined && Math.abs(previous.x - x) < 30;
  const few = Math.min(linesLeft.length, linesRight.length) < MIN_LINES_A_SIDE;
  // A column that goes on overleaf may end there with a short section.
  const ends = few && near && (linesLeft.length < linesRight.length ? headingsLeft : headingsRight) > 0;
  if (few && !ends) return undefined;
  const shared = linesLeft.filter((y) => linesRight.some((other) => Math.abs(other - y) < 1.5)).length;
  const apart = 1 - shared / Math.min(linesLeft.length, linesRight.length);
  const dates = dated(left) || dated(right);
  // Dates that wrap add lines of their own to a strip that is level otherwise.
  const level = apart < (dates ? 0.5 : 0.25) && (Math.min(headingsLeft, headingsRight) < 2 || dates);
  const bothHead = headingsLeft > 0 && headingsRight > 0 && !level;
  const continues = near && apart > 0.4;
  // A column without a heading is a strip of contact details; spans of time in it belong to entries beside it.
  const headless = headingsLeft === 0 ? left : headingsRight === 0 ? right : [];
  const spans = headless.some((run) => datesIn(run)?.range);
  const strip = headingsLeft + headingsRight > 0 && apart > 0.6 && !dates && !spans;
  if (!bothHead && !continues && !strip && !ends) return undefined;
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
    gapAt(inside, x) / 50 -
    Math.min(MOST_TORN, tornDates(left, right) + tornDates(right, left)) * 2;
  return { gutter: { x, top, bottom, leftWidth, rightWidth }, score };
}

/** Columns of the same width are one text that goes on at the top of the next. */
export function isEven({ leftWidth, rightWidth }: Pick<Gutter, "leftWidth" | "rightWidth">): boolean {
  return Math.max(leftWidth, rightWidth) < Math.min(leftWidth, rightWidth) * 1.15;
}

/** What a column has above its first heading is the head of the page: name, addresses. Entries with dates are not. */
export function headOf(column: readonly TextRun[]): readonly TextRun[] {
  const headings = column.filter(isSideHeading).map((run) => run.y);
  const start = Math.min(...headings);
  const head = column.filter((run) => run.y < start);
  return head.some((run) => datesIn(run) !== undefined) ? [] : head;
}

/** A judgement that is made once of each run: a page is tried with strips at dozens of places. */
function once<T>(judge: (text: string) => T): (run: TextRun) => T {
  const judged = new WeakMap<TextRun, { readonly is: T }>();
  return (run) => {
    const known = judged.get(run) ?? { is: judge(run.text) };
    judged.set(run, known);
    return known.is;
  };
}

/** "Grundkenntnisse" beside a skill is how well somebody knows it. */
const isSideHeading = once((text) => {
  const heading = headingOf(text) !== undefined && !/:$/.test(text.trim());
  return heading && levelAlone(text) === undefined;
});
const datesIn = once(findDates);
const isDate = once(isDateAlone);
const namesPlace = once(isPlace);

function dated(runs: readonly TextRun[]): boolean {
  return runs.filter((run) => datesIn(run) !== undefined && run.text.length < 30).length > runs.length * 0.4;
}

/** Headings and dates alone, set beside the text that they belong to. */
function isMargin(runs: readonly TextRun[]): boolean {
  const saying = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  const dates = saying.filter(isDate);
  const headings = saying.filter(isSideHeading).length;
  // Nothing but headings, some of them in two lines: each stands beside its section.
  if (headings >= MIN_SIDE_HEADINGS && headings >= saying.length / 2) return true;
  return dates.length > 0 && saying.every((run) => dates.includes(run) || isSideHeading(run));
}

/**
 * How many dates a strip parts from their entries: alone on their side of it, with text beside them across. Where
 * other lines of their side stand above and below them, they are lines of that column.
 */
function tornDates(side: readonly TextRun[], across: readonly TextRun[]): number {
  const dates = side.filter(isDate);
  const others = side.filter((run) => !dates.includes(run) && /\p{L}/u.test(run.text) && !namesPlace(run));
  const over = others.filter((run) => dates.some((date) => overlaps(run, date)));
  if (over.length * 2 > dates.length) return 0;
  return dates.filter((date) => isBeside(date, across) && !isBeside(date, others)).length;
}

function overlaps(one: TextRun, other: TextRun): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width;
}

/** At the height of a line, or in the middle of two, as cells of a table are set. */
function isBeside(date: TextRun, runs: readonly TextRun[]): boolean {
  const above = (run: TextRun): number => date.y + date.size - run.y - run.size;
  const near = runs.map(above).filter((distance) => Math.abs(distance) < date.size * 1.2);
  return near.some(
    (distance) => Math.abs(distance) < 1.5 || near.some((other) => Math.abs(distance + other) < 2),
  );
}

function baselines(runs: readonly TextRun[]): number[] {
  const ys = runs.map((run) => run.y + run.size).toSorted((one, other) => one - other);
  return ys.filter((y, index) => index === 0 || y - (ys[index - 1] ?? 0) > 2);
}

function gapAt(runs: readonly TextRun[], x: number): number {
  const before = Math.max(...runs.filter((run) => isLeftOf(run, x)).map((run) => run.x + run.width));
  const after = Math.min(...runs.filter((run) => !isLeftOf(run, x)).map((run) => run.x));
  return Math.min(50, Math.max(0, after - before));
}
