import { HEADINGS, type ColumnField } from "./column-vocabulary.ts";
import { byWords, isTitleOfJob } from "./column-words.ts";
import { orderOf, type OrderFound } from "./dates.ts";
import { isLeftOut } from "./left-out.ts";

/** A table as it stands in a file: its headings, and a few of its rows to look at. */
export type TableHead = {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
};

/** Which delimiter parts a table: the one that gives most lines the same number of cells, more than one. */
export function guessDelimiter(text: string): string {
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of [",", ";", "\t", "|"]) {
    const counts = cellCounts(text, delimiter).slice(0, 200);
    const usual = mostFrequent(counts.filter((count) => count > 1));
    if (usual === 0) continue;
    const score = (counts.filter((count) => count === usual).length / counts.length) * Math.log2(usual + 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Cells of each line of a beginning, quotes and the lines in them counted as one; the last line may be cut off. */
function cellCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let filled = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === delimiter) cells += 1;
    else if (!quoted && (sign === "\n" || sign === "\r")) {
      if (filled) counts.push(cells);
      cells = 1;
      filled = false;
      continue;
    }
    filled = true;
  }
  if (counts.length === 0 && filled) counts.push(cells);
  return counts;
}

function mostFrequent(numbers: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const number of numbers) tally.set(number, (tally.get(number) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** How far down a table is looked for the row that names its columns. */
const LOOKED_DOWN = 20;

/**
 * The row at which a table begins: 0, or the one that names its columns where a title, a date or a mark of the spreadsheet
 * stands above it.
 */
export function firstRow(rows: readonly (readonly string[])[]): number {
  const named = (row: readonly string[]) => row.filter((cell) => byHeading(cell) !== null).length;
  if (named(rows[0] ?? []) >= 2) return 0;
  const found = rows.slice(0, LOOKED_DOWN).findIndex((row) => named(row) >= 2 && hasHeader(row));
  return found < 0 || rows.slice(0, found).some((row) => !hasHeader(row) && filled(row) > 1) ? 0 : found;
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== "").length;
}

/** Whether the first row names the columns: no cell of it is an address, and it has at least one word. */
export function hasHeader(first: readonly string[]): boolean {
  return !first.some((cell) => /\S@\S/.test(cell)) && first.some((cell) => /\p{L}/u.test(cell));
}

/** Headings to show and to keep: those that are empty or missing are named by their place. */
export function nameColumns(first: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(width, first.length) }, (_, index) => {
    const heading = (first[index] ?? "").trim();
    return heading === "" ? `Column ${index + 1}` : heading;
  });
}

/** A heading without case, accents and signs. */
function bare(heading: string): string {
  return heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}

/**
 * Suggests what each column holds, by its heading first and by what stands in it where the heading says nothing.
 * Columns about age, sex, origin and the like are left out; what is not understood is kept as history.
 */
export function suggestColumns({ header, sample }: TableHead): ColumnField[] {
  const found = header.map((heading, index) => byHeading(heading) ?? byContent(sample, index));
  if (!found.includes("name") && !found.includes("last_name")) nameWithoutHeading({ header, sample }, found);
  const title = header.findIndex((heading, index) => found[index] === "detail" && isTitleOfJob(heading));
  if (title >= 0 && !found.includes("opening")) found[title] = "opening";
  const whole = found.includes("name");
  const parts = found.includes("first_name") && found.includes("last_name");
  return found.map((field) => {
    if (whole && (field === "first_name" || field === "last_name")) return "detail";
    // "Nom" is a whole name where there is no first name beside it.
    if (field === "last_name" && !parts && !whole) return "name";
    return field;
  });
}

/** The first column without a heading that holds words as names are made of. */
function nameWithoutHeading({ header, sample }: TableHead, found: ColumnField[]): void {
  const at = header.findIndex(
    (heading, index) =>
      /^Column \d+$/.test(heading) &&
      found[index] === "detail" &&
      sample.every((row) => NAME.test((row[index] ?? "").trim())),
  );
  if (at >= 0) found[at] = "name";
}

const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?:,?\s+\p{L}[\p{L}\p{M}'’.-]*){1,4}$/u;

function byHeading(heading: string): ColumnField | null {
  if (isLeftOut(heading)) return "ignore";
  const word = bare(heading);
  for (const [field, words] of Object.entries(HEADINGS))
    if (words.includes(word)) return field as ColumnField;
  return byWords(heading);
}

function byContent(sample: readonly (readonly string[])[], index: number): ColumnField {
  const cells = sample.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
  if (cells.length === 0) return "ignore";
  const all = (pattern: RegExp) => cells.every((cell) => pattern.test(cell));
  if (all(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)) return "email";
  if (all(/^https?:\/\//i)) return "link";
  if (all(/\.(?:pdf|docx?|rtf|odt)$/i)) return "resume";
  if (all(/^\+?[\d ()./-]{7,20}$/) && cells.some((cell) => cell.startsWith("+"))) return "phone";
  return "detail";
}

/** The order of dates in the columns that hold some. */
export function tableDateOrder(
  columns: readonly ColumnField[],
  cells: readonly (readonly string[])[],
): OrderFound {
  const dates = columns.flatMap((field, index) =>
    field === "applied_at" || field === "left_at" ? cells.map((row) => row[index] ?? "") : [],
  );
  return orderOf(dates);
}

/** What is missing before a table can be read, in words; null when nothing is. */
export function columnsFault(columns: readonly ColumnField[]): string | null {
  const has = (field: ColumnField) => columns.includes(field);
  if (!has("email") && !has("source_id"))
    return "Say which column holds the e-mail address. Baton recognises people by it.";
  if (!has("name") && !has("last_name") && !has("first_name")) return "Say which column holds the name.";
  return null;
}
