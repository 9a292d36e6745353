import { findDates, withoutDates } from "./dates.ts";
import { isPlace, isTitle, readHead } from "./fragments.ts";
import type { Row } from "./rows.ts";

export interface EntryRows {
  /** The lines that say who, where and when. */
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

/** A full stop that ends a short form, not a sentence. */
const ABBREVIATED =
  /(?:\b(?:inc|ltd|co|corp|llc|bros|jr|sr|dept|univ)|\b(?:s\.? ?a|s\.? ?l|s\.? ?r\.? ?l|e\. ?v|b\. ?v|n\. ?v))\.$/i;
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
  const indented = indentedRows(rows, anchors);
  const body = bodyStyle(rows, anchors, indented);
  const lead = leadOf(rows, anchors, body);
  const starts = anchors.map((anchor, index) => {
    const floor = index === 0 ? 0 : (anchors[index - 1] ?? 0) + 1;
    return startOf(rows, anchor, floor, lead, body);
  });
  const spans = anchors.map((anchor, index) => {
    const start = starts[index] ?? anchor;
    const end = starts[index + 1] ?? rows.length;
    return { anchor, start, end, tail: tailOf(rows, { anchor, end, lead: anchor - start, indented }, body) };
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

/** What most of the entries do, if more than one does it. */
function commonest(counts: readonly number[]): number | undefined {
  const times = (value: number): number => counts.filter((count) => count === value).length;
  const [best] = counts.toSorted((one, other) => times(other) - times(one));
  return best !== undefined && times(best) >= 2 && times(best) > counts.length / 2 ? best : undefined;
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
    if (!atAnEnd || (/[.!?]$/.test(rest.replace(ABBREVIATED, "")) && rest.split(" ").length > 8)) continue;
    if (span.range) return "range";
    return rest === "" ? "single-cell" : "single";
  }
  return undefined;
}

export function styleOf(row: Row): string {
  const cell = row.cells[0];
  return cell ? `${Math.round(cell.size * 2)}${cell.bold ? "b" : ""}${cell.italic ? "i" : ""}` : "";
}

const MIN_INDENT = 6;
const MAX_INDENT = 45;

/** Lines set in a little from where the heads begin, two or more at the same place: points whose marks were drawn. */
function indentedRows(rows: readonly Row[], anchors: readonly number[]): ReadonlySet<Row> {
  const edges = anchors.flatMap((anchor) => rows[anchor]?.cells.map((cell) => cell.x) ?? []);
  const set = rows.filter((row, index) => {
    const edge = Math.max(...edges.filter((x) => x <= row.x + 2));
    return !anchors.includes(index) && row.x - edge > MIN_INDENT && row.x - edge < MAX_INDENT;
  });
  return new Set(set.filter((row) => set.some((one) => one !== row && Math.abs(one.x - row.x) < 1)));
}

/** The style of bulleted, indented and long lines. */
function bodyStyle(
  rows: readonly Row[],
  anchors: readonly number[],
  indented: ReadonlySet<Row>,
): string | undefined {
  const counts = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (anchors.includes(index) || (!row.bullet && row.text.length < 60 && !indented.has(row))) continue;
    counts.set(styleOf(row), (counts.get(styleOf(row)) ?? 0) + 1);
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}

function looksLikeHead(row: Row, body: string | undefined): boolean {
  if (row.bullet || row.text.length > MAX_HEAD_LENGTH) return false;
  const distinct = body !== undefined && styleOf(row) !== body;
  return distinct || !/[.;!?:,]$|^[\p{Ll}]/u.test(row.text.replace(ABBREVIATED, ""));
}

interface Lead {
  /** Lines above the dates of the first entry. */
  readonly count: number;
  /** Styles of those lines, and of what stands right above the dates of two other entries. */
  readonly styles: readonly string[];
}

function leadOf(rows: readonly Row[], anchors: readonly number[], body: string | undefined): Lead {
  const [first = 0, ...others] = anchors;
  const styles: string[] = [];
  for (let index = first - 1; index >= 0 && styles.length < MAX_LEAD; index -= 1) {
    const row = rows[index];
    if (!row || !looksLikeHead(row, body)) break;
    styles.push(styleOf(row));
  }
  const above = others.flatMap((anchor) => {
    const row = rows[anchor - 1];
    return row && !anchors.includes(anchor - 1) && isDistinctHead(row, body) ? [styleOf(row)] : [];
  });
  const common = above.filter((style, index) => above.indexOf(style) !== index);
  return { count: styles.length, styles: [...styles, ...common] };
}

function isDistinctHead(row: Row, body: string | undefined): boolean {
  return body !== undefined && styleOf(row) !== body && looksLikeHead(row, body);
}

function startOf(
  rows: readonly Row[],
  anchor: number,
  floor: number,
  lead: Lead,
  body: string | undefined,
): number {
  let start = anchor;
  for (let above = 1; above <= MAX_LEAD; above += 1) {
    const row = rows[anchor - above];
    const below = rows[anchor - above + 1];
    if (anchor - above < floor || !row || !below || !looksLikeHead(row, body)) break;
    // More lines than the first entry has, as a company over its title, are told by their style alone.
    const own = above === 1 && opensEntry(row, rows[anchor - 2], below);
    if (above > lead.count && !own && !isDistinctHead(row, body)) break;
    const distinct = above <= lead.count && isDistinctHead(row, body);
    const styled = own || distinct || lead.styles.includes(styleOf(row));
    if (!styled) break;
    const plainBody = body !== undefined && styleOf(row) === body;
    // Where heads look like text, a line belongs to what it is nearer to.
    if (plainBody && below.gap > row.gap * 1.3 && below.gap > 0 && row.gap > 0) break;
    start = anchor - above;
  }
  return start;
}

/** A company set apart from the points above it, right over a title with its dates. */
function opensEntry(row: Row, before: Row | undefined, dated: Row): boolean {
  return (
    before?.bullet === true &&
    Math.abs(row.x - dated.x) < 1 &&
    row.gap > dated.gap * 1.3 &&
    isTitle(dated.text) &&
    !isTitle(row.text) &&
    namesIn([dated]) === 1
  );
}

function tailOf(
  rows: readonly Row[],
  {
    anchor,
    end,
    lead,
    indented,
  }: {
    readonly anchor: number;
    readonly end: number;
    readonly lead: number;
    readonly indented: ReadonlySet<Row>;
  },
  body: string | undefined,
): number {
  let tail = 0;
  while (tail < MAX_TAIL && anchor + tail + 1 < end) {
    const row = rows[anchor + tail + 1];
    const above = rows[anchor + tail];
    if (!row || !above || row.bullet || row.text.length > MAX_HEAD_LENGTH) break;
    if (/[.;:!?]$/.test(row.text.replace(ABBREVIATED, "")) || row.text.split(/\s+/).length > 12) break;
    const distinct = body !== undefined && styleOf(row) !== body;
    const worded =
      row.text.length < 80 && (isTitle(row.text) || isPlace(row.text)) && row.text.split(/\s+/).length <= 9;
    const needed =
      !indented.has(row) &&
      looksLikeHead(row, undefined) &&
      namesIn(rows.slice(anchor - lead, anchor + tail + 1)) < 2;
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
  return named.length === 1 && only && /,\s|\s(?:at|@|bei|chez)\s/.test(only.text) && isTitle(only.text)
    ? 2
    : named.length;
}
