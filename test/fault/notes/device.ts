import * as Y from "yjs";
import WebSocket from "ws";
import type { DeviceCopy } from "#app/components/live-notes/note-connection.ts";
import { BASE_URL } from "#test/live/live-server.ts";
import { between } from "../random.ts";
import type { Random } from "../random.ts";

const NOWHERE = "ws://127.0.0.1:1";
const COMMIT_MS = 15;

/** Somebody's browser: it keeps what it has committed when a tab is killed, and it can be without network. */
export type Device = {
  /** The socket of its pages. */
  readonly webSocket: unknown;
  cut(): void;
  mend(): void;
  /** A tab's copy of a document, as y-indexeddb keeps it: each change in a commit of its own, a little later. */
  openCopy(doc: Y.Doc): DeviceCopy;
  /** A tab is killed: what it had not committed is gone. */
  kill(): void;
  /** The document as the browser would open it now. */
  kept(): Y.Doc;
};

export function openDevice(cookie: string, random: Random): Device {
  const committed: Uint8Array[] = [];
  const pending = new Set<NodeJS.Timeout>();
  const sockets = new Set<WebSocket>();
  let online = true;

  class Socket extends WebSocket {
    constructor(url: string) {
      super(online ? url : NOWHERE, { headers: { cookie, origin: BASE_URL } });
      sockets.add(this);
      this.on("close", () => sockets.delete(this));
      this.on("error", () => undefined);
    }
  }

  function kept(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of committed) Y.applyUpdate(doc, update);
    return doc;
  }

  return {
    webSocket: Socket,
    cut() {
      online = false;
      for (const socket of sockets) socket.terminate();
    },
    mend() {
      online = true;
    },
    openCopy(doc) {
      const origin = {};
      for (const update of committed) Y.applyUpdate(doc, update, origin);
      const store = (update: Uint8Array, from: unknown) => {
        if (from === origin) return;
        // Commits of one browser end in the order in which they began.
        const timer = setTimeout(() => {
          pending.delete(timer);
          committed.push(update);
        }, COMMIT_MS);
        pending.add(timer);
      };
      doc.on("update", store);
      return {
        origin,
        ready: new Promise((done) => setTimeout(done, between(random, 0, COMMIT_MS))),
        isKept: () => new Promise((done) => setTimeout(() => done(true), COMMIT_MS)),
        close: () => Promise.resolve(doc.off("update", store)),
        erase() {
          committed.length = 0;
          return Promise.resolve(doc.off("update", store));
        },
        renew() {
          committed.splice(0, committed.length, Y.encodeStateAsUpdate(doc));
          return Promise.resolve();
        },
      };
    },
    kill() {
      for (const timer of pending) clearTimeout(timer);
      pending.clear();
    },
    kept,
  };
}
