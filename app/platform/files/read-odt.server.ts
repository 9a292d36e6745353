import { isMarginText, rowText } from "./clean-text.server.ts";
import { attributeOf, decodeXml, xmlEvents } from "./xml-events.server.ts";
import { unpackMatching, ZipError } from "./zip.server.ts";

/** Parts of a document whose text is not the author's running text. */
const SKIPPED = new Set([
  "annotation",
  "tracked-changes",
  "sequence-decls",
  "variable-decls",
  "desc",
  "title",
  "script",
]);

/** The text of an OpenDocument text: page headers first, then the body, then page footers. Throws ZipError, XmlError. */
export function readOdt(archive: Buffer): string {
  const parts = unpackMatching(archive, (name) => name === "content.xml" || name === "styles.xml");
  const content = parts.get("content.xml");
  if (!content) throw new ZipError("corrupt", "It has no content.xml.");
  const styles = decodeXml(parts.get("styles.xml") ?? Buffer.alloc(0));
  const margins = (name: string): string[] => [textWithin(styles, name).trim()].filter(isMarginText);
  return [...margins("header"), textWithin(decodeXml(content), "body"), ...margins("footer")].join("\n");
}

/** Text of all elements of that name. Cells of one table row are parted by tabs, list items get a bullet. */
function textWithin(xml: string, container: string): string {
  const out: string[] = [];
  let inside = 0;
  let skipped = 0;
  let paragraphs = 0;
  for (const event of xmlEvents(xml)) {
    if (event.kind === "text") {
      if (inside > 0 && paragraphs > 0 && skipped === 0) out.push(event.text.replace(/\s+/g, " "));
      continue;
    }
    const step = event.kind === "open" ? 1 : -1;
    if (event.name === "p" || event.name === "h") paragraphs += step;
    if (event.name === container) inside += step;
    else if (SKIPPED.has(event.name)) skipped += step;
    else if (inside > 0 && skipped === 0)
      out.push(event.kind === "open" ? opening(event) : closing(event.name));
  }
  return joinRows(out.join(""));
}

/** Marks that no XML text can hold, until the rows are joined. */
const ROW_START = "\u0001";
const CELL_END = "\u0002";
const ROW_END = "\u0003";
const INNERMOST_ROW = /\u0001([^\u0001\u0003]*)\u0003/g;
const MAX_TABLE_DEPTH = 20;

function opening(event: { readonly name: string; readonly attributes: string }): string {
  switch (event.name) {
    case "s":
      return " ".repeat(Math.min(200, Number(attributeOf(event.attributes, "c") ?? 1) || 1));
    case "tab":
      return "\t";
    case "line-break":
      return "\n";
    case "list-item":
      return "• ";
    case "text-box":
      return "\n";
    case "table-row":
      return ROW_START;
    default:
      return "";
  }
}

function closing(name: string): string {
  switch (name) {
    case "p":
    case "h":
      return "\n";
    case "table-cell":
      return CELL_END;
    case "table-row":
      return ROW_END;
    default:
      return "";
  }
}

/** Joins the cells of each row, the innermost tables first. */
function joinRows(text: string): string {
  let joined = text;
  for (let depth = 0; depth < MAX_TABLE_DEPTH && joined.includes(ROW_START); depth += 1) {
    joined = joined.replace(INNERMOST_ROW, (_, row: string) => rowText(row.split(CELL_END)));
  }
  return joined;
}
