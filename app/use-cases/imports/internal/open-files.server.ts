import {
  guessDelimiter,
  firstRow,
  hasHeader,
  nameColumns,
  suggestColumns,
  tableDateOrder,
} from "#app/hiring/imports/columns.ts";
import type { ColumnField } from "#app/hiring/imports/column-vocabulary.ts";
import { startSurvey, type ImportChoices, type Survey } from "#app/hiring/imports/choices.ts";
import { readTableRow } from "#app/hiring/imports/csv-records.ts";
import { findDelimiter, findEncoding, type Encoding } from "#app/hiring/imports/encodings.ts";
import type { ImportSystem } from "#app/hiring/imports/import-systems.ts";
import { readOpencats } from "#app/hiring/imports/opencats.ts";
import { readJsonRecords, recogniseJson } from "#app/hiring/imports/recognise.ts";
import type { ImportRecord } from "#app/hiring/imports/records.ts";
import { looksLikeDump } from "#app/hiring/imports/sql-dump.ts";
import { invalid } from "#app/hiring/refusal.ts";
import type { FileStore } from "#app/platform/files/file-store.server.ts";
import type { StoredImportFile } from "#app/platform/imports/import-files.server.ts";
import { readDataTexts } from "#app/platform/imports/import-files.server.ts";
import { readTableLines } from "#app/platform/imports/read-table.server.ts";

const SAMPLE_ROWS = 5;
const SAMPLE_CHARACTERS = 200;
const GUESS_CHARACTERS = 64 * 1024;
/** Rows whose dates and cells are looked at for what columns hold. */
const LOOKED_AT = 500;

/** How a table is to be read; without one it is guessed. */
export type TableChoices = Pick<
  ImportChoices,
  "columns" | "delimiter" | "encoding" | "dateOrder" | "timeZone"
>;

export type OpenedFiles = {
  readonly system: ImportSystem;
  /** Of a table only. */
  readonly table: (NonNullable<Survey["table"]> & { readonly columns: readonly ColumnField[] }) | null;
  /** The people of the files, one after the other; null stands for a row without any content. */
  records(): AsyncIterable<ImportRecord>;
};

/**
 * Opens the files of an import: recognises by content whose they are, and reads their people. Takes the choices of a
 * person for a table, or guesses. Refuses what is no file of people, in words that say what to upload instead.
 */
export async function openFiles(
  store: FileStore,
  files: readonly StoredImportFile[],
  { timeZone, chosen }: { readonly timeZone: string; readonly chosen: Partial<TableChoices> | null },
): Promise<OpenedFiles> {
  const encoding = findEncoding(chosen?.encoding ?? "") ?? undefined;
  const texts = await readDataTexts(store, files, encoding);
  const [first] = texts;
  if (!first)
    throw invalid(
      "These files hold no list of people. Add the export of your former system: CSV, JSON or an SQL dump.",
    );
  if (texts.every(({ text }) => /^\s*[[{]/.test(text))) return openJson(texts);
  if (texts.length > 1)
    throw invalid(
      "Several tables at once cannot be told apart. Upload one of them, with its zip of resumes.",
    );
  if (looksLikeDump(first.text)) {
    const records = readOpencats(first.text, timeZone);
    if (records.length === 0)
      throw invalid("This dump holds no candidates. Export the whole OpenCATS database, with its data.");
    return { system: "opencats", table: null, records: () => each(records) };
  }
  return openTable(first, timeZone, chosen);
}

function openJson(texts: readonly { readonly fileName: string; readonly text: string }[]): OpenedFiles {
  const values = texts.map(({ fileName, text }) => parsed(fileName, text));
  const system = recogniseJson(values);
  if (system === null)
    throw invalid(
      "This JSON holds no people of a system that Baton knows: Greenhouse, Lever, Ashby, Workable, JSON Resume, or an export of Baton. Export the candidates themselves, or save them as CSV.",
    );
  const records = readJsonRecords(system, values);
  return { system, table: null, records: () => each(records) };
}

function parsed(fileName: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid(`${fileName} is cut off or no JSON. Export it again and upload the new file.`);
  }
}

async function openTable(
  { text, encoding }: { readonly text: string; readonly encoding: Encoding },
  timeZone: string,
  chosen: Partial<TableChoices> | null,
): Promise<OpenedFiles> {
  const delimiter = findDelimiter(chosen?.delimiter ?? "") ?? guessDelimiter(text.slice(0, GUESS_CHARACTERS));
  const rows: string[][] = [];
  for await (const { cells } of readTableLines(text, delimiter)) {
    rows.push([...cells]);
    if (rows.length > LOOKED_AT) break;
  }
  const start = firstRow(rows);
  const first = rows.splice(0, start + 1).at(-1) ?? [];
  const named = hasHeader(first);
  const body = named ? rows : [first, ...rows];
  const header = nameColumns(
    named ? first : [],
    named ? first.length : Math.max(...body.map((row) => row.length)),
  );
  if (body.length === 0 || header.length < 2)
    throw invalid(
      "This file is no table of people. Its first line has to name the columns, one person a line below it; or upload an export as JSON or SQL.",
    );
  const sample = body.slice(0, SAMPLE_ROWS).map((row) => row.map((cell) => cell.slice(0, SAMPLE_CHARACTERS)));
  const usable = chosen?.columns?.length === header.length;
  const columns =
    usable && chosen.columns ? chosen.columns : suggestColumns({ header, sample: body.slice(0, 50) });
  const dateOrder = tableDateOrder(columns, body);
  const reading = {
    columns,
    header,
    dateOrder: chosen?.dateOrder ?? (dateOrder === "dmy" || dateOrder === "mdy" ? dateOrder : null),
    timeZone,
  };
  return {
    system: "csv",
    table: { header, sample, delimiter, encoding, dateOrder, columns },
    async *records() {
      let above = named ? start + 1 : start;
      for await (const line of readTableLines(text, delimiter)) {
        const record = above > 0 ? null : readTableRow(line, reading);
        above -= 1;
        if (record) yield record;
      }
    },
  };
}

async function* each(records: readonly ImportRecord[]): AsyncGenerator<ImportRecord> {
  yield* records;
}

/** What a person is asked about opened files: everything that is found in them, counted. */
export async function surveyFiles(opened: OpenedFiles): Promise<Survey> {
  const survey = startSurvey();
  for await (const record of opened.records()) survey.add(record);
  const found = survey.found();
  if (found.people === 0) throw invalid("This file holds nobody. Upload the one with the candidates in it.");
  const table = opened.table;
  return {
    ...found,
    table: table && {
      header: table.header,
      sample: table.sample,
      delimiter: table.delimiter,
      encoding: table.encoding,
      dateOrder: table.dateOrder,
    },
  };
}
