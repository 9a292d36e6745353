import type { ResumePage } from "#app/hiring/resumes/page.ts";
import { cleanText, hasWords } from "./clean-text.server.ts";
import { faultMessage, type ExtractionFault, type ExtractionResult } from "./extraction-result.server.ts";
import { detectFileType, type DetectedType } from "./file-type.server.ts";
import { flowText } from "./flow-page.server.ts";
import { readOdt } from "./read-odt.server.ts";
import { readRtf } from "./read-rtf.server.ts";
import { decodeText } from "./text-encoding.server.ts";
import { ZipError } from "./zip.server.ts";

type RawText =
  | {
      readonly ok: true;
      readonly text: string;
      readonly pages?: number;
      /** Absent where lines are all that is known. */
      readonly layout?: readonly ResumePage[];
      readonly scanned?: true;
    }
  | { readonly ok: false; readonly reason: ExtractionFault };

/**
 * Text of one document. Runs in the extraction child, where a hostile file can do no harm; takes the bytes and, to
 * tell of a mismatch, the name. Never throws for what a file contains: the refusal is part of the answer.
 */
export async function readDocument(bytes: Buffer, fileName: string): Promise<ExtractionResult> {
  if (bytes.length === 0) return { ok: false, reason: "empty", message: faultMessage("empty") };
  const detected = detectFileType(bytes, fileName);
  const { type, encoding, mismatch } = detected;
  const told = mismatch === undefined ? {} : { mismatch };
  if (isDamagedDocument(detected, fileName)) {
    const message = `This is not a readable document, although its name ends like one. ${mismatch ?? ""} Open it on your computer, save it again as PDF and upload that.`;
    return { ok: false, reason: "corrupt", type, message, ...told };
  }
  const raw = await readRaw(bytes, detected);
  if (!raw.ok)
    return { ok: false, reason: raw.reason, type, message: faultMessage(raw.reason, type), ...told };
  const text = cleanText(raw.text);
  const pages = raw.pages === undefined ? {} : { pages: raw.pages };
  if (!hasWords(text)) {
    return { ok: false, reason: "no-text", type, message: faultMessage("no-text", type), ...pages, ...told };
  }
  const layout = raw.layout ?? [flowText(cleanText(raw.text.replace(/[ \u3000]{3,}/g, "\t")))];
  const scanned = raw.scanned ? { scanned: raw.scanned } : {};
  return {
    ok: true,
    type,
    text,
    layout,
    ...scanned,
    ...pages,
    ...(encoding === undefined ? {} : { encoding }),
    ...told,
  };
}

/** Plain text under the name of a document is what a broken download leaves, and not a resume. */
function isDamagedDocument(detected: DetectedType, fileName: string): boolean {
  return detected.type === "txt" && detected.mismatch !== undefined && /\.(?:pdf|docx|odt)$/i.test(fileName);
}

async function readRaw(bytes: Buffer, detected: DetectedType): Promise<RawText> {
  if (detected.encrypted) return { ok: false, reason: "encrypted" };
  try {
    // The large readers are loaded only where they are needed.
    switch (detected.type) {
      case "pdf":
        return await (await import("./read-pdf.server.ts")).readPdf(bytes);
      case "png":
      case "jpeg":
        return await (await import("./read-picture.server.ts")).readPicture(bytes, detected.type);
      case "docx":
        return { ok: true, ...(await (await import("./read-docx.server.ts")).readDocx(bytes)) };
      case "odt":
        return { ok: true, text: readOdt(bytes) };
      case "rtf":
        return { ok: true, text: readRtf(bytes) };
      case "txt":
        return { ok: true, text: decodeText(bytes, detected.encoding ?? "utf-8") };
      default:
        return { ok: false, reason: "unsupported" };
    }
  } catch (error) {
    return { ok: false, reason: faultOf(error) };
  }
}

function faultOf(error: unknown): ExtractionFault {
  if (error instanceof ZipError) return error.fault;
  if (error instanceof RangeError && /allocation|invalid (?:array|string) length/i.test(error.message))
    return "memory";
  return "corrupt";
}
