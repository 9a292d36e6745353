import { findDates, withoutDates } from "./dates.ts";
import { isPlace, isTitle, readHead } from "./fragments.ts";
import type { Row } from "./rows.ts";

export interface EntryRows {
  /** The lines that say who, where and when. */
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

const MAX_LEAD = 3;
const MAX_TAIL = 2;
const MAX_HEAD_LENGTH = 110;

/**
 * Cuts a section into entries by its dates. How many lines the first entry has above its dates is how many the others
 * may have; a line counts as head only if it looks like one: short, no bullet, and set like the first entry's.
 */
export function splitEntries(rows: readonly Row[]): EntryRows[] {
  const anchors = dateRows(rows);
  const [firstAnchor] = anchors;
  if (firstAnchor === undefined) return [];
  const body = bodyStyle(rows, anchors);
  const lead = leadOf(rows, firstAnchor, body);
  const starts = anchors.map((anchor, index) => {
    const floor = index === 0 ? 0 : (anchors[index - 1] ?? 0) + 1;
    return startOf(rows, anchor, floor, lead, body);
  });
  const spans = anchors.map((anchor, index) => {
    const start = starts[index] ?? anchor;
    const end = starts[index + 1] ?? rows.length;
    return { anchor, start, end, tail: tailOf(rows, { anchor, end, lead: anchor - start }, body) };
  });
  const usual = commonest(spans.map((span) => span.tail));
  return spans.map(({ anchor, start, end, tail: own }) => {
    const more = usual !== undefined && own < usual && anchor + usual < end;
    const headed =
      more && rows.slice(anchor + own + 1, anchor + usual + 1).every((row) => looksLikeHead(row, body));
    const tail = headed ? usual : own;
    return { head: rows.slice(start, anchor + 1 + tail), body: rows.slice(anchor + 1 + tail, end) };
  });
}

/** What most of the entries do, if three do it. */
function commonest(counts: readonly number[]): number | undefined {
  const times = (value: number): number => counts.filter((count) => count === value).length;
  const [best] = counts.toSorted((one, other) => times(other) - times(one));
  return best !== undefined && times(best) >= 3 && times(best) > counts.length / 2 ? best : undefined;
}

function dateRows(rows: readonly Row[]): number[] {
  const dated = rows.flatMap((row, index) => {
    const kind = dateKind(row);
    return kind === undefined ? [] : [{ index, kind, bullet: row.bullet }];
  });
  const free = dated.filter((row) => !row.bullet);
  const chosen = free.length > 0 ? free : dated;
  const ranges = chosen.filter((row) => row.kind === "range");
  return (ranges.length > 0 ? ranges.concat(chosen.filter((row) => row.kind === "single-cell")) : chosen)
    .map((row) => row.index)
    .toSorted((one, other) => one - other);
}

type DateKind = "range" | "single" | "single-cell";

/** Whether a line carries the dates of an entry: they stand at one of its ends, in a line that is not a sentence. */
function dateKind(row: Row): DateKind | undefined {
  for (const cell of row.cells) {
    const span = findDates(cell.text);
    if (!span) continue;
    const rest = withoutDates(cell.text, span);
    if (rest.length > MAX_HEAD_LENGTH) continue;
    const before = cell.text.slice(0, span.at).trim();
    const after = cell.text.slice(span.at + span.length).trim();
    const atAnEnd =
      before.replace(/[(\s]/g, "").length <= 3 || after.length <= 24 || /^[)|,·•–—-]/.test(after);
    if (
      !atAnEnd ||
      (/[.!?]$/.test(rest.replace(/\b(?:inc|ltd|co|corp)\.$/i, "")) && rest.split(" ").length > 8)
    )
      continue;
    if (span.range) return "range";
    return rest === "" ? "single-cell" : "single";
  }
  return undefined;
}

export function styleOf(row: Row): string {
  const cell = row.cells[0];
  return cell ? `${Math.round(cell.size * 2)}${cell.bold ? "b" : ""}${cell.italic ? "i" : ""}` : "";
}

/** The style of bulleted and long lines. */
function bodyStyle(rows: readonly Row[], anchors: readonly number[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (anchors.includes(index) || (!row.bullet && row.text.length < 60)) continue;
    counts.set(styleOf(row), (counts.get(styleOf(row)) ?? 0) + 1);
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}

function looksLikeHead(row: Row, body: string | undefined): boolean {
  if (row.bullet || row.text.length > MAX_HEAD_LENGTH) return false;
  const distinct = body !== undefined && styleOf(row) !== body;
  return distinct || !/[.;!?:,]$|^[\p{Ll}]/u.test(row.text.replace(/\b(?:inc|ltd|co|corp|llc)\.$/i, ""));
}

interface Lead {
  readonly count: number;
  /** Styles of the lines above the dates, the nearest first. */
  readonly styles: readonly string[];
}

function leadOf(rows: readonly Row[], anchor: number, body: string | undefined): Lead {
  const styles: string[] = [];
  for (let index = anchor - 1; index >= 0 && styles.length < MAX_LEAD; index -= 1) {
    const row = rows[index];
    if (!row || !looksLikeHead(row, body)) break;
    styles.push(styleOf(row));
  }
  return { count: styles.length, styles };
}

function startOf(
  rows: readonly Row[],
  anchor: number,
  floor: number,
  lead: Lead,
  body: string | undefined,
): number {
  let start = anchor;
  for (let above = 1; above <= lead.count; above += 1) {
    const row = rows[anchor - above];
    const below = rows[anchor - above + 1];
    if (anchor - above < floor || !row || !below || !looksLikeHead(row, body)) break;
    const styled = lead.styles.includes(styleOf(row));
    if (!styled) break;
    const plainBody = body !== undefined && styleOf(row) === body;
    // Where heads look like text, a line belongs to what it is nearer to.
    if (plainBody && below.gap > row.gap * 1.3 && below.gap > 0 && row.gap > 0) break;
    start = anchor - above;
  }
  return start;
}

function tailOf(
  rows: readonly Row[],
  { anchor, end, lead }: { readonly anchor: number; readonly end: number; readonly lead: number },
  body: string | undefined,
): number {
  let tail = 0;
  while (tail < MAX_TAIL && anchor + tail + 1 < end) {
    const row = rows[anchor + tail + 1];
    const above = rows[anchor + tail];
    if (!row || !above || row.bullet || row.text.length > MAX_HEAD_LENGTH) break;
    if (
      /[.;:!?]$/.test(row.text.replace(/\b(?:inc|ltd|co|corp|llc)\.$/i, "")) ||
      row.text.split(/\s+/).length > 12
    )
      break;
    const distinct = body !== undefined && styleOf(row) !== body;
    const worded =
      row.text.length < 80 && (isTitle(row.text) || isPlace(row.text)) && row.text.split(/\s+/).length <= 9;
    const needed = looksLikeHead(row, undefined) && namesIn(rows.slice(anchor - lead, anchor + tail + 1)) < 2;
    if (!distinct && !worded && !needed) break;
    if (row.page === above.page && row.gap > Math.max(above.size * 2.6, usualGap(rows))) break;
    tail += 1;
  }
  return tail;
}

/** What most lines are apart: text may have an empty line between any two. */
function usualGap(rows: readonly Row[]): number {
  const gaps = rows.map((row) => row.gap).filter((gap) => gap > 0);
  return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
}

/** How many of company and title are told so far, at a guess. */
function namesIn(rows: readonly Row[]): number {
  const named = readHead(rows).fragments.filter((fragment) => !isPlace(fragment.text));
  const [only] = named;
  return named.length === 1 && only && /,\s|\sat\s/.test(only.text) && isTitle(only.text) ? 2 : named.length;
}
