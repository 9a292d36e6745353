import { getDocumentProxy } from "unpdf";
import type { ResumePage } from "#app/hiring/resumes/page.ts";
import { withAccents } from "./accents.server.ts";
import { hasWords } from "./clean-text.server.ts";
import { layOutPage } from "./pdf-runs.server.ts";

/** Pages of a document that is still taken for a resume with its work samples. */
const MAX_PDF_PAGES = 150;

export type PdfText =
  | {
      readonly ok: true;
      readonly text: string;
      readonly pages: number;
      readonly layout: readonly ResumePage[];
      /** Whether the words were read from pictures. */
      readonly scanned?: true;
    }
  | { readonly ok: false; readonly reason: "encrypted" | "corrupt" | "too-large" };

/** Share of the font size that parts two words when the file writes no space. */
const WORD_GAP = 0.15;
/** Share of the font size that parts two columns or a right-aligned date. */
const WIDE_GAP = 1.5;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/**
 * The text of a PDF, line by line from the top of each page; wide gaps in a line become tabs. Reads one document at a
 * time and belongs into the extraction child, because it changes a built-in while it works.
 */
export async function readPdf(bytes: Buffer): Promise<PdfText> {
  const restore = keepSoftHyphens();
  try {
    return await readPages(bytes);
  } finally {
    restore();
  }
}

async function readPages(bytes: Buffer): Promise<PdfText> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      stopAtErrors: false,
      fontExtraProperties: true,
      verbosity: 0,
    });
  } catch (error) {
    const encrypted = error instanceof Error && error.name === "PasswordException";
    return { ok: false, reason: encrypted ? "encrypted" : "corrupt" };
  }
  if (pdf.numPages > MAX_PDF_PAGES) return { ok: false, reason: "too-large" };
  const pages: string[] = [];
  const layout: ResumePage[] = [];
  let broken = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      pages.push(pageText(content.items.flatMap(toPiece)));
      layout.push(await layOutPage(page, content));
      page.cleanup();
    } catch {
      // One damaged page must not cost the others; a document without a single readable page is corrupt.
      broken += 1;
    }
  }
  if (broken > 0 && pages.length === 0) return { ok: false, reason: "corrupt" };
  if (!hasWords(pages.join(" "))) {
    // A scan: the reader of pictures is loaded only for it.
    const scanned = await (await import("./read-scan.server.ts")).readScan(pdf, layout);
    const text = scanned.map((page) => page.runs.map((run) => run.text).join("\n")).join("\n\n");
    return { ok: true, text, pages: pdf.numPages, layout: scanned, scanned: true };
  }
  return { ok: true, text: pages.join("\n\n"), pages: pdf.numPages, layout };
}

const SOFT_HYPHEN = "\u00AD";

/**
 * pdf.js drops every glyph that its font names "soft hyphen", as if it could not be seen. The fonts of XeLaTeX resumes
 * (Awesome-CV and its family) name the plain hyphen so, and dates and compound words would lose theirs. pdf.js has no
 * option for it: its test for invisible characters is answered here, for this one character. Returns the undoing.
 */
function keepSoftHyphens(): () => void {
  const native: TypedPropertyDescriptor<(this: string, pattern: unknown) => unknown> =
    Object.getOwnPropertyDescriptor(String.prototype, "match") ?? {};
  const match = native.value;
  if (!match) return () => undefined;
  Object.defineProperty(String.prototype, "match", {
    ...native,
    value(this: string, pattern: unknown) {
      const asksForInvisible = pattern instanceof RegExp && pattern.source.includes("\\p{Cf}");
      return asksForInvisible && String(this) === SOFT_HYPHEN ? null : match.call(this, pattern);
    },
  });
  return () => void Object.defineProperty(String.prototype, "match", native);
}

function toPiece(item: object): Piece[] {
  if (!("str" in item && "transform" in item && "width" in item)) return [];
  const { str, transform, width } = item;
  if (typeof str !== "string" || str === "" || !Array.isArray(transform) || typeof width !== "number")
    return [];
  const [a, b, , , x, y] = transform.map(Number);
  if (x === undefined || y === undefined) return [];
  return [{ text: str.replaceAll(SOFT_HYPHEN, "-"), x, y, width, size: Math.hypot(a ?? 0, b ?? 0) || 10 }];
}

function pageText(pieces: readonly Piece[]): string {
  const lines: Piece[][] = [];
  const ordered = pieces.toSorted((one, other) => other.y - one.y);
  for (const piece of ordered) {
    const line = lines.at(-1);
    const first = line?.[0];
    const sameLine = first && Math.abs(first.y - piece.y) <= Math.max(first.size, piece.size) * 0.35;
    if (line && sameLine) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line, index) => paragraphGap(lines[index - 1], line) + lineText(line)).join("\n");
}

/** An empty line where the page leaves clearly more than a line's distance. */
function paragraphGap(previous: readonly Piece[] | undefined, line: readonly Piece[]): string {
  const above = previous?.[0];
  const here = line[0];
  if (!above || !here) return "";
  return above.y - here.y > Math.max(above.size, here.size) * 2.2 ? "\n" : "";
}

function lineText(line: readonly Piece[]): string {
  let text = "";
  let end: number | undefined;
  for (const piece of line.toSorted((one, other) => one.x - other.x)) {
    const gap = end === undefined ? 0 : piece.x - end;
    const blank = piece.text.trim() === "";
    if (!blank && gap > piece.size * WIDE_GAP) text = `${text.trimEnd()}\t`;
    else if (blank || (gap > piece.size * WORD_GAP && !/^\s/.test(piece.text))) text += " ";
    if (blank) continue;
    text += piece.text;
    end = Math.max(end ?? 0, piece.x + piece.width);
  }
  return withAccents(text.trim());
}
