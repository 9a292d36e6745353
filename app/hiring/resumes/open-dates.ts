import { endsOpen, endsSpan, endsWithMonth, findDates, isPresent, withoutDates } from "./dates.ts";
import { rowOf, type Cell, type Row } from "./rows.ts";

/** "2017 –" over "Present" in a gutter is one span of time, and so is one broken over three lines. */
export function mergeOpenDates(rows: readonly Row[]): Row[] {
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
