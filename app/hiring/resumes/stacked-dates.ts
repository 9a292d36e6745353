import { findDates, isPresent, withoutDates } from "./dates.ts";
import { isDegree } from "./fragments.ts";
import { rowOf, type Cell, type Row } from "./rows.ts";

const SAME_EDGE = 3;
/** How much further apart two entries are than the two dates of one. */
const ENTRY_GAP = 1.4;

interface Stack {
  readonly upper: number;
  readonly lower: number;
  /** The one date says that it goes on, or the next pair stands further off than the two dates do. */
  readonly sure: boolean;
  readonly x: number;
}

/**
 * The beginning and the end of an entry, one over the other without a dash ("09/2021" over "08/2023", or "today" over
 * "2021"), become one span of time. Two years of a list, each with its own line, stay two.
 */
export function mergeStackedDates(raw: readonly Row[]): Row[] {
  const rows = joinMonths(raw);
  const out: Row[] = [];
  const stacks = rows.map((_, index) => stackAt(rows, index));
  const sureAt = stacks.flatMap((stack) => (stack?.sure ? [stack.x] : []));
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    const below = rows[index + 1];
    const stack = stacks[index];
    if (!row || !below || !stack || !isMeant(stack, sureAt)) {
      if (row) out.push(row);
      continue;
    }
    const cell = row.cells[stack.upper];
    const other = below.cells[stack.lower];
    if (!cell || !other) continue;
    const whole: Cell = { ...cell, text: spanOf(cell.text, other.text), runs: [...cell.runs, ...other.runs] };
    const rest = below.cells.filter((one) => one !== other);
    const place = rest.length === 0 ? { ...row, bottom: below.bottom } : row;
    out.push(rowOf(place, row.cells.with(stack.upper, whole), row.gap, row.x));
    if (rest.length > 0) out.push(rowOf(below, rest, below.gap));
    index += 1;
  }
  return out;
}

const MONTHS_ALONE = /^\p{L}{3,9}\.?(?:\s?[-–—]\s?\p{L}{3,9}\.?)?$/u;

/** "sept." over "2020–sept. 2022" and "févr.–juil." over "2017": a date whose gutter had no room for it in one line. */
function joinMonths(rows: readonly Row[]): Row[] {
  const out = [...rows];
  for (let index = 0; index + 1 < out.length; index += 1) {
    const [row, below] = [out[index], out[index + 1]];
    const [cell, ...beside] = row?.cells ?? [];
    const [year, ...others] = below?.cells ?? [];
    if (
      !row ||
      !below ||
      !cell ||
      !year ||
      beside.length === 0 ||
      below.gap <= 0 ||
      below.gap > row.size * 1.9
    )
      continue;
    const text = `${cell.text} ${year.text}`;
    const span = findDates(text);
    const broken =
      MONTHS_ALONE.test(cell.text) &&
      /^(?:19|20)\d\d/.test(year.text) &&
      Math.abs(cell.right - year.right) < 30;
    if (!broken || span?.at !== 0 || withoutDates(text, span) !== "" || findDates(cell.text)) continue;
    out[index] = rowOf(
      row,
      [{ ...cell, text, runs: [...cell.runs, ...year.runs] }, ...beside],
      row.gap,
      row.x,
    );
    if (others.length > 0) out[index + 1] = rowOf(below, others, below.gap);
    else out.splice(index + 1, 1);
  }
  return out;
}

function isMeant(stack: Stack, sureAt: readonly number[]): boolean {
  return stack.sure || sureAt.some((x) => Math.abs(x - stack.x) < SAME_EDGE);
}

function stackAt(rows: readonly Row[], index: number): Stack | undefined {
  const row = rows[index];
  const below = rows[index + 1];
  if (!row || !below || row.page !== below.page || below.gap <= 0 || below.gap > row.size * 1.9)
    return undefined;
  for (const [upper, cell] of row.cells.entries()) {
    const lower = below.cells.findIndex((one) => isUnder(cell, one));
    const other = below.cells[lower];
    if (!other || !isMoment(cell.text) || !isMoment(other.text)) continue;
    if (isPresent(cell.text) && isPresent(other.text)) continue;
    if ([row, below].every((one) => one.cells.some((its) => isDegree(its.text)))) continue;
    const next = rows.slice(index + 2).find((one) => one.cells.some((its) => isDated(its, cell)));
    const near = next?.page === below.page && next.y - below.y < below.gap * ENTRY_GAP;
    const open = isPresent(cell.text) || isPresent(other.text);
    const sure = !near && (open || (next !== undefined && !isCountedDown(row, below, cell, other)));
    return { upper, lower, sure, x: cell.x };
  }
  return undefined;
}

/** Years of a list, the latest first, each with words beside it. */
function isCountedDown(row: Row, below: Row, cell: Cell, other: Cell): boolean {
  const [from = "", to = ""] = [findDates(cell.text)?.end, findDates(other.text)?.end];
  return from > to && row.cells.length > 1 && below.cells.length > 1;
}

function isUnder(cell: Cell, other: Cell): boolean {
  return Math.abs(cell.x - other.x) < SAME_EDGE || Math.abs(cell.right - other.right) < SAME_EDGE;
}

function isDated(cell: Cell, above: Cell): boolean {
  return isUnder(above, cell) && isMoment(cell.text);
}

/** One date and nothing else, or that something goes on. */
function isMoment(text: string): boolean {
  const span = findDates(text);
  return isPresent(text) || (span?.range === false && withoutDates(text, span) === "");
}

function spanOf(one: string, other: string): string {
  const [from, to] = [findDates(one)?.end, findDates(other)?.end];
  const turned = isPresent(one) || (from !== undefined && to !== undefined && from > to);
  return turned ? `${other} – ${one}` : `${one} – ${other}`;
}
