import { raiseCentredDates } from "./centred-dates.ts";
import { findGutter, headOf, isEven, isLeftOf, type Gutter } from "./columns.ts";
import { mergeOpenDates } from "./open-dates.ts";
import { mergeStackedDates } from "./stacked-dates.ts";
import type { ResumePage, TextRun } from "./page.ts";
import { MAX_LINE, toRows, type Row } from "./rows.ts";

const MAX_ROWS = 4_000;

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
    const cut = page.runs.map((run) => ({ ...run, text: run.text.slice(0, MAX_LINE) }));
    const runs = raiseCentredDates(page.number, cut);
    const gutter = findGutter(page, runs, previous);
    if (!gutter) {
      (previous ? streams.rest : streams.top).push(...toRows(page.number, runs));
      continue;
    }
    leftIsMain ||= previous === undefined && gutter.leftWidth > gutter.rightWidth && !isEven(gutter);
    previous ??= gutter;
    const inside = (run: TextRun): boolean => run.y > gutter.top && run.y <= gutter.bottom;
    const above = runs.filter((run) => run.y <= gutter.top);
    const left = runs.filter((run) => inside(run) && isLeftOf(run, gutter.x));
    const right = runs.filter((run) => inside(run) && !isLeftOf(run, gutter.x));
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
  return mergeStackedDates(mergeOpenDates(withoutRepeats(ordered, pages.length))).slice(0, MAX_ROWS);
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
