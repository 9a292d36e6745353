import { extensionOf } from "./file-name.server.ts";
import { decodeText, sniffTextEncoding, type TextEncoding } from "./text-encoding.server.ts";
import { readZipEntries, unpackEntry, ZipError, type ZipEntry } from "./zip.server.ts";

export type FileType =
  "pdf" | "docx" | "rtf" | "odt" | "txt" | "png" | "jpeg" | "image" | "doc" | "html" | "zip" | "unknown";

export interface DetectedType {
  readonly type: FileType;
  /** Set for plain text. */
  readonly encoding?: TextEncoding;
  /** The document asks for a password; known here for Word and OpenDocument files only. */
  readonly encrypted?: true;
  /** One sentence for a person when the name claims another kind of file. */
  readonly mismatch?: string;
}

/** How a person calls each type. */
export const TYPE_NAMES: Readonly<Record<FileType, string>> = {
  pdf: "a PDF",
  docx: "a Word document (DOCX)",
  rtf: "a rich text document (RTF)",
  odt: "an OpenDocument text (ODT)",
  txt: "plain text",
  png: "a picture (PNG)",
  jpeg: "a picture (JPEG)",
  image: "a picture",
  doc: "an old Word document (DOC)",
  html: "a web page",
  zip: "an archive",
  unknown: "of an unknown kind",
};

const EXTENSIONS: Readonly<Record<string, FileType>> = {
  pdf: "pdf",
  docx: "docx",
  docm: "docx",
  dotx: "docx",
  rtf: "rtf",
  odt: "odt",
  ott: "odt",
  txt: "txt",
  text: "txt",
  md: "txt",
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  gif: "image",
  webp: "image",
  tif: "image",
  tiff: "image",
  heic: "image",
  doc: "doc",
  htm: "html",
  html: "html",
  zip: "zip",
};

/**
 * What a file is, by its content; its name and declared type are not believed. With a name given, `mismatch` says
 * when the name claims something else. Never throws: a broken file is of the type it starts like.
 */
export function detectFileType(bytes: Uint8Array, fileName?: string): DetectedType {
  const detected = detectByContent(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const mismatch = fileName === undefined ? undefined : describeMismatch(detected.type, fileName);
  return mismatch === undefined ? detected : { ...detected, mismatch };
}

function detectByContent(bytes: Buffer): DetectedType {
  const start = bytes.toString("latin1", 0, 1024);
  if (start.startsWith("%PDF-")) return { type: "pdf" };
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return { type: "png" };
  if (start.startsWith("\xff\xd8\xff")) return { type: "jpeg" };
  if (isOtherImage(start)) return { type: "image" };
  if (start.startsWith("{\\rtf")) return { type: "rtf" };
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return detectOle(bytes);
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return detectZip(bytes);
  const encoding = sniffTextEncoding(bytes);
  const beginning = encoding ? decodeText(bytes.subarray(0, 4096), encoding) : start;
  if (looksLikeMarkup(beginning)) return { type: "html" };
  if (start.includes("%PDF-")) return { type: "pdf" };
  return encoding ? { type: "txt", encoding } : { type: "unknown" };
}

function isOtherImage(start: string): boolean {
  if (/^GIF8[79]a/.test(start) || /^(?:II\*\0|MM\0\*)/.test(start) || /^BM.{4}\0{4}/s.test(start))
    return true;
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return true;
  return start.slice(4, 8) === "ftyp" && /^(?:heic|heix|hevc|mif1|msf1|avif)/.test(start.slice(8, 12));
}

/** The container of Office before 2007, which today also wraps a DOCX with a password. */
function detectOle(bytes: Buffer): DetectedType {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return { type: "docx", encrypted: true };
  return { type: holds("WordDocument") ? "doc" : "unknown" };
}

function detectZip(bytes: Buffer): DetectedType {
  try {
    const entries = readZipEntries(bytes);
    const find = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name === name);
    const read = (name: string): string => {
      const entry = find(name);
      return entry ? unpackEntry(bytes, entry, 1024 * 1024).toString("utf8") : "";
    };
    if (find("word/document.xml") || read("[Content_Types].xml").includes("wordprocessingml."))
      return { type: "docx" };
    if (!read("mimetype").startsWith("application/vnd.oasis.opendocument.text")) return { type: "zip" };
    const encrypted = read("META-INF/manifest.xml").includes("encryption-data");
    return encrypted ? { type: "odt", encrypted: true } : { type: "odt" };
  } catch (error) {
    if (!(error instanceof ZipError) && !(error instanceof RangeError)) throw error;
    return { type: damagedZipType(bytes) };
  }
}

/** A zip whose table of contents is gone still names its first parts at its start. */
function damagedZipType(bytes: Buffer): FileType {
  const start = bytes.toString("latin1", 0, 64 * 1024);
  if (start.includes("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  return /\bword\/|\[Content_Types\]\.xml/.test(start) ? "docx" : "zip";
}

function looksLikeMarkup(beginning: string): boolean {
  const text = beginning.replace(/^(?:\s|\uFEFF|<!--.*?-->|<\?xml[^>]*>)+/s, "");
  return /^<(?:!doctype\s|html|head|body|script|svg|iframe|meta|title|div|p|a|img|table|style|form)\b/i.test(
    text,
  );
}

function describeMismatch(type: FileType, fileName: string): string | undefined {
  const claimed = EXTENSIONS[extensionOf(fileName)];
  if (claimed === undefined || claimed === type) return undefined;
  return `The name says it is ${TYPE_NAMES[claimed]}, but the content is ${TYPE_NAMES[type]}.`;
}
