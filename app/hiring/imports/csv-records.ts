import type { ColumnField } from "./column-vocabulary.ts";
import { readEmails, readLinks, readName, readPhones } from "./contacts.ts";
import { readDate, type DateOrder } from "./dates.ts";
import { manyLines, oneLine } from "./plain-text.ts";
import {
  emptyRecord,
  plainApplication,
  plainFact,
  type ImportRecord,
  type RecordApplication,
  type RecordFact,
} from "./records.ts";
import { statusOf } from "./source-words.ts";

export type TableReading = {
  readonly columns: readonly ColumnField[];
  readonly header: readonly string[];
  readonly dateOrder: DateOrder | null;
  /** Zone of times that carry none. */
  readonly timeZone: string;
};

/** One row of a table, with the line of the file at which it begins. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads one row of a table into a record. Rows without any content are null. What is wrong with a row is told in its
 * faults with what to change; what is odd but harmless, in its warnings.
 */
export function readTableRow(row: TableRow, reading: TableReading): ImportRecord | null {
  const cells = row.cells.map(unquoted);
  if (cells.every((cell) => cell === "")) return null;
  const record = emptyRecord(`line ${row.line}`);
  const extra = cells.slice(reading.header.length).some((cell) => cell !== "");
  if (extra) {
    const fault = `This line has ${cells.length} cells, but there are ${reading.header.length} columns. A cell that holds the delimiter may lack its quotes.`;
    return { ...record, faults: [fault] };
  }
  const all = (field: ColumnField) => valuesOf(cells, reading, field);
  const one = (field: ColumnField) => oneLine(all(field)[0] ?? "");
  const { emails, faults } = readEmails(all("email"));
  const { phones, others, warnings } = readPhones(all("phone"));
  const { name, fault } = readName(one("name") || [one("first_name"), one("last_name")].join(" "));
  const application = readApplication(one, all, reading);
  return {
    ...record,
    sourceId: one("source_id"),
    name,
    emails,
    phones,
    links: readLinks(all("link")),
    location: oneLine(all("location").join(", ")).slice(0, 200),
    doNotContact: leftAlone(one("do_not_contact")),
    facts: [
      ...others.map((other) => plainFact("contact", other)),
      ...all("tags")
        .flatMap(splitTags)
        .map((tag) => plainFact("tag", tag)),
      ...notesOf(cells, reading),
      ...detailsOf(cells, reading),
    ],
    applications: application.application ? [application.application] : [],
    documents: all("resume").flatMap(fileNames),
    warnings: [...warnings, ...application.warnings],
    faults: [...(fault ? [fault] : []), ...faults],
  };
}

/** Our own tables put an apostrophe before what a spreadsheet would run as a formula. */
function unquoted(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@\t\r])/, "");
}

function valuesOf(cells: readonly string[], { columns }: TableReading, field: ColumnField): string[] {
  return columns.flatMap((column, index) => {
    const cell = cells[index] ?? "";
    return column === field && cell !== "" ? [cell] : [];
  });
}

function readApplication(
  one: (field: ColumnField) => string,
  all: (field: ColumnField) => string[],
  { dateOrder, timeZone }: TableReading,
): { application: RecordApplication | null; warnings: string[] } {
  const opening = one("opening");
  const stage = one("stage");
  if (opening === "" && stage === "" && one("status") === "") return { application: null, warnings: [] };
  const applied = readDate(one("applied_at"), dateOrder, timeZone);
  const left = readDate(one("left_at"), dateOrder, timeZone);
  const reason = one("reason");
  const status = statusOf(one("status")) ?? statusOf(stage) ?? (reason === "" ? "open" : "rejected");
  return {
    application: {
      ...plainApplication(opening),
      stage: stage || one("status"),
      status,
      reason,
      appliedAt: applied.at,
      leftAt: left.at,
      source: oneLine(all("source").join(", ")),
    },
    warnings: [applied, left].flatMap(({ problem, note }) => problem ?? note ?? []),
  };
}

const YES = /^(?:1|y|yes|true|ja|oui|si|x)$/i;

function splitTags(cell: string): string[] {
  return oneLine(cell)
    .split(/\s*[,;|]\s*/)
    .filter((tag) => tag !== "")
    .map((tag) => tag.slice(0, 60));
}

function notesOf(cells: readonly string[], reading: TableReading): RecordFact[] {
  const flagged = valuesOf(cells, reading, "secret_flag").some((cell) => YES.test(cell));
  const open = valuesOf(cells, reading, "note").map((text) => noteFact(text, flagged));
  const secret = valuesOf(cells, reading, "secret_note").map((text) => noteFact(text, true));
  return [...open, ...secret].filter((fact) => fact.text !== "");
}

function noteFact(text: string, restricted: boolean): RecordFact {
  return { ...plainFact("note", manyLines(text).slice(0, 20_000)), restricted };
}

function detailsOf(cells: readonly string[], { columns, header }: TableReading): RecordFact[] {
  return columns.flatMap((column, index) => {
    const text = manyLines(cells[index] ?? "").slice(0, 5_000);
    if (text === "" || (column !== "detail" && column !== "headline")) return [];
    return [plainFact("detail", `${header[index] ?? "Detail"}: ${text}`)];
  });
}

/** A yes or a reason says that nobody writes to them; a no, or nothing, that one may. */
function leftAlone(cell: string): string | null {
  if (/^(?:|0|n|no|false|nein|non|-)$/i.test(cell)) return null;
  return YES.test(cell) ? "Not to be written to, as the table says" : cell.slice(0, 300);
}

function fileNames(cell: string): { sourceId: string; fileName: string; applicationId: string }[] {
  return cell
    .split(/\s*[;|\n]\s*/)
    .map((name) => name.replace(/^.*[/\\]/s, "").trim())
    .filter((fileName) => fileName !== "")
    .map((fileName) => ({ sourceId: "", fileName, applicationId: "" }));
}
