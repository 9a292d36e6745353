import pg from "pg";
import type { Log } from "../log/log.server.ts";

export type Listening = {
  /** Opens a connection anew, as after a loss. */
  renew(): void;
  stop(): Promise<void>;
};

const RECONNECT_MS = 1000;

/**
 * Hears what is told on one channel of the database, on a connection of its own, and heals a lost one. `again` is
 * called once it listens after a loss: anything may have been told meanwhile.
 */
export function listenOn(options: {
  readonly url: string;
  readonly channel: string;
  readonly log: Log;
  readonly heard: (payload: string) => void;
  readonly again: () => void;
}): Listening {
  const { channel, log } = options;
  let client: pg.Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;

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
      log.warn({ event: "changes.connection_lost", channel, message: error.message });
    });
    next.on("end", () => {
      if (client === next) client = null;
      retry();
    });
    next.on("notification", (message) => {
      if (message.payload) options.heard(message.payload);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      client = next;
      if (stopped) await next.end();
      else if (again) options.again();
    } catch (error) {
      log.warn({ event: "changes.connect_failed", channel, message: String(error) });
      await next.end().catch(() => undefined);
      retry();
    }
  }

  void connect(false);
  return {
    renew: () => void client?.end().catch(() => undefined),
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
