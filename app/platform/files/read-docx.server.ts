import mammoth from "mammoth";
import type { ResumePage } from "#app/hiring/resumes/page.ts";
import { isMarginText, rowText } from "./clean-text.server.ts";
import { flowPage, type FlowSpan } from "./flow-page.server.ts";
import { attributeOf, decodeXml, refuseDoctype, XmlError, xmlEvents } from "./xml-events.server.ts";
import { storeZip, unpackMatching } from "./zip.server.ts";

/** The shape of mammoth's document tree, as far as its text needs it. */
interface DocNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly DocNode[];
  readonly numbering?: { readonly isOrdered?: boolean } | null;
  readonly styleName?: string | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly fontSize?: number | null;
  readonly href?: string | null;
}

/**
 * The text of a Word document: page headers (names and addresses often stand only there), body, footers. Mammoth gets
 * an archive rebuilt from the XML parts alone, each unpacked within limits and free of document type declarations;
 * pictures, macros and embedded files are left out and nothing outside the file is read. Throws ZipError, XmlError.
 */
export async function readDocx(
  archive: Buffer,
): Promise<{ readonly text: string; readonly layout: readonly ResumePage[] }> {
  const parts = unpackMatching(archive, (name) => /\.(?:xml|rels)$/i.test(name));
  const safe = new Map<string, Buffer>();
  for (const [name, bytes] of parts) {
    const xml = decodeXml(bytes);
    refuseDoctype(xml);
    safe.set(name, Buffer.from(xml, "utf8"));
  }
  const headers = marginTexts(safe, /^word\/header\d*\.xml$/);
  const footers = marginTexts(safe, /^word\/footer\d*\.xml$/);
  const body = await bodyOf(storeZip(safe));
  const plain = (texts: readonly string[]): FlowSpan[][] =>
    texts.flatMap((text) => text.split("\n").map((line) => [{ text: line }]));
  return {
    text: [...headers, body ? nodeText(body) : "", ...footers].join("\n"),
    layout: [flowPage([...plain(headers), ...(body ? flowLines(body) : []), ...plain(footers)])],
  };
}

async function bodyOf(archive: Buffer): Promise<DocNode | undefined> {
  let root: DocNode | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: archive },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        transformDocument(document: DocNode) {
          root = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch (error) {
    throw new XmlError(error instanceof Error ? error.message : "Word document cannot be read.");
  }
  return root;
}

const TITLE_SIZE = 20;
/** By level: what stands under a heading of the first three looks like less than it. */
const HEADING_SIZES = [16, 14, 12];
const LOW_HEADING_SIZE = 11;

function headingSize(style: string): number | undefined {
  if (/^title$/i.test(style)) return TITLE_SIZE;
  const level = /^(?:heading|überschrift|titre|título|标题)\s*(\d)?/i.exec(style);
  return level ? (HEADING_SIZES[Number(level[1] ?? 2) - 1] ?? LOW_HEADING_SIZE) : undefined;
}

/** The lines of a document with their styles. Cells of one line each share a line; other cells are blocks. */
function flowLines(node: DocNode): FlowSpan[][] {
  switch (node.type) {
    case "paragraph":
      return paragraphLines(node);
    case "tableRow": {
      const cells = (node.children ?? [])
        .map(flowLines)
        .filter((lines) => lines.some((line) => line.length > 0));
      if (cells.some((lines) => lines.filter((line) => line.length > 0).length > 1)) return cells.flat();
      const tab: FlowSpan = { text: "\t" };
      return [cells.flatMap((lines, index) => [...(index === 0 ? [] : [tab]), ...lines.flat()])];
    }
    default:
      return (node.children ?? []).flatMap(flowLines);
  }
}

function paragraphLines(paragraph: DocNode): FlowSpan[][] {
  const style = paragraph.styleName ?? "";
  const size = headingSize(style);
  const lines: FlowSpan[][] = [[]];
  const boxes: FlowSpan[][] = [];
  const add = (text: string, run: FlowSpan): void => void lines.at(-1)?.push({ ...run, text });
  const walk = (node: DocNode, run: FlowSpan): void => {
    if (node.type === "text") add(node.value ?? "", run);
    else if (node.type === "tab") add("\t", run);
    else if (node.type === "break") lines.push([]);
    // A text box hangs inside the paragraph it is anchored to.
    else if (node.type === "paragraph") boxes.push(...paragraphLines(node));
    else if (node.type === "table") boxes.push(...flowLines(node));
    else for (const child of node.children ?? []) walk(child, { ...run, ...runStyle(node) });
  };
  const base: FlowSpan = size === undefined ? { text: "" } : { text: "", size, bold: true };
  for (const child of paragraph.children ?? []) walk(child, base);
  const mark = bullet(paragraph);
  const first = lines[0];
  if (mark !== "" && first && first.length > 0) first.unshift({ text: mark });
  return [...boxes, ...lines];
}

function runStyle(node: DocNode): Partial<FlowSpan> {
  if (node.type === "hyperlink" && node.href) return { link: node.href };
  return {
    ...(node.isBold ? { bold: true } : {}),
    ...(node.isItalic ? { italic: true } : {}),
    ...(node.fontSize ? { size: node.fontSize } : {}),
  };
}

function nodeText(node: DocNode): string {
  switch (node.type) {
    case "text":
      return node.value ?? "";
    case "tab":
      return "\t";
    case "break":
      return "\n";
    case "paragraph":
      return `${bullet(node)}${childrenText(node)}\n`;
    case "tableRow":
      return rowText((node.children ?? []).map(childrenText));
    default:
      return childrenText(node);
  }
}

function childrenText(node: DocNode): string {
  return (node.children ?? []).map(nodeText).join("");
}

function bullet(paragraph: DocNode): string {
  return paragraph.numbering ? "• " : "";
}

/** Texts of headers or footers, each once: first, even and other pages usually repeat the same. */
function marginTexts(parts: ReadonlyMap<string, Buffer>, name: RegExp): string[] {
  const texts = new Set<string>();
  for (const [part, bytes] of parts) {
    if (name.test(part)) texts.add(wordText(bytes.toString("utf8")).trim());
  }
  return [...texts].filter(isMarginText);
}

/** Running text of a WordprocessingML part. The fallback of an alternative content repeats its choice. */
function wordText(xml: string): string {
  let out = "";
  let inText = false;
  let skipped = 0;
  for (const event of xmlEvents(xml)) {
    if (event.kind === "text") {
      if (inText && skipped === 0) out += event.text;
      continue;
    }
    const opens = event.kind === "open";
    if (["Fallback", "del", "instrText"].includes(event.name)) skipped += opens ? 1 : -1;
    else if (skipped > 0) continue;
    else if (event.name === "t") inText = opens;
    else if (event.name === "p" && !opens) out += "\n";
    else if (event.name === "tab" && opens && attributeOf(event.attributes, "val") === undefined) out += "\t";
    else if (event.name === "br" && opens) out += "\n";
  }
  return out;
}
