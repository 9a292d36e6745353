import type { Document } from "@hocuspocus/server";
import * as Y from "yjs";
import type { Log } from "../log/log.server.ts";
import type { NoteLog } from "./note-log.server.ts";
import type { BusMessage } from "./note-bus.server.ts";

/** An origin of its own: what other processes told is in the log already, and is not told again. */
export const FROM_BUS = { source: "local", skipStoreHooks: true } as const;

export type SharedDocuments = {
  /** To be called before the document is read from the log, so that nothing falls between. */
  opened(document: Document): void;
  closed(document: Document): void;
  get(name: string): Document | undefined;
  all(): Iterable<Document>;
  heard(message: Extract<BusMessage, { kind: "changes" | "rows" }>): void;
  /** Reads every open document from the log again: whatever was missed arrives, whatever is known changes nothing. */
  reload(): void;
  stop(): void;
};

const RETRY_MS = 1_000;

/** The open documents of this process, kept equal to what other processes write. */
export function shareDocuments(options: {
  readonly notes: NoteLog;
  readonly log: Log;
  readonly grown: (name: string, bytes: number) => void;
}): SharedDocuments {
  const { notes, log } = options;
  const open = new Map<string, Document>();
  const retries = new Map<Document, NodeJS.Timeout>();
  let stopped = false;

  function apply(document: Document, updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      Y.applyUpdate(document, update, FROM_BUS);
      options.grown(document.name, update.byteLength);
    }
  }

  async function fetchRows(document: Document, first: string, last: string): Promise<void> {
    try {
      apply(document, await notes.rows(document.name, first, last));
    } catch (error) {
      later(document, error);
    }
  }

  async function reload(document: Document): Promise<void> {
    try {
      const stored = await notes.load(document.name);
      Y.applyUpdate(document, Y.encodeStateAsUpdate(stored, Y.encodeStateVector(document)), FROM_BUS);
    } catch (error) {
      later(document, error);
    }
  }

  function later(document: Document, error: unknown): void {
    log.warn({ event: "notes.not_caught_up_yet", document: document.name, message: String(error) });
    if (stopped || retries.has(document) || open.get(document.name) !== document) return;
    const timer = setTimeout(() => {
      retries.delete(document);
      if (open.get(document.name) === document) void reload(document);
    }, RETRY_MS);
    retries.set(document, timer);
  }

  function closed(document: Document): void {
    if (open.get(document.name) === document) open.delete(document.name);
    clearTimeout(retries.get(document));
    retries.delete(document);
  }

  return {
    opened(document) {
      open.set(document.name, document);
      document.once("destroy", () => closed(document));
    },
    closed,
    get: (name) => open.get(name),
    all: () => open.values(),
    heard(message) {
      const document = open.get(message.name);
      if (!document) return;
      if (message.kind === "rows") return void fetchRows(document, message.first, message.last);
      try {
        apply(document, message.updates);
      } catch (error) {
        later(document, error);
      }
    },
    reload() {
      for (const document of open.values()) void reload(document);
    },
    stop() {
      stopped = true;
      for (const timer of retries.values()) clearTimeout(timer);
    },
  };
}
