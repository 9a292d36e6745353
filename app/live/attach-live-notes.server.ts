import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { noteColour } from "#app/hiring/live-notes/note-colour.ts";
import {
  NOTE_CLOSE,
  NOTE_FIELD,
  NOTE_MARKS,
  NOTE_NODES,
  NOTE_SCHEMA_VERSION,
  NOTE_SOCKET_PATH,
} from "#app/hiring/live-notes/note-protocol.ts";
import { findSession } from "#app/platform/auth/session.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { createTagAuthors } from "#app/platform/live-notes/note-authors.server.ts";
import { createNoteBus } from "#app/platform/live-notes/note-bus.server.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createNoteServer } from "#app/platform/live-notes/note-server.server.ts";
import type { Admission } from "#app/platform/live-notes/note-visit.server.ts";
import { keepNotesCompact } from "./compact-notes.server.ts";
import { followRights } from "./follow-rights.server.ts";
import { judgeNote } from "./judge-note.server.ts";
import type { NotePass } from "./judge-note.server.ts";
import { headersOf, isOwnOrigin, pathOf, refuseUpgrade } from "./live-socket.server.ts";
import { projectNotes } from "./project-notes.server.ts";
import { takeRequests } from "./take-requests.server.ts";

const MAX_MESSAGE_BYTES = 1024 * 1024;
const MAX_SOCKETS_PER_PERSON = 24;

export type LiveNotes = { close(): Promise<void> };

/**
 * Serves live notes on the upgrade of `/live`. A socket needs our own page as its origin and a session; which
 * document it opens, and whether it may write there, is decided by the same use case as for pages, and decided
 * again when rights change.
 */
export function attachLiveNotes(input: { readonly server: Server; readonly services: Services }): LiveNotes {
  const { server, services } = input;
  const { log } = services;
  const { url, pool } = services.database;
  const bus = createNoteBus({ url, pool, log });
  const notes = createNoteLog({ pool, log, sender: bus.sender });
  const projection = projectNotes({ services, notes, read: (name) => noteServer.read(name) });
  const noteServer = createNoteServer<NotePass>({
    notes,
    bus,
    log,
    content: { field: NOTE_FIELD, nodes: NOTE_NODES, marks: NOTE_MARKS },
    closeCodes: NOTE_CLOSE,
    changed: projection.changed,
    authors: createTagAuthors(pool),
    asked: (visit, payload) => requests.take(visit, payload),
    async admit(name, token, pass): Promise<Admission> {
      if (token !== NOTE_SCHEMA_VERSION) {
        return { allowed: false, reason: "outdated", closeCode: NOTE_CLOSE.outdated };
      }
      const judgement = await judgeNote(services, pass, name);
      if (!judgement.allowed) return judgement;
      const { person, readOnly } = judgement.note;
      return {
        allowed: true,
        readOnly,
        authorId: person.id,
        user: { ...person, color: noteColour(person.id) },
      };
    },
  });
  const requests = takeRequests({ services, noteServer, projection });
  const rights = followRights({
    services,
    noteServer,
    judge: (pass, name, wrote) => judgeNote(services, pass, name, { touch: wrote }),
  });
  const compaction = keepNotesCompact({ notes, log });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (pathOf(request) !== NOTE_SOCKET_PATH) {
      // Somebody else may be listening for it, as the dev server does.
      if (server.listenerCount("upgrade") === 1) refuseUpgrade(socket, 404);
      return;
    }
    socket.on("error", () => socket.destroy());
    if (!isOwnOrigin(request, services.baseUrl)) return refuseUpgrade(socket, 403);
    const headers = headersOf(request);
    // Browsers come back by themselves, whether anybody sits before them or not.
    const session = await findSession(services, headers, new Date(), { touch: false });
    if (!session) return refuseUpgrade(socket, 401);
    const { person, sessionId } = session;
    const pass: NotePass = { headers, personId: person.id, sessionId, place: null };
    const own = noteServer.visits().filter((visit) => visit.pass.personId === pass.personId).length;
    if (own >= MAX_SOCKETS_PER_PERSON) return refuseUpgrade(socket, 429);
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      noteServer.welcome(webSocket, socket, pass);
    });
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    upgrade(request, socket, head).catch((error: unknown) => {
      log.error({ event: "notes.upgrade_failed", message: String(error) });
      refuseUpgrade(socket, 503);
    });
  }

  server.on("upgrade", onUpgrade);
  return {
    async close() {
      server.off("upgrade", onUpgrade);
      rights.stop();
      requests.stop();
      compaction.stop();
      await noteServer.close();
      await projection.close();
    },
  };
}
