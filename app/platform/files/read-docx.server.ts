import mammoth from "mammoth";
import { isMarginText, rowText } from "./clean-text.server.ts";
import { attributeOf, decodeXml, refuseDoctype, XmlError, xmlEvents } from "./xml-events.server.ts";
import { storeZip, unpackMatching } from "./zip.server.ts";

/** The shape of mammoth's document tree, as far as its text needs it. */
interface DocNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly DocNode[];
  readonly numbering?: { readonly isOrdered?: boolean } | null;
}

/**
 * The text of a Word document: page headers (names and addresses often stand only there), body, footers. Mammoth gets
 * an archive rebuilt from the XML parts alone, each unpacked within limits and free of document type declarations;
 * pictures, macros and embedded files are left out and nothing outside the file is read. Throws ZipError, XmlError.
 */
export async function readDocx(archive: Buffer): Promise<string> {
  const parts = unpackMatching(archive, (name) => /\.(?:xml|rels)$/i.test(name));
  const safe = new Map<string, Buffer>();
  for (const [name, bytes] of parts) {
    const xml = decodeXml(bytes);
    refuseDoctype(xml);
    safe.set(name, Buffer.from(xml, "utf8"));
  }
  const headers = marginTexts(safe, /^word\/header\d*\.xml$/);
  const footers = marginTexts(safe, /^word\/footer\d*\.xml$/);
  return [...headers, await bodyText(storeZip(safe)), ...footers].join("\n");
}

async function bodyText(archive: Buffer): Promise<string> {
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
  return root ? nodeText(root) : "";
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
