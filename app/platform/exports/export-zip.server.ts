import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { ZipFile } from "yazl";
import type { FileStore, StoredFile } from "../files/file-store.server.ts";

/** A part of an export: its path, and its content when its turn comes. */
export type ExportPart = {
  readonly path: string;
  /** Whether it packs well; documents are packed already. */
  readonly packs: boolean;
  readonly open: () => Promise<Readable>;
};

/**
 * Writes parts into one zip in the store, one after the other, without ever holding one whole in memory. A part that
 * fails fails the export: half of everything is worse than nothing.
 */
export async function storeExportZip(store: FileStore, parts: Iterable<ExportPart>): Promise<StoredFile> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  for (const { path, packs, open } of parts) {
    zip.addReadStreamLazy(path, { compress: packs }, (give) => {
      open().then(
        (stream) => {
          stream.on("error", (error) => output.destroy(error));
          give(null, stream);
        },
        (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    });
  }
  zip.end();
  return store.put(output);
}

/**
 * Rows as CSV that spreadsheets open safely: UTF-8 with its mark, and an apostrophe before whatever would run as a
 * formula.
 */
export function csvStream(header: readonly string[], rows: AsyncIterable<readonly string[]>): Readable {
  const csv = stringify({
    header: true,
    columns: [...header],
    bom: true,
    escape_formulas: true,
    quoted_match: /^\s|\s$/,
  });
  return Readable.from(rows).pipe(csv);
}

/** Text that is made piece by piece. */
export function textStream(pieces: AsyncIterable<string>): Readable {
  return Readable.from(pieces);
}
