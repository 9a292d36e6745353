import type { Readable } from "node:stream";
import { getFileNameLowLevel, openPromise, validateFileName, type Entry, type ZipFile } from "yauzl";

/** A file in an archive that may be taken out. */
export type ZippedFile = { readonly path: string; readonly bytes: number };

/** One that may not, and why. */
export type ZipRefusal = { readonly path: string; readonly message: string };

/** An archive that cannot be used at all: what is wrong and what to do. */
export class ImportZipError extends Error {
  override readonly name = "ImportZipError";
}

export type ImportZipLimits = {
  /** Files and folders in one archive. */
  readonly entries: number;
  /** One file that is taken out. */
  readonly fileBytes: number;
  /** All files together, unpacked. */
  readonly totalBytes: number;
  /** How many times its packed size one file may have: text packs to a twentieth, a bomb to a thousandth. */
  readonly ratio: number;
};

const MB = 1024 * 1024;
export const IMPORT_ZIP_LIMITS: ImportZipLimits = {
  entries: 20_000,
  fileBytes: 64 * MB,
  totalBytes: 4096 * MB,
  ratio: 200,
};
/** Below this size no ratio is looked at: a page of blanks packs well, too. */
const SMALL = MB;
const NESTED = /\.(?:zip|rar|7z|tar|tgz|gz|bz2|xz|jar)$/i;
/** What systems put into archives by themselves. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

export type ImportZip = {
  readonly files: readonly ZippedFile[];
  readonly refused: readonly ZipRefusal[];
  /** Unpacks one of `files`; stops at its limit whatever the archive declares. */
  read(path: string): Promise<Buffer>;
  close(): void;
};

/**
 * Opens an archive without unpacking anything. Names that lead out of it, archives in it, encrypted files and files
 * that are too large or unpack too far are refused one by one; too many files, or too much in all, refuse the archive.
 * Nothing is ever written under a name of the archive.
 */
export async function openImportZip(
  path: string,
  limits: ImportZipLimits = IMPORT_ZIP_LIMITS,
  label = "The zip",
): Promise<ImportZip> {
  const zip = await opened(path, label);
  try {
    if (zip.entryCount > limits.entries)
      throw new ImportZipError(
        `${label} holds ${zip.entryCount} files; ${limits.entries} are allowed. Part it into several and import them one after the other.`,
      );
    const { entries, refused } = await readEntries(zip, limits, label);
    return {
      files: [...entries].map(([name, entry]) => ({ path: name, bytes: entry.uncompressedSize })),
      refused,
      async read(name) {
        const entry = entries.get(name);
        if (!entry) throw new ImportZipError(`“${safeName(name)}” is not in the zip.`);
        return unpack(await zip.openReadStreamPromise(entry), limits.fileBytes, name);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw inWords(error, label);
  }
}

async function opened(path: string, label: string): Promise<ZipFile> {
  try {
    // Names are read and checked here, so that one bad name does not spoil the whole archive.
    return await openPromise(path, { autoClose: false, decodeStrings: false });
  } catch (error) {
    throw inWords(error, label);
  }
}

async function readEntries(
  zip: ZipFile,
  limits: ImportZipLimits,
  label: string,
): Promise<{ entries: Map<string, Entry>; refused: ZipRefusal[] }> {
  const entries = new Map<string, Entry>();
  const refused: ZipRefusal[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry);
    if (path.endsWith("/") || LITTER.test(path)) continue;
    const why = whyNot(path, entry, limits) ?? (entries.has(path) ? "a second file of this name" : null);
    if (why !== null) {
      refused.push({ path: safeName(path), message: `“${safeName(path)}” was left out: ${why}.` });
      continue;
    }
    total += entry.uncompressedSize;
    if (total > limits.totalBytes)
      throw new ImportZipError(
        `${label} unpacks to more than ${Math.round(limits.totalBytes / MB)} MB. Part it into several and import them one after the other.`,
      );
    entries.set(path, entry);
  }
  return { entries, refused };
}

/** A name as its archive encodes it; backslashes of old programs are folders. */
function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

function whyNot(fileName: string, entry: Entry, limits: ImportZipLimits): string | null {
  const { uncompressedSize, compressedSize } = entry;
  if (validateFileName(fileName) !== null) return "its name leads out of the zip";
  if (NESTED.test(fileName)) return "it is an archive itself; unpack it first";
  if (entry.isEncrypted()) return "it asks for a password";
  if (!entry.canDecodeFileData()) return "it is packed in an unknown way";
  if (uncompressedSize > limits.fileBytes) return `it is larger than ${Math.round(limits.fileBytes / MB)} MB`;
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * limits.ratio)
    return "it unpacks to far more than a document does";
  return null;
}

/** A name to be quoted in a message: no more than its end, without controls and quotation marks. */
function safeName(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f“”]/g, "").slice(-80);
}

async function unpack(stream: Readable, maxBytes: number, name: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > maxBytes) throw new ImportZipError(`“${safeName(name)}” is far larger than it says.`);
      pieces.push(piece);
    }
  } catch (error) {
    stream.destroy();
    throw error instanceof ImportZipError
      ? error
      : new ImportZipError(`“${safeName(name)}” is damaged and cannot be unpacked.`);
  }
  return Buffer.concat(pieces);
}

function inWords(error: unknown, label: string): unknown {
  // A mistake of ours is no fault of the archive.
  if (error instanceof ImportZipError || error instanceof TypeError) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) return error;
  return new ImportZipError(`${label} is damaged. Pack it again and upload the new file.`);
}
