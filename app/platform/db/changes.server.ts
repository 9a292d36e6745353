import pg from "pg";
import type { Log } from "../log/log.server.ts";

/** A change somebody committed: ids only, never content. */
export type Change = {
  readonly type: string;
  readonly openingId: string | null;
  readonly applicationId: string | null;
  readonly interviewId: string | null;
};

export type Changes = {
  /** Calls `listener` for every committed change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
  stop(): Promise<void>;
};

const RECONNECT_MS = 1000;
/** Sent to every listener after a lost connection: anything may have changed meanwhile. */
const ANYTHING: Change = { type: "reconnected", openingId: null, applicationId: null, interviewId: null };

/** Listens on the database's own bus for events as they are committed, and heals a lost connection. */
export function listenForChanges(options: { readonly url: string; readonly log: Log }): Changes {
  const listeners = new Set<(change: Change) => void>();
  let client: pg.Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;

  function tell(change: Change): void {
    for (const listener of listeners) listener(change);
  }

  function retry(): void {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = null;
      void connect(true);
    }, RECONNECT_MS);
  }

  async function connect(again: boolean): Promise<void> {
    const next = new pg.Client({ connectionString: options.url, keepAlive: true });
    next.on("error", (error) => {
      options.log.warn({ event: "changes.connection_lost", message: error.message });
    });
    next.on("end", () => {
      if (client === next) client = null;
      retry();
    });
    next.on("notification", (message) => {
      if (message.payload) tell(JSON.parse(message.payload) as Change);
    });
    try {
      await next.connect();
      await next.query("LISTEN baton_change");
      client = next;
      if (again) tell(ANYTHING);
    } catch (error) {
      options.log.warn({ event: "changes.connect_failed", message: String(error) });
      await next.end().catch(() => undefined);
      retry();
    }
  }

  void connect(false);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
