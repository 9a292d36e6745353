import { OutgoingMessage } from "@hocuspocus/server";
import type { Connection, Document } from "@hocuspocus/server";
import * as Y from "yjs";
import type { Log } from "../log/log.server.ts";
import type { NoteLog } from "./note-log.server.ts";
import { COME_BACK, TRY_LATER } from "./note-visit.server.ts";
import type { CloseCodes, OpenVisit } from "./note-visit.server.ts";

export type NoteChange = { readonly name: string; readonly update: Uint8Array; readonly catchUp: boolean };

export type NoteChanges<Pass> = {
  /** Takes a change from somebody who may write. */
  take(visit: OpenVisit<Pass>, connection: Connection, change: NoteChange): void;
  /** Keeps that a client is this visit's person's, once and for good, unless it is somebody else's already. */
  claim(visit: OpenVisit<Pass>, document: Document, client: number): void;
  /** Answers the question behind "saved", once everything the document shows by now is committed. */
  answer(visit: OpenVisit<Pass>, connection: Connection, asked: number): Promise<void>;
  /** How large a document has become. */
  readonly grown: (name: string, bytes: number) => void;
  forgotten(name: string): void;
  /** True for a document that shows what is not in the log: everybody leaves it, and it is read anew. */
  isSpoiled(document: Document): boolean;
};

/** What sockets bring is put into the document by us; the core stores nothing and only shows it. */
const FROM_SOCKET = { source: "local", skipStoreHooks: true } as const;
/** How far the documents may be ahead of the log before everybody waits for its commits. */
const AHEAD_MS = 100;
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/**
 * The way of a change: into the log's queue, into the document, to everybody. Others see it while it is being
 * committed; "saved" is said after the commit. When commits take long, others see it only after them too, so that
 * nobody ever reads more than a moment of what the database does not have.
 */
export function createNoteChanges<Pass>(options: {
  readonly notes: NoteLog;
  readonly log: Log;
  readonly closeCodes: CloseCodes;
  readonly visits: () => Iterable<OpenVisit<Pass>>;
  readonly isOpen: (visit: OpenVisit<Pass>) => boolean;
  readonly changed: (name: string) => void;
}): NoteChanges<Pass> {
  const { notes, log, closeCodes } = options;
  const bytes = new Map<string, number>();
  const spoiled = new WeakSet<Document>();
  const claimed = new WeakMap<Document, Set<number>>();

  function claim(visit: OpenVisit<Pass>, document: Document, client: number): void {
    const personId = visit.admission?.authorId;
    const known = claimed.get(document) ?? new Set<number>();
    claimed.set(document, known);
    if (!personId || known.has(client) || visit.readOnly) return;
    known.add(client);
    notes.claim(document.name, client, personId).catch((error: unknown) => {
      known.delete(client);
      log.warn({ event: "notes.client_not_claimed", document: document.name, message: String(error) });
    });
  }

  function grown(name: string, by: number): void {
    bytes.set(name, (bytes.get(name) ?? 0) + by);
  }

  function take(visit: OpenVisit<Pass>, connection: Connection, change: NoteChange): void {
    const { document } = connection;
    const { name, update, catchUp } = change;
    if (catchUp && Y.snapshotContainsUpdate(Y.snapshot(document), update)) {
      visit.catchUp();
      return acknowledge(connection);
    }
    if ((bytes.get(name) ?? 0) + update.byteLength > MAX_DOCUMENT_BYTES) {
      return visit.end(closeCodes.tooLarge, "too large");
    }
    const { newcomers, foreign } = clientsOf(update, document, visit.admission?.user.id);
    // A copy may hold what others wrote; somebody who is here hands in their own words, and nobody else does.
    if (foreign && catchUp) return visit.end(COME_BACK, "others bring their own words");
    if (foreign) {
      log.warn({ event: "notes.message_refused", fault: "another's client", document: name });
      return visit.end(closeCodes.refusedMessage, "refused");
    }
    for (const client of newcomers) claim(visit, document, client);
    grown(name, update.byteLength);
    const late = notes.behindMs() > AHEAD_MS;
    const committed = notes.append({ name, update, authorId: visit.admission?.authorId ?? null });
    if (catchUp) visit.catchUp();
    const refused = (error: unknown) => spoil(document, TRY_LATER, error);
    if (late) committed.then(() => show(visit, connection, update), refused);
    else {
      committed.catch(refused);
      show(visit, connection, update);
    }
  }

  function show(visit: OpenVisit<Pass>, connection: Connection, update: Uint8Array): void {
    const { document } = connection;
    if (document.isDestroyed) return;
    try {
      Y.applyUpdate(document, update, FROM_SOCKET);
    } catch (error) {
      visit.end(closeCodes.refusedMessage, "refused");
      return spoil(document, COME_BACK, error);
    }
    acknowledge(connection);
    tellChanged(document.name);
  }

  function tellChanged(name: string): void {
    try {
      options.changed(name);
    } catch (error) {
      log.error({ event: "notes.change_not_told", document: name, message: String(error) });
    }
  }

  /** The document and the log are no longer the same: everybody comes back to one that is read from the log. */
  function spoil(document: Document, code: number, error: unknown): void {
    if (spoiled.has(document)) return;
    spoiled.add(document);
    log.error({ event: "notes.document_dropped", document: document.name, message: String(error) });
    for (const visit of options.visits()) {
      if (visit.connection?.document === document) visit.end(code, "reload");
    }
    tellChanged(document.name);
  }

  async function answer(visit: OpenVisit<Pass>, connection: Connection, asked: number): Promise<void> {
    await visit.caughtUp;
    await notes.settled(connection.document.name);
    // After a refused commit nobody's visit is open any more; they ask again on their next one.
    if (!options.isOpen(visit) || spoiled.has(connection.document)) return;
    connection.sendStateless(JSON.stringify({ t: "saved", n: asked }));
  }

  return {
    take,
    claim,
    answer,
    grown,
    forgotten: (name) => bytes.delete(name),
    isSpoiled: (document) => spoiled.has(document),
  };
}

/**
 * The clients that an update brings something new of, and whether one of them is another person's who is here,
 * on this process or on another: presence carries the person as the server knows them.
 */
function clientsOf(
  update: Uint8Array,
  document: Document,
  personId: string | undefined,
): { readonly newcomers: readonly number[]; readonly foreign: boolean } {
  const newcomers = [...Y.parseUpdateMeta(update).to]
    .filter(([client, to]) => to > Y.getState(document.store, client))
    .map(([client]) => client);
  const foreign = newcomers.some((client) => {
    const state = document.awareness.states.get(client) as { user?: { id?: unknown } } | undefined;
    return state !== undefined && state.user?.id !== personId;
  });
  return { newcomers, foreign };
}

function acknowledge(connection: Connection): void {
  connection.send(new OutgoingMessage(connection.messageAddress).writeSyncStatus(true).toUint8Array());
}
