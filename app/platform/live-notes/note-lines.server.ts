import * as Y from "yjs";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";

/** The lines of a document as plain text with their ids, read from the document itself without changing it. */
export function linesOf(doc: Y.Doc, field: string): NoteLine[] {
  return paragraphsOf(doc, field).map(lineOf);
}

/** The elements that are a document's lines, in order. */
export function paragraphsOf(doc: Y.Doc, field: string): Y.XmlElement[] {
  return doc
    .getXmlFragment(field)
    .toArray()
    .filter((node) => node instanceof Y.XmlElement);
}

function lineOf(node: Y.XmlElement): NoteLine {
  const lineId = attribute(node, "lineId");
  const competencyKey = attribute(node, "competency");
  const text = textOf(node);
  return competencyKey === null ? { lineId, text } : { lineId, text, competencyKey };
}

function attribute(node: Y.XmlElement, name: string): string | null {
  const value: unknown = node.getAttribute(name);
  return typeof value === "string" && value !== "" ? value : null;
}

function textOf(node: Y.XmlElement): string {
  return node
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? plainText(child) : ""))
    .join("");
}

function plainText(text: Y.XmlText): string {
  const parts = text.toDelta() as readonly { readonly insert?: unknown }[];
  return parts.map((part) => (typeof part.insert === "string" ? part.insert : "")).join("");
}
