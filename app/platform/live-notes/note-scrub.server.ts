import * as Y from "yjs";

/**
 * Takes a line out of a document's past. A deletion alone leaves the words in the log until it is folded, and
 * wherever an editor has put them before: a split line is written anew, and its old words stay behind deleted.
 */

/** Stretches of changes by client: from a clock, this many. */
type Spans = Map<number, { readonly from: number; readonly length: number }[]>;

/** As much of a shared type as it takes to walk through it, what was deleted included. */
type Walked = { readonly _start: Y.Item | null; readonly _map: ReadonlyMap<string, Y.Item> };

/** One stretch of words in a document, and where its letters are. */
type Run = { text: string; readonly items: Y.Item[] };

/** Equal stretches from this length on count as a copy; a shorter one when nothing but the line's words is in it. */
const COPY_LETTERS = 8;
const SHORTEST_COPY = 3;

/** What a document's past must lose, so that nothing of these deleted lines is left in it. */
export function spansOfLines(doc: Y.Doc, field: string, lineIds: ReadonlySet<string>): Spans {
  const spans: Spans = new Map();
  const lines = itemsOf(doc.getXmlFragment(field)).flatMap((item) => {
    const element = elementOf(item);
    return element ? [{ item, element }] : [];
  });
  const isGone = ({ item, element }: (typeof lines)[number]) =>
    item.deleted && valuesOf(element, "lineId").some((lineId) => lineIds.has(lineId));
  const gone = lines.filter(isGone);
  const written: Y.Item[] = [];
  for (const { item, element } of gone) {
    add(spans, item);
    forEachBelow(element, (below) => {
      add(spans, below);
      written.push(below);
    });
  }
  const isCopy = copiesOf(insertedChunks(written));
  for (const { element } of lines.filter((line) => !isGone(line))) {
    for (const run of deletedRuns(element))
      if (isCopy(run.text)) for (const item of run.items) add(spans, item);
  }
  addCollected(spans, doc);
  return spans;
}

/** The same change without what these stretches hold, or null when it holds nothing of them. */
export function withoutSpans(update: Uint8Array, spans: Spans): Uint8Array | null {
  const { structs, ds } = Y.decodeUpdate(update);
  const kept: (Y.Item | Y.GC | Y.Skip)[] = [];
  let changed = false;
  for (const struct of structs) {
    const parts = struct instanceof Y.Item ? emptied(struct, spans) : null;
    if (parts) changed = true;
    kept.push(...(parts ?? [struct]));
  }
  return changed ? encode(kept, ds) : null;
}

function itemsOf(type: Walked): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items;
}

function elementOf(item: Y.Item): Y.XmlElement | null {
  return item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlElement
    ? item.content.type
    : null;
}

/** Every value that an attribute has had, the newest last. */
function valuesOf(element: Y.XmlElement, name: string): string[] {
  const values: string[] = [];
  for (let item = element._map.get(name) ?? null; item !== null; item = item.left) {
    const value: unknown = item.content instanceof Y.ContentAny ? item.content.arr.at(-1) : null;
    if (typeof value === "string") values.unshift(value);
  }
  return values;
}

function forEachBelow(type: Walked, visit: (item: Y.Item) => void): void {
  const below = itemsOf(type);
  for (let value of type._map.values()) {
    below.push(value);
    for (; value.left !== null; value = value.left) below.push(value.left);
  }
  for (const item of below) {
    visit(item);
    if (item.content instanceof Y.ContentType) forEachBelow(item.content.type, visit);
  }
}

/** The words as they once came in: letters whose numbers follow each other belong together. */
function insertedChunks(items: readonly Y.Item[]): string[] {
  const chunks: { client: number; end: number; text: string }[] = [];
  const byPlace = items.toSorted((a, b) => a.id.client - b.id.client || a.id.clock - b.id.clock);
  for (const { id, content, length } of byPlace) {
    if (!(content instanceof Y.ContentString)) continue;
    const last = chunks.at(-1);
    if (last?.client === id.client && last.end === id.clock) {
      last.text += content.str;
      last.end += length;
    } else chunks.push({ client: id.client, end: id.clock + length, text: content.str });
  }
  return chunks.map(({ text }) => text.trim()).filter((text) => text.length >= SHORTEST_COPY);
}

function copiesOf(chunks: readonly string[]): (text: string) => boolean {
  const stretches = new Set(chunks.flatMap(stretchesOf));
  return (text) => {
    const words = text.trim();
    if (words.length < SHORTEST_COPY) return false;
    if (chunks.some((chunk) => chunk.includes(words))) return true;
    return stretchesOf(words).some((stretch) => stretches.has(stretch));
  };
}

function stretchesOf(text: string): string[] {
  const count = Math.max(0, text.length - COPY_LETTERS + 1);
  return Array.from({ length: count }, (_, at) => text.slice(at, at + COPY_LETTERS));
}

/** Deleted words that stand side by side in a line. */
function deletedRuns(element: Y.XmlElement): Run[] {
  const runs: Run[] = [];
  for (const child of itemsOf(element)) {
    if (!(child.content instanceof Y.ContentType)) continue;
    let run: Run | null = null;
    for (const item of itemsOf(child.content.type)) {
      if (item.content instanceof Y.ContentString && item.deleted) {
        if (!run) runs.push((run = { text: "", items: [] }));
        run.text += item.content.str;
        run.items.push(item);
      } else if (!item.deleted && item.countable) run = null;
    }
  }
  return runs;
}

/** What came in after its line had gone can be seen by nobody. */
function addCollected(spans: Spans, doc: Y.Doc): void {
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) if (struct instanceof Y.GC) add(spans, struct);
  }
}

function add(spans: Spans, { id, length }: { readonly id: Y.ID; readonly length: number }): void {
  const own = spans.get(id.client) ?? [];
  own.push({ from: id.clock, length });
  spans.set(id.client, own);
}

/** The parts of an item once these stretches are empty, or null when they are not in it or are empty already. */
function emptied(item: Y.Item, spans: Spans): Y.Item[] | null {
  if (item.content instanceof Y.ContentDeleted) return null;
  const { client, clock } = item.id;
  const cuts = (spans.get(client) ?? [])
    .map(({ from, length }) => ({
      from: Math.max(0, from - clock),
      to: Math.min(item.length, from + length - clock),
    }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  if (cuts.length === 0) return null;
  const parts: Y.Item[] = [];
  let at = 0;
  for (const { from, to } of cuts) {
    if (to <= at) continue;
    if (from > at) parts.push(part(item, at, contentOf(item, at, from)));
    const start = Math.max(from, at);
    parts.push(part(item, start, new Y.ContentDeleted(to - start)));
    at = to;
  }
  if (at < item.length) parts.push(part(item, at, contentOf(item, at, item.length)));
  return parts;
}

function contentOf(item: Y.Item, from: number, to: number): Y.ContentString | Y.ContentAny {
  const { content } = item;
  if (content instanceof Y.ContentString) return new Y.ContentString(content.str.slice(from, to));
  if (content instanceof Y.ContentAny) return new Y.ContentAny(content.arr.slice(from, to));
  throw new Error("Only words and values have more than one part.");
}

function part(item: Y.Item, offset: number, content: Y.Item["content"]): Y.Item {
  const { client, clock } = item.id;
  const origin = offset === 0 ? item.origin : Y.createID(client, clock + offset - 1);
  const { rightOrigin, parent, parentSub } = item;
  return new Y.Item(
    Y.createID(client, clock + offset),
    null,
    origin,
    null,
    rightOrigin,
    parent,
    parentSub,
    content,
  );
}

/** Writes a change as Yjs does: by client its structs, then what is deleted. */
function encode(
  structs: readonly (Y.Item | Y.GC | Y.Skip)[],
  ds: ReturnType<typeof Y.decodeUpdate>["ds"],
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const byClient = new Map<number, (Y.Item | Y.GC | Y.Skip)[]>();
  for (const struct of structs) {
    const own = byClient.get(struct.id.client);
    if (own) own.push(struct);
    else byClient.set(struct.id.client, [struct]);
  }
  encoder.writeLen(byClient.size);
  for (const [client, own] of byClient) {
    encoder.writeLen(own.length);
    encoder.writeClient(client);
    encoder.writeLen(own[0]?.id.clock ?? 0);
    for (const struct of own) struct.write(encoder, 0);
  }
  encoder.writeLen(ds.clients.size);
  for (const [client, deletions] of ds.clients) {
    encoder.writeClient(client);
    encoder.writeLen(deletions.length);
    for (const { clock, len } of deletions) {
      encoder.writeLen(clock);
      encoder.writeLen(len);
    }
  }
  return encoder.toUint8Array();
}
