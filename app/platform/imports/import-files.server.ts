import { open } from "node:fs/promises";
import { z } from "zod";
import type { Encoding } from "#app/hiring/imports/encodings.ts";
import type { FileStore } from "../files/file-store.server.ts";
import { detectEncoding, readFileText } from "./file-text.server.ts";
import { ImportZipError, openImportZip, type ImportZip, type ZippedFile } from "./import-zip.server.ts";

const StoredFilesSchema = z.array(
  z.object({ fileName: z.string(), key: z.string(), bytes: z.number(), zip: z.boolean() }),
);
/** A file of an import as it lies in the store. */
export type StoredImportFile = Readonly<z.infer<typeof StoredFilesSchema>[number]>;

/** The stored files of an import's row. */
export function storedFiles(json: unknown): readonly StoredImportFile[] {
  return StoredFilesSchema.parse(json);
}

/** A file with a list of people in it, as text. */
export type DataText = { readonly fileName: string; readonly text: string; readonly encoding: Encoding };

const DATA = /\.(?:json|csv|tsv|sql)$/i;
/** An export of Baton's holds its people in one file, and tables for other programs beside it. */
const BATON_DATA = "baton.json";
const WORKBOOK = /^xl\/workbook\.xml$/;
export const MOST_DATA_BYTES = 64 * 1024 * 1024;

/** Whether a stored file is an archive, by its first bytes. */
export async function isZip(store: FileStore, key: string): Promise<boolean> {
  const handle = await open(store.pathOf(key), "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && ["PK\u0003\u0004", "PK\u0005\u0006"].includes(buffer.toString("latin1"));
  } finally {
    await handle.close();
  }
}

/**
 * The files with lists of people: those that were uploaded as such or, when there are none, those that lie in the zips.
 * Throws ImportZipError with what to do for a file that is neither text nor a zip, and for a workbook.
 */
export async function readDataTexts(
  store: FileStore,
  files: readonly StoredImportFile[],
  encoding?: Encoding,
): Promise<DataText[]> {
  const texts: DataText[] = [];
  for (const file of files.filter((one) => !one.zip)) {
    const read = await readFileText(store.pathOf(file.key), encoding);
    if (!read)
      throw new ImportZipError(
        `${file.fileName} is no text. Upload the export as CSV, JSON or SQL, and resumes together in one zip.`,
      );
    texts.push({ fileName: file.fileName, ...read });
  }
  if (texts.length > 0) return texts;
  for (const file of files.filter((one) => one.zip)) {
    const zip = await openImportZip(store.pathOf(file.key), undefined, file.fileName);
    try {
      texts.push(...(await textsIn(zip, file.fileName, encoding)));
    } finally {
      zip.close();
    }
  }
  return texts;
}

async function textsIn(zip: ImportZip, label: string, encoding?: Encoding): Promise<DataText[]> {
  if (zip.files.some(({ path }) => WORKBOOK.test(path)))
    throw new ImportZipError(
      `${label} is a workbook of a spreadsheet. Save its sheet as CSV (UTF-8) and upload that.`,
    );
  const own = zip.files.filter(({ path }) => path === BATON_DATA);
  const wanted = own.length > 0 ? own : zip.files.filter(({ path }) => DATA.test(path));
  const texts: DataText[] = [];
  for (const { path } of wanted) {
    const bytes = await zip.read(path);
    const found = encoding ?? detectEncoding(bytes);
    if (found !== null)
      texts.push({ fileName: path, text: new TextDecoder(found).decode(bytes), encoding: found });
  }
  return texts;
}

/** Opens every zip of an import; the caller closes them. Paths of several archives stand beside each other. */
export async function openZips(store: FileStore, files: readonly StoredImportFile[]): Promise<ImportZip> {
  const zips: ImportZip[] = [];
  for (const file of files.filter((one) => one.zip))
    zips.push(await openImportZip(store.pathOf(file.key), undefined, file.fileName));
  const owners = new Map<string, ImportZip>();
  const all = new Map<string, ZippedFile>();
  for (const zip of zips)
    for (const file of zip.files) {
      owners.set(file.path, zip);
      all.set(file.path, file);
    }
  return {
    files: [...all.values()],
    refused: zips.flatMap((zip) => zip.refused),
    async read(path) {
      const zip = owners.get(path);
      if (!zip) throw new ImportZipError(`“${path}” is in no zip of this import.`);
      return zip.read(path);
    },
    close: () => zips.forEach((zip) => zip.close()),
  };
}
