import { parse, CsvError } from "csv-parse";
import { Readable } from "node:stream";

/** One row with the line of the file at which it begins. */
export type TableLine = { readonly line: number; readonly cells: readonly string[] };

/** A table that breaks off: what is wrong, where, and what to do. */
export class TableError extends Error {
  override readonly name = "TableError";
}

/** A cell longer than this is a quote that is never closed. */
const LONGEST_ROW = 1024 * 1024;
const PIECE = 256 * 1024;

/**
 * Reads the rows of a table one after the other, giving way between pieces so that nobody waits for a large file.
 * Quotes, doubled quotes and line breaks in cells are understood, and rows may be uneven; empty lines are left out.
 * Throws TableError for a quote that is never closed.
 */
export async function* readTableLines(text: string, delimiter: string): AsyncGenerator<TableLine> {
  // One kind of line break, so that lines are counted as editors do, within cells too.
  const parser = Readable.from(pieces(text.replace(/\r\n?/g, "\n"))).pipe(
    parse({
      delimiter,
      bom: true,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
  );
  try {
    for await (const item of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const breaks = item.record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
      yield { line: item.info.lines - breaks, cells: item.record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new TableError(inWords(error));
    throw error;
  }
}

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE);
}

function inWords(error: CsvError): string {
  const line = typeof error["lines"] === "number" ? ` near line ${error["lines"]}` : "";
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE")
    return `A quotation mark${line} is never closed. Close it, or double it where it belongs to the text, and upload the file again.`;
  return `The table cannot be read${line}. Open it in a spreadsheet, save it as CSV again, and upload that.`;
}
