import * as Y from "yjs";

/** What a document may hold; everything else in an update gets its sender dropped. */
export type NoteContent = {
  readonly field: string;
  readonly nodes: readonly string[];
  readonly marks: readonly string[];
};

const MAX_ATTRIBUTE = 64;

/**
 * Why an update may not enter a document, or null when it may. Everything an older or hostile editor could
 * smuggle in stops here, before it is stored or shown to anybody: unreadable bytes, other roots, unknown nodes,
 * links and other marks, embedded files, sub-documents.
 */
export function faultOfUpdate(update: Uint8Array, content: NoteContent): string | null {
  let structs: readonly unknown[];
  try {
    structs = Y.decodeUpdate(update).structs;
  } catch {
    return "unreadable";
  }
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const root: unknown = struct.parent;
    if (typeof root === "string" && root !== content.field) return "other root";
    const fault = isStrayValue(struct)
      ? "stray value"
      : isMisplaced(struct)
        ? "misplaced"
        : faultOfContent(struct.content, content);
    if (fault) return fault;
  }
  return null;
}

/** A bare value that is nobody's attribute: no editor can show it. */
function isStrayValue(item: Y.Item): boolean {
  return item.content instanceof Y.ContentAny && item.parent !== null && item.parentSub === null;
}

/**
 * Lines stand at the root, words in lines. An editor would delete for everybody what stands elsewhere. The first of
 * its place names its parent; what follows stands where its neighbour does.
 */
function isMisplaced(item: Y.Item): boolean {
  const parent: unknown = item.parent;
  const isLine = item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlElement;
  if (parent instanceof Y.ID) return isLine;
  return typeof parent === "string" && !isLine && !(item.content instanceof Y.ContentDeleted);
}

function faultOfContent(part: Y.Item["content"], allowed: NoteContent): string | null {
  if (part instanceof Y.ContentString || part instanceof Y.ContentDeleted) return null;
  if (part instanceof Y.ContentFormat) return allowed.marks.includes(part.key) ? null : "unknown mark";
  if (part instanceof Y.ContentType) return isAllowedType(part.type, allowed) ? null : "unknown node";
  if (part instanceof Y.ContentAny) return part.arr.every(isPlainAttribute) ? null : "unknown attribute";
  return "unknown content";
}

function isAllowedType(type: unknown, allowed: NoteContent): boolean {
  if (type instanceof Y.XmlElement) return allowed.nodes.includes(type.nodeName);
  return type instanceof Y.XmlText;
}

function isPlainAttribute(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "string" && value.length <= MAX_ATTRIBUTE;
}
