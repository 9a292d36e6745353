import { crc32, inflateRawSync } from "node:zlib";

/**
 * A reader for the zip inside DOCX and ODT that never trusts what the archive says about itself: the count of
 * parts is checked before any is read, only wanted parts are unpacked, and unpacking stops at the limit whatever was
 * declared.
 */

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerOffset: number;
}

const ZIP_LIMITS = {
  /** Entries in one archive. A long resume with pictures has under 100. */
  entries: 2_000,
  /** One entry that is actually unpacked. */
  entryBytes: 16 * 1024 * 1024,
  /** All entries that are actually unpacked, together. */
  unpackedBytes: 48 * 1024 * 1024,
} as const;

export type ZipFault = "corrupt" | "too-large" | "encrypted";

export class ZipError extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault, message: string) {
    super(message);
    this.name = "ZipError";
    this.fault = fault;
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Reads the table of contents. Throws ZipError when it is broken or too large to be a document. */
export function readZipEntries(archive: Buffer): ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > ZIP_LIMITS.entries) throw new ZipError("too-large", `It holds ${count} parts.`);
  const entries: ZipEntry[] = [];
  let offset = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > end || archive.readUInt32LE(offset) !== CENTRAL) {
      throw new ZipError("corrupt", "Its table of contents is damaged.");
    }
    const nameLength = archive.readUInt16LE(offset + 28);
    const entry: ZipEntry = {
      name: archive.toString("utf8", offset + 46, offset + 46 + nameLength),
      encrypted: (archive.readUInt16LE(offset + 8) & 1) === 1,
      method: archive.readUInt16LE(offset + 10),
      packedBytes: archive.readUInt32LE(offset + 20),
      bytes: archive.readUInt32LE(offset + 24),
      headerOffset: archive.readUInt32LE(offset + 42),
    };
    entries.push(entry);
    offset += 46 + nameLength + archive.readUInt16LE(offset + 30) + archive.readUInt16LE(offset + 32);
  }
  return entries;
}

/** Unpacks one entry, or throws ZipError when it is encrypted, damaged, or longer than `maxBytes`. */
export function unpackEntry(
  archive: Buffer,
  entry: ZipEntry,
  maxBytes: number = ZIP_LIMITS.entryBytes,
): Buffer {
  if (entry.encrypted) throw new ZipError("encrypted", `${entry.name} is encrypted.`);
  if (entry.bytes > maxBytes) throw new ZipError("too-large", `${entry.name} is too large.`);
  const at = entry.headerOffset;
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== LOCAL) {
    throw new ZipError("corrupt", `${entry.name} is not where it should be.`);
  }
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(start, start + entry.packedBytes);
  if (packed.length !== entry.packedBytes) throw new ZipError("corrupt", `${entry.name} is cut off.`);
  if (entry.method === STORED) {
    if (packed.length > maxBytes) throw new ZipError("too-large", `${entry.name} is too large.`);
    return packed;
  }
  if (entry.method !== DEFLATED) throw new ZipError("corrupt", `${entry.name} is packed in an unknown way.`);
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    const bomb = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    if (bomb) throw new ZipError("too-large", `${entry.name} is far larger than it says.`);
    throw new ZipError("corrupt", `${entry.name} cannot be unpacked.`);
  }
}

/** Unpacks the entries whose name passes, within the limit on all of them together. The first of a name counts. */
export function unpackMatching(archive: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let left: number = ZIP_LIMITS.unpackedBytes;
  for (const entry of readZipEntries(archive)) {
    if (parts.has(entry.name) || !wanted(entry.name)) continue;
    const content = unpackEntry(archive, entry, Math.min(left, ZIP_LIMITS.entryBytes));
    left -= content.length;
    parts.set(entry.name, content);
  }
  return parts;
}

/** Writes a plain, unpacked zip of the given parts, for a reader that only takes a whole archive. */
export function storeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name, "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([uint32(LOCAL), common, nameBytes, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([uint32(CENTRAL), Buffer.from([20, 0]), common, tail, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, uint32(END), end]);
}

function findEnd(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - 22 - 0xffff);
  for (let offset = archive.length - 22; offset >= earliest; offset -= 1) {
    if (archive.readUInt32LE(offset) === END) return offset;
  }
  throw new ZipError("corrupt", "Its end is missing: the file is cut off.");
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
