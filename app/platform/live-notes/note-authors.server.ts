import type pg from "pg";
import * as Y from "yjs";

/** Who tagged a line, and when their word reached the log: told by the connection it came over. */
export type LineTag = { readonly lineId: string; readonly authorId: string; readonly at: Date };

/** The tag of a line with the number that its change carries. */
export type PlacedTag = { readonly lineId: string; readonly client: number; readonly clock: number };

export type TagAuthors = {
  /** The tags whose changes are in the log, by the people whose connections brought them. */
  resolve(name: string, tags: readonly PlacedTag[]): Promise<LineTag[]>;
};

type Row = {
  readonly id: string;
  readonly update: Buffer;
  readonly authorId: string | null;
  readonly at: Date;
};
type Origin = { readonly authorId: string; readonly at: Date };

const PAGE = 500;
const MOST_REMEMBERED = 5_000;

/** The tags of a document, each with the number of the change that set it. */
export function tagsOf(doc: Y.Doc, field: string): PlacedTag[] {
  const tags: PlacedTag[] = [];
  for (const node of doc.getXmlFragment(field).toArray()) {
    if (!(node instanceof Y.XmlElement)) continue;
    const lineId: unknown = node.getAttribute("lineId");
    const item = node._map.get("competency");
    if (typeof lineId !== "string" || !item || item.deleted) continue;
    tags.push({ lineId, client: item.id.client, clock: item.id.clock });
  }
  return tags;
}

/**
 * Finds who set a tag. A browser may say what it likes in a change; whose connection brought it is the server's
 * own knowledge, and stands beside it in the log.
 */
export function createTagAuthors(pool: pg.Pool): TagAuthors {
  const known = new Map<string, Origin>();

  function remember(key: string, origin: Origin): void {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, origin);
  }

  /** From the newest change back, because it is new tags that are asked for. */
  async function search(name: string, wanted: Map<string, PlacedTag>): Promise<void> {
    for (let below: string | null = null; wanted.size > 0;) {
      const { rows }: { rows: Row[] } = await pool.query<Row>(
        `SELECT id, update, "authorId", at FROM "NoteUpdate"
         WHERE name = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT ${PAGE}`,
        [name, below],
      );
      for (const row of rows) take(row, wanted);
      if (rows.length < PAGE) return;
      below = rows.at(-1)?.id ?? null;
    }
  }

  function take({ update, authorId, at }: Row, wanted: Map<string, PlacedTag>): void {
    if (authorId === null) return;
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      for (const [key, { client, clock }] of wanted) {
        if (id.client !== client || clock < id.clock || clock >= id.clock + length) continue;
        remember(key, { authorId, at });
        wanted.delete(key);
      }
    }
  }

  return {
    async resolve(name, tags) {
      const keyOf = ({ client, clock }: PlacedTag) => `${name} ${client} ${clock}`;
      const unknown = tags.filter((tag) => !known.has(keyOf(tag)));
      if (unknown.length > 0) await search(name, new Map(unknown.map((tag) => [keyOf(tag), tag])));
      return tags.flatMap((tag) => {
        const origin = known.get(keyOf(tag));
        return origin ? [{ lineId: tag.lineId, ...origin }] : [];
      });
    },
  };
}
