import type { IncomingMessage as HttpRequest } from "node:http";
import { Hocuspocus } from "@hocuspocus/server";
import type { Connection } from "@hocuspocus/server";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import type { Log } from "../log/log.server.ts";
import type { NoteBus } from "./note-bus.server.ts";
import type { NoteLog } from "./note-log.server.ts";
import { linesOf } from "./note-lines.server.ts";
import { readDoorMessage } from "./note-message.server.ts";
import type { NoteContent } from "./note-update.server.ts";
import { COME_BACK, TRY_LATER, openVisit } from "./note-visit.server.ts";
import type { Admission, CloseCodes, OpenVisit, Visit } from "./note-visit.server.ts";
import { shareNotes } from "./share-notes.server.ts";

export type NoteServer<Pass> = {
  /** Takes over a socket whose upgrade has been allowed. */
  welcome(socket: WebSocket, request: HttpRequest, pass: Pass): void;
  visits(): Visit<Pass>[];
  /** The lines of a document, from memory while it is open, else from the log. */
  lines(name: string): Promise<NoteLine[]>;
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
  readonly admissionMs?: number;
};

const ADMISSION_MS = 5_000;
const PING_MS = 25_000;
const IDLE_MS = 600_000;
const MAX_WAITING_BYTES = 8 * 1024 * 1024;
const MAX_UNSENT_BYTES = 16 * 1024 * 1024;
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const MAX_VISITS_PER_DOCUMENT = 64;

/**
 * Live documents over one socket each. A change is committed to the log before it is applied, shown to anybody
 * or acknowledged; "saved" is said only in answer to a question, after everything before it was committed.
 */
export function createNoteServer<Pass>(options: NoteServerOptions<Pass>): NoteServer<Pass> {
  const { notes, log, content } = options;
  const open = new Set<OpenVisit<Pass>>();
  /** The commit each handed-over message waits for. */
  const commits = new WeakMap<Uint8Array, Promise<void>>();
  const bytes = new Map<string, number>();
  let closing = false;
  const shared = shareNotes({
    ...options,
    grown: (name, by) => bytes.set(name, (bytes.get(name) ?? 0) + by),
  });

  const hocuspocus = new Hocuspocus<{ visit: OpenVisit<Pass> }>({
    quiet: true,
    timeout: IDLE_MS,
    maxPendingDocuments: 1,
    async onAuthenticate({ documentName, token, context, connectionConfig }) {
      const admission = await judge(documentName, token, context.visit);
      connectionConfig.readOnly = admission.readOnly;
    },
    async onLoadDocument({ documentName, document, context }) {
      try {
        shared.opened(document);
        const doc = await notes.load(documentName);
        bytes.set(documentName, Y.encodeStateAsUpdate(doc).byteLength);
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
      if (instance.documents.get(documentName) !== connection.document) {
        context.visit.end(COME_BACK, "reload");
        return;
      }
      settle(context.visit, connection);
    },
    async beforeHandleMessage({ update, context }) {
      try {
        await commits.get(update);
      } catch {
        context.visit.end(TRY_LATER, "unavailable");
        throw refusal("unavailable");
      }
    },
    async beforeHandleAwareness({ states, context, connection, document }) {
      const others = new Set<unknown>();
      for (const other of document.getConnections()) {
        if (other !== connection) for (const client of document.getClients(other)) others.add(client);
      }
      const visit = context?.visit;
      const user = visit?.admission?.user;
      for (const [clientId, state] of states) {
        // A browser repeats what it hears of others; each socket speaks for the one client it came with.
        if (visit?.client !== clientId || others.has(clientId) || !user || !connection)
          states.delete(clientId);
        else {
          states.set(clientId, { cursor: (state["cursor"] as unknown) ?? null, user });
          if (!document.getClients(connection).has(clientId)) shared.claim(document, clientId);
        }
      }
    },
    async onAwarenessUpdate({ document, added, updated, removed, transactionOrigin }) {
      shared.presenceChanged(document, [...added, ...updated, ...removed], transactionOrigin);
    },
    async onStateless({ payload, connection }) {
      const visit = visitOf(connection);
      if (visit) await answer(visit, connection, payload);
    },
    async onChange({ documentName }) {
      try {
        options.changed(documentName);
      } catch (error) {
        log.error({ event: "notes.change_not_told", document: documentName, message: String(error) });
      }
    },
    async onDisconnect({ context, documentName }) {
      const { visit } = context;
      if (visit.socket.readyState !== visit.socket.OPEN) return;
      // The core gave up on this connection while its socket was well: the change could not be applied.
      log.error({ event: "notes.change_not_applied", document: documentName });
      visit.end(options.closeCodes.refusedMessage, "refused");
      for (const other of open) if (other.name === documentName) other.end(COME_BACK, "reload");
    },
    async beforeUnloadDocument({ documentName }) {
      await notes.settled(documentName);
    },
    async afterUnloadDocument({ documentName }) {
      bytes.delete(documentName);
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
    const here = [...open].filter((other) => other.name === name && other.connection).length;
    if (here >= MAX_VISITS_PER_DOCUMENT) {
      setImmediate(() => visit.end(TRY_LATER, "full"));
      throw refusal("full");
    }
    visit.admission = admission;
    return admission;
  }

  function visitOf(connection: Connection): OpenVisit<Pass> | undefined {
    return (connection.context as { visit?: OpenVisit<Pass> } | undefined)?.visit;
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

  async function answer(visit: OpenVisit<Pass>, connection: Connection, payload: string): Promise<void> {
    const asked = readFlush(payload);
    if (asked === null || connection.readOnly) return;
    try {
      await visit.caughtUp;
      await visit.lastAppend;
    } catch {
      return; // Not saved: the socket is being closed, and the client will ask again on the next one.
    }
    connection.sendStateless(JSON.stringify({ t: "saved", n: asked }));
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
    if (message.kind === "presence") visit.client ??= message.client;
    if (message.kind === "change") commit(visit, visit.connection, data, message);
    handlers.get(visit)?.handleMessage(data);
  }

  function keepForLater(visit: OpenVisit<Pass>, data: Uint8Array): void {
    visit.earlyBytes += data.byteLength;
    if (visit.earlyBytes > MAX_WAITING_BYTES) return drop(visit, "too much before admission");
    visit.early.push(data);
  }

  /** Starts the commit at once, so that many changes share one; the core waits for it before it applies them. */
  function commit(
    visit: OpenVisit<Pass>,
    connection: Connection,
    data: Uint8Array,
    change: { readonly name: string; readonly update: Uint8Array; readonly catchUp: boolean },
  ): void {
    if (connection.readOnly) return;
    const { document } = connection;
    if (change.catchUp && Y.snapshotContainsUpdate(Y.snapshot(document), change.update))
      return visit.catchUp();
    const size = (bytes.get(change.name) ?? 0) + change.update.byteLength;
    if (size > MAX_DOCUMENT_BYTES) return visit.end(options.closeCodes.tooLarge, "too large");
    bytes.set(change.name, size);
    const authorId = visit.admission?.authorId ?? null;
    const committed = notes.append({ name: change.name, update: change.update, authorId });
    committed.catch(() => undefined);
    visit.lastAppend = committed;
    commits.set(data, committed);
    if (change.catchUp) committed.then(visit.catchUp, () => undefined);
  }

  function drop(visit: OpenVisit<Pass>, fault: string): void {
    log.warn({ event: "notes.message_refused", fault, document: visit.name });
    visit.end(options.closeCodes.refusedMessage, "refused");
  }

  const handlers = new Map<OpenVisit<Pass>, ReturnType<typeof hocuspocus.handleConnection>>();

  function welcome(socket: WebSocket, request: HttpRequest, pass: Pass): void {
    if (closing) return socket.close(COME_BACK, "restart");
    const visit = openVisit(socket, pass, forget);
    open.add(visit);
    const handler = hocuspocus.handleConnection(socket, webRequest(request), { visit });
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

  return {
    welcome,
    visits: () => [...open],
    async lines(name) {
      const live = hocuspocus.documents.get(name);
      return linesOf(live ?? (await notes.load(name)), content.field);
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

function webRequest(request: HttpRequest): Request {
  return new Request(new URL(request.url ?? "/", "http://socket.invalid"));
}

function toBytes(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data));
  return data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(data);
}
