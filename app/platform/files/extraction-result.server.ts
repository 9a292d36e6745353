import type { ResumePage } from "#app/hiring/resumes/page.ts";
import { TYPE_NAMES, type FileType } from "./file-type.server.ts";
import type { TextEncoding } from "./text-encoding.server.ts";

export type ExtractionFault =
  "encrypted" | "empty" | "corrupt" | "unsupported" | "too-large" | "timeout" | "memory" | "no-text";

interface ExtractedText {
  readonly ok: true;
  readonly type: FileType;
  readonly text: string;
  /** The same text with places and styles, for reading columns, sections and entries. */
  readonly layout: readonly ResumePage[];
  /** Whether the words were read from the pictures of a scan, and so are less sure than written ones. */
  readonly scanned?: true;
  /** For PDF only; other types have no pages until they are printed. */
  readonly pages?: number;
  /** For plain text only. */
  readonly encoding?: TextEncoding;
  /** One sentence when the name claims another kind of file. */
  readonly mismatch?: string;
}

interface ExtractionRefused {
  readonly ok: false;
  readonly reason: ExtractionFault;
  /** Absent when the child was stopped before it could tell. */
  readonly type?: FileType;
  readonly pages?: number;
  /** What happened and what to do, for a person. */
  readonly message: string;
  readonly mismatch?: string;
}

export type ExtractionResult = ExtractedText | ExtractionRefused;

const UNSUPPORTED: Readonly<Partial<Record<FileType, string>>> = {
  image:
    "This is a scan or photo, so there is no text in it to search. Ask for the resume as PDF or Word document, or type the essentials in.",
  doc: "This is a Word document in the format from before 2007, which cannot be read here. Save it as DOCX or PDF and upload it again.",
  html: "This is a web page, and web pages are not opened here. Print it to PDF and upload that.",
  zip: "This is an archive, or an office file that is not a text document. Unpack it and upload the resume itself as PDF or DOCX.",
};

/** What a person is told for a fault, with the way out; `type` sharpens the wording where it is known. */
export function faultMessage(reason: ExtractionFault, type?: FileType): string {
  const what =
    type === undefined || type === "unknown" ? "This file" : `This ${TYPE_NAMES[type].replace(/^an? /, "")}`;
  switch (reason) {
    case "encrypted":
      return "A password is needed to open this file. Save a copy without a password and upload that.";
    case "empty":
      return "This file is empty: it holds 0 bytes. Choose the file again; the upload or the copy may have failed.";
    case "corrupt":
      return `${what} is damaged and cannot be read. Open it on your computer, save it again as PDF and upload that.`;
    case "unsupported":
      return (
        (type && UNSUPPORTED[type]) ??
        "The content of this file is of a kind that cannot be read here. Upload the resume as PDF, DOCX, ODT, RTF or plain text."
      );
    case "too-large":
      return `${what} is too large to be read. Upload the resume alone, without work samples, as PDF or DOCX.`;
    case "timeout":
      return `${what} took too long to read. It is kept as it is; a simpler copy, printed to PDF, can usually be read.`;
    case "memory":
      return `${what} needs too much memory to read. It is kept as it is; a simpler copy, printed to PDF, can usually be read.`;
    case "no-text":
      return "No text was found: this looks like a scan or photo, or a blank page. It can be viewed but not searched. Ask for a copy saved as PDF from the program it was written in.";
  }
}
