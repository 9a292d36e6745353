import type { Document } from "@hocuspocus/server";
import type { Log } from "../log/log.server.ts";
import type { NoteBus } from "./note-bus.server.ts";
import type { NoteLog } from "./note-log.server.ts";
import { shareDocuments } from "./shared-documents.server.ts";
import { sharePresence } from "./shared-presence.server.ts";

export type SharedNotes = {
  /** To be called before the document is read from the log. */
  opened(document: Document): void;
  closed(document: Document): void;
  /** A client that is connected here is ours from now on. */
  claim(document: Document, client: number): void;
  presenceChanged(document: Document, clients: readonly number[], origin: unknown): void;
  stop(): Promise<void>;
};

/** Keeps rooms in step with the other processes of the same database; one process alone needs nothing of it. */
export function shareNotes(options: {
  readonly bus: NoteBus;
  readonly notes: NoteLog;
  readonly log: Log;
  readonly grown: (name: string, bytes: number) => void;
}): SharedNotes {
  const { bus, log } = options;
  const documents = shareDocuments(options);
  const presence = sharePresence({
    bus,
    log,
    find: (name) => documents.get(name),
    all: () => documents.all(),
  });
  bus.listen({
    heard(sender, message) {
      switch (message.kind) {
        case "changes":
        case "rows":
          return documents.heard(message);
        case "presence":
          return presence.heard(sender, message);
        case "who":
          return presence.asked(sender, message.name);
        case "alive":
          return presence.alive(sender);
      }
    },
    again() {
      documents.reload();
      presence.again();
    },
  });
  return {
    opened(document) {
      documents.opened(document);
      presence.opened(document);
    },
    closed: (document) => documents.closed(document),
    claim: (document, client) => presence.claim(document, client),
    presenceChanged: (document, clients, origin) => presence.changed(document, clients, origin),
    async stop() {
      documents.stop();
      await presence.stop();
      await bus.stop();
    },
  };
}
