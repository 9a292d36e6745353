/** One row of a dumped table: column to value; what was NULL is null. */
export type DumpRow = Readonly<Record<string, string | null>>;

const CREATE = /^\s*CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?[`"]?(\w+)[`"]?\s*\(/i;
const INSERT =
  /^\s*(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s+[`"]?(\w+)[`"]?\s*(?:\(([^)]*)\)\s*)?VALUES\s*/i;
const NO_COLUMN = /^\s*(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FULLTEXT|SPATIAL|FOREIGN|CHECK)\b/i;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "", b: "", Z: "" };

/** Whether a text is an SQL dump with rows of people of OpenCATS. */
export function looksLikeDump(beginning: string): boolean {
  return /\b(?:CREATE\s+TABLE|INSERT\s+INTO)\b/i.test(beginning) && /\bcandidate\b/i.test(beginning);
}

/**
 * Reads the rows of the wanted tables out of an SQL dump, as mysqldump and phpMyAdmin write it: with or without column
 * names, many rows a statement, every way of escaping. Nothing in it is run. A statement that is cut off gives the
 * rows before the cut.
 */
export function readDump(text: string, wanted: readonly string[]): ReadonlyMap<string, readonly DumpRow[]> {
  const columns = new Map<string, readonly string[]>();
  const rows = new Map<string, DumpRow[]>(wanted.map((table) => [table, []]));
  for (const statement of statementsOf(text)) {
    const created = CREATE.exec(statement);
    if (created) columns.set(created[1] ?? "", columnsOf(statement.slice(created[0].length)));
    const inserted = created ? null : INSERT.exec(statement);
    const into = inserted && rows.get(inserted[1] ?? "");
    if (!inserted || !into) continue;
    const named = inserted[2]?.split(",").map((name) => name.replace(/[`"\s]/g, ""));
    const names = named ?? columns.get(inserted[1] ?? "") ?? [];
    for (const values of tuplesOf(statement.slice(inserted[0].length)))
      into.push(Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])));
  }
  return rows;
}

/** Statements without comments, parted at semicolons that stand in no string. */
function* statementsOf(text: string): Generator<string> {
  let start = 0;
  let position = 0;
  while (position < text.length) {
    const sign = text[position];
    if (sign === "'" || sign === '"' || sign === "`") position = endOfString(text, position);
    else if (startsComment(text, position)) {
      const end = endOfComment(text, position);
      if (text.slice(start, position).trim() === "") start = end;
      position = end;
      continue;
    } else if (sign === ";") {
      yield text.slice(start, position);
      start = position + 1;
    }
    position += 1;
  }
  if (text.slice(start).trim() !== "") yield text.slice(start);
}

function startsComment(text: string, position: number): boolean {
  const two = text.slice(position, position + 2);
  return two === "/*" || two === "--" || two[0] === "#";
}

function endOfComment(text: string, position: number): number {
  const close = text.startsWith("/*", position) ? "*/" : "\n";
  const end = text.indexOf(close, position + 1);
  return end < 0 ? text.length : end + close.length;
}

/** The place of the sign that closes the string opened here. */
function endOfString(text: string, opened: number): number {
  const quote = text[opened];
  let position = opened + 1;
  while (position < text.length) {
    const sign = text[position];
    if (sign === "\\" && quote !== "`") position += 1;
    else if (sign === quote) {
      if (text[position + 1] !== quote) return position;
      position += 1;
    }
    position += 1;
  }
  return text.length;
}

function columnsOf(body: string): string[] {
  return body
    .split(/,\s*\n/)
    .filter((line) => !NO_COLUMN.test(line))
    .flatMap((line) => /^\s*[`"]?(\w+)[`"]?\s+\w/.exec(line)?.[1] ?? []);
}

function* tuplesOf(text: string): Generator<(string | null)[]> {
  let position = 0;
  while (position < text.length) {
    const open = text.indexOf("(", position);
    if (open < 0) return;
    const values: (string | null)[] = [];
    let from = open + 1;
    position = open + 1;
    for (;;) {
      if (position >= text.length) return;
      const sign = text[position];
      if (sign === "'" || sign === '"') position = endOfString(text, position) + 1;
      else if (sign === "," || sign === ")") {
        values.push(valueOf(text.slice(from, position).trim()));
        from = position + 1;
        position += 1;
        if (sign === ")") break;
      } else position += 1;
    }
    yield values;
  }
}

function valueOf(written: string): string | null {
  if (/^NULL$/i.test(written)) return null;
  const text = written.replace(/^_\w+\s*(?=['"])/, "");
  const quote = text[0];
  if (quote !== "'" && quote !== '"') return text;
  return text
    .slice(1, -1)
    .replace(/\\([\s\S])|''|""/g, (whole, escaped: string | undefined) =>
      escaped === undefined ? (whole === quote + quote ? quote : whole) : (ESCAPES[escaped] ?? escaped),
    );
}
