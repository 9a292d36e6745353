import type { Log } from "../log/log.server.ts";
import { listenOn } from "./listen.server.ts";

/** A change somebody committed: ids only, never content. */
export type Change = {
  readonly type: string;
  readonly openingId: string | null;
  readonly applicationId: string | null;
  readonly interviewId: string | null;
  /** The named act of a room that made it, when one did. */
  readonly act: string | null;
  /** The one person whom it concerns; most changes concern everybody who sees the thing. */
  readonly personId?: string;
};

export type Changes = {
  /** Calls `listener` for every committed change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
  stop(): Promise<void>;
};

/** Sent to every listener after a lost connection: anything may have changed meanwhile. */
const ANYTHING: Change = {
  type: "reconnected",
  openingId: null,
  applicationId: null,
  interviewId: null,
  act: null,
};

/** Listens on the database's own bus for events as they are committed, and heals a lost connection. */
export function listenForChanges(options: { readonly url: string; readonly log: Log }): Changes {
  const listeners = new Set<(change: Change) => void>();

  function tell(change: Change): void {
    for (const listener of listeners) listener(change);
  }

  const listening = listenOn({
    ...options,
    channel: "baton_change",
    heard: (payload) => tell(JSON.parse(payload) as Change),
    again: () => tell(ANYTHING),
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => listening.stop(),
  };
}
