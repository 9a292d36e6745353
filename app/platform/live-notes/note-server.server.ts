import type { Duplex } from "node:stream";
import { Hocuspocus } from "@hocuspocus/server";
import type { Connection } from "@hocuspocus/server";
import type { WebSocket } from "ws";
import { applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import type { Log } from "../log/log.server.ts";
import type { NoteBus } from "./note-bus.server.ts";
import type { NoteLog } from "./note-log.server.ts";
import { createNoteChanges } from "./note-changes.server.ts";
import { tagsOf } from "./note-authors.server.ts";
import type { LineTag, TagAuthors } from "./note-authors.server.ts";
import { linesOf } from "./note-lines.server.ts";
import { readDoorMessage } from "./note-message.server.ts";
import type { ClientState } from "./note-message.server.ts";
import type { NoteContent } from "./note-update.server.ts";
import { COME_BACK, TRY_LATER, openVisit } from "./note-visit.server.ts";
import type { Admission, CloseCodes, OpenVisit, Visit } from "./note-visit.server.ts";
import { createWires } from "./note-wire.server.ts";
import { FROM_BUS } from "./shared-documents.server.ts";
import { shareNotes } from "./share-notes.server.ts";

export type ReadNote = { readonly lines: readonly NoteLine[]; readonly tags: readonly LineTag[] };
export type NoteRewrite = { readonly name: string; readonly update: Uint8Array };

export type NoteServer<Pass> = {
  /** Takes over a socket whose upgrade has been allowed, and the wire below it. */
  welcome(socket: WebSocket, wire: Duplex, pass: Pass): void;
  visits(): Visit<Pass>[];
  /** The lines of a document and their tags, from memory while it is open, else from the log. */
  read(name: string): Promise<ReadNote>;
  /** Lets `act` change documents in the log, and then here what it answers; nobody reads them meanwhile. */
  rewrite(names: readonly string[], act: () => Promise<readonly NoteRewrite[]>): Promise<void>;
  close(): Promise<void>;
};

export type NoteServerOptions<Pass> = {
  readonly notes: NoteLog;
  readonly bus: NoteBus;
  readonly log: Log;
  readonly content: NoteContent;
  readonly closeCodes: CloseCodes;
  /** Decides about a document by its name and the client's token; throwing means "ask again later". */
  readonly admit: (name: string, token: string, pass: Pass) => Promise<Admission>;
  readonly changed: (name: string) => void;
  readonly authors: TagAuthors;
  /** Takes what a writer asks for beside "is it saved?"; everything they sent before is committed by then. */
  readonly asked: (visit: Visit<Pass>, payload: string) => Promise<void>;
  readonly admissionMs?: number;
};

const ADMISSION_MS = 5_000;
const PING_MS = 25_000;
/** Sockets that fell silent are found by pings; this is the longest time a timer takes. */
const NEVER_MS = 2_147_483_647;
const MAX_WAITING_BYTES = 8 * 1024 * 1024;
const MAX_UNSENT_BYTES = 16 * 1024 * 1024;
/** A hundred people may read one note, some of them in two tabs. */
const MAX_VISITS_PER_DOCUMENT = 256;
/** Nobody takes the places of others: tabs, and sockets of a bad network that have not been found dead yet. */
const MAX_VISITS_PER_PERSON = 12;

/** The core reads addresses and headers for its hooks; ours need neither. */
const NO_REQUEST = { url: "", headers: new Headers() } as Request;

/**
 * Live documents over one socket each. "Saved" is said only in answer to a question, after everything that the
 * document showed by then was committed to the log.
 */
export function createNoteServer<Pass>(options: NoteServerOptions<Pass>): NoteServer<Pass> {
  const { notes, log, content } = options;
  const open = new Set<OpenVisit<Pass>>();
  const rewriting = new Map<string, Promise<void>>();
  let closing = false;
  const changes = createNoteChanges<Pass>({
    ...options,
    visits: () => [...open],
    isOpen: (visit) => open.has(visit),
  });
  const shared = shareNotes({ ...options, grown: changes.grown });
  const wires = createWires();

  const hocuspocus = new Hocuspocus<{ visit: OpenVisit<Pass> }>({
    quiet: true,
    timeout: NEVER_MS,
    maxPendingDocuments: 1,
    // What one turn brings leaves together anyway.
    flushDelay: false,
    async onAuthenticate({ documentName, token, context, connectionConfig }) {
      const admission = await judge(documentName, token, context.visit);
      connectionConfig.readOnly = admission.readOnly;
    },
    async onLoadDocument({ documentName, document, context }) {
      try {
        shared.opened(document);
        const doc = await notes.load(documentName);
        changes.forgotten(documentName);
        changes.grown(documentName, Y.encodeStateAsUpdate(doc).byteLength);
        return doc;
      } catch (error) {
        shared.closed(document);
        log.error({ event: "notes.load_failed", document: documentName, message: String(error) });
        context.visit.end(TRY_LATER, "unavailable");
        throw refusal("unavailable");
      }
    },
    async connected({ connection, context, instance, documentName }) {
      // A document that was being put away while somebody arrived is not the one others will get.
      const { document } = connection;
      if (instance.documents.get(documentName) !== document || changes.isSpoiled(document)) {
        context.visit.end(COME_BACK, "reload");
        return;
      }
      settle(context.visit, connection);
    },
    async onAwarenessUpdate({ document, added, updated, removed, transactionOrigin }) {
      shared.presenceChanged(document, [...added, ...updated, ...removed], transactionOrigin);
    },
    async beforeUnloadDocument({ documentName }) {
      await notes.settled(documentName);
    },
    async afterUnloadDocument({ documentName }) {
      changes.forgotten(documentName);
    },
  });

  async function judge(name: string, token: string, visit: OpenVisit<Pass>) {
    let admission: Admission;
    try {
      admission = await options.admit(name, token, visit.pass);
    } catch (error) {
      log.error({ event: "notes.not_judged", document: name, message: String(error) });
      visit.end(TRY_LATER, "unavailable");
      throw refusal("unavailable");
    }
    if (!admission.allowed) {
      const { reason, closeCode } = admission;
      // After the refusal itself has gone out.
      setImmediate(() => visit.end(closeCode, reason));
      throw refusal(reason);
    }
    if (isFull(name, admission.authorId)) {
      setImmediate(() => visit.end(TRY_LATER, "full"));
      throw refusal("full");
    }
    visit.admission = admission;
    return admission;
  }

  /** Counted from the moment of admission, so that many who come at once are counted as well. */
  function isFull(name: string, personId: string): boolean {
    const here = [...open].filter((other) => other.name === name && other.admission);
    const own = here.filter((other) => other.admission?.authorId === personId);
    return here.length >= MAX_VISITS_PER_DOCUMENT || own.length >= MAX_VISITS_PER_PERSON;
  }

  function settle(visit: OpenVisit<Pass>, connection: Connection): void {
    visit.connection = connection;
    // The right to write may have gone while the document was loading.
    connection.readOnly = visit.admission?.readOnly ?? true;
    const early = visit.early;
    visit.early = [];
    visit.earlyBytes = 0;
    for (const data of early) receive(visit, data);
  }

  /** Everything a socket sends comes through here, before the core sees it. */
  function receive(visit: OpenVisit<Pass>, data: Uint8Array): void {
    const message = readDoorMessage(data, content);
    if (message.kind === "fault") return drop(visit, message.fault);
    if (visit.name !== null && message.name !== visit.name) return drop(visit, "second document");
    visit.name = message.name;
    if (message.kind === "leave") return visit.end(1000, "left");
    if (message.kind === "greeting") {
      if (!visit.connection) handlers.get(visit)?.handleMessage(data);
      return;
    }
    if (!visit.connection) return keepForLater(visit, data);
    const { connection } = visit;
    if (message.kind === "presence") return present(visit, connection, message.told);
    if (message.kind === "question") return answer(visit, connection, message.payload);
    if (message.kind === "change" && !connection.readOnly) {
      // A browser that comes back hands in what it has, which nobody may have typed just now.
      if (!message.catchUp) visit.wroteAt = Date.now();
      return changes.take(visit, connection, message);
    }
    handlers.get(visit)?.handleMessage(data);
  }

  /** A browser repeats what it hears of others; each socket speaks for the one client it came with. */
  function present(visit: OpenVisit<Pass>, connection: Connection, told: readonly ClientState[]): void {
    visit.client ??= told[0]?.client ?? null;
    const own = told.find(({ client }) => client === visit.client);
    const user = visit.admission?.user;
    if (!own || !user || typeof own.state !== "object" || own.state === null) return;
    const { document } = connection;
    const { client, clock } = own;
    for (const other of document.getConnections()) {
      if (other !== connection && document.getClients(other).has(client)) return;
    }
    if (!document.getClients(connection).has(client)) {
      shared.claim(document, client);
      changes.claim(visit, document, client);
    }
    const cursor = "cursor" in own.state ? own.state.cursor : null;
    const update = encodeAwarenessUpdate(
      {
        meta: new Map([[client, { clock }]]),
        states: new Map([[client, { cursor, user }]]),
      } as unknown as Awareness,
      [client],
    );
    applyAwarenessUpdate(document.awareness, update, { source: "connection", connection });
  }

  function answer(visit: OpenVisit<Pass>, connection: Connection, payload: string): void {
    if (connection.readOnly) return;
    const asked = readFlush(payload);
    if (asked === null) void pass(visit, connection.document.name, payload);
    else void changes.answer(visit, connection, asked);
  }

  async function pass(visit: OpenVisit<Pass>, name: string, payload: string): Promise<void> {
    try {
      await visit.caughtUp;
      await notes.settled(name);
      if (open.has(visit)) await options.asked(visit, payload);
    } catch (error) {
      log.error({ event: "notes.request_failed", document: name, message: String(error) });
    }
  }

  /** A live document in memory, or the one in the log. */
  async function documentNow(name: string): Promise<Y.Doc> {
    await rewriting.get(name);
    const live = hocuspocus.documents.get(name);
    return live && !changes.isSpoiled(live) ? live : notes.load(name);
  }

  function keepForLater(visit: OpenVisit<Pass>, data: Uint8Array): void {
    visit.earlyBytes += data.byteLength;
    if (visit.earlyBytes > MAX_WAITING_BYTES) return drop(visit, "too much before admission");
    visit.early.push(data);
  }

  function drop(visit: OpenVisit<Pass>, fault: string): void {
    log.warn({ event: "notes.message_refused", fault, document: visit.name });
    visit.end(options.closeCodes.refusedMessage, "refused");
  }

  const handlers = new Map<OpenVisit<Pass>, ReturnType<typeof hocuspocus.handleConnection>>();

  function welcome(socket: WebSocket, wire: Duplex, pass: Pass): void {
    if (closing) return socket.close(COME_BACK, "restart");
    const visit = openVisit(socket, pass, forget);
    open.add(visit);
    const handler = hocuspocus.handleConnection(wires.wrap(socket, wire), NO_REQUEST, { visit });
    handlers.set(visit, handler);
    let answered = true;
    const alive = setInterval(() => {
      if (!answered || socket.bufferedAmount > MAX_UNSENT_BYTES) return socket.terminate();
      answered = false;
      socket.ping();
    }, PING_MS);
    const admission = setTimeout(() => {
      if (!visit.connection) visit.end(TRY_LATER, "no document");
    }, options.admissionMs ?? ADMISSION_MS);
    socket.on("pong", () => (answered = true));
    socket.on("error", (error) => log.debug({ event: "notes.socket_error", message: error.message }));
    socket.on("message", (data, isBinary) => {
      if (!isBinary || !open.has(visit)) return;
      receive(visit, toBytes(data));
    });
    socket.on("close", (code, reason) => {
      clearInterval(alive);
      clearTimeout(admission);
      forget(visit);
      handler.handleClose({ code, reason: reason.toString() });
    });
  }

  /** What an ended visit still sends is not read any more. */
  function forget(visit: OpenVisit<Pass>): void {
    open.delete(visit);
    handlers.delete(visit);
  }

  function isSpoiled(doc: Y.Doc): boolean {
    const live = [...hocuspocus.documents.values()].find((one) => one === doc);
    return live !== undefined && changes.isSpoiled(live);
  }

  return {
    welcome,
    visits: () => [...open],
    async read(name) {
      // What was shown a moment ago may still be on its way into the log.
      await notes.settled(name);
      const doc = await documentNow(name);
      const lines = linesOf(doc, content.field);
      const tags = tagsOf(doc, content.field);
      await notes.settled(name);
      if (!isSpoiled(doc)) return { lines, tags: await options.authors.resolve(name, tags) };
      const stored = await notes.load(name);
      return {
        lines: linesOf(stored, content.field),
        tags: await options.authors.resolve(name, tagsOf(stored, content.field)),
      };
    },
    async rewrite(names, act) {
      let over: () => void = () => undefined;
      const under = new Promise<void>((resolve) => (over = resolve));
      for (const name of names) rewriting.set(name, under);
      try {
        for (const { name, update } of await act()) {
          const live = hocuspocus.documents.get(name);
          if (live) Y.applyUpdate(live, update, FROM_BUS);
        }
      } finally {
        for (const name of names) if (rewriting.get(name) === under) rewriting.delete(name);
        over();
      }
    },
    async close() {
      closing = true;
      const leaving = [...open];
      for (const visit of leaving) visit.end(COME_BACK, "restart");
      await Promise.all(leaving.map((visit) => visit.gone));
      await notes.close();
      await shared.stop();
    },
  };
}

/** An error without a message, which the core passes to the client by its reason and does not print. */
function refusal(reason: string): Error {
  return Object.assign(new Error(""), { reason });
}

function readFlush(payload: string): number | null {
  try {
    const message = JSON.parse(payload) as { t?: unknown; n?: unknown } | null;
    return message?.t === "flush" && typeof message.n === "number" ? message.n : null;
  } catch {
    return null;
  }
}

function toBytes(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data));
  return data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(data);
}
