import { randomBytes } from "node:crypto";
import type pg from "pg";
import { listenOn } from "../db/listen.server.ts";
import type { Log } from "../log/log.server.ts";

/** What one app process tells the others about notes. */
export type BusMessage =
  /** Changes that are in the log. */
  | { readonly kind: "changes"; readonly name: string; readonly updates: readonly Uint8Array[] }
  /** The same, too large to be told: the rows of the log from `first` to `last`. */
  | { readonly kind: "rows"; readonly name: string; readonly first: string; readonly last: string }
  /** Carets and names that came, moved or went. */
  | {
      readonly kind: "presence";
      readonly name: string;
      readonly client: number;
      readonly gone: boolean;
      readonly update: Uint8Array;
    }
  /** Asks everybody who is in a document, or in any. */
  | { readonly kind: "who"; readonly name: string | null }
  /** Somebody is connected there. */
  | { readonly kind: "alive" };

export type PresenceMessage = Extract<BusMessage, { kind: "presence" }>;

export type NoteBus = {
  /** How this process signs what it tells. */
  readonly sender: string;
  /** Hears the other processes; `again` says that something may have been missed. */
  listen(on: { heard(sender: string, message: BusMessage): void; again(): void }): void;
  /** Tells the others; rejects when the database is away. Changes are told by the log itself. */
  tell(messages: readonly Exclude<BusMessage, { kind: "changes" | "rows" }>[]): Promise<void>;
  stop(): Promise<void>;
};

export const NOTE_CHANNEL = "baton_note";
/** What PostgreSQL takes as one notification, with room for the words around it. */
const MAX_PAYLOAD = 7_900;
/** An echo of one's own word that stays away this long means a connection that only looks open. */
const DEAF_MS = 10_000;

/** The processes of one database talk by its LISTEN and NOTIFY; one process alone hears nobody. */
export function createNoteBus(options: {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly log: Log;
}): NoteBus {
  const { pool, log } = options;
  const sender = randomBytes(6).toString("hex");
  const ownMark = `${sender} `;
  let unheardSince: number | null = null;
  let stop: () => Promise<void> = () => Promise.resolve();
  let renew: () => void = () => undefined;

  return {
    sender,
    listen(on) {
      const listening = listenOn({
        ...options,
        channel: NOTE_CHANNEL,
        heard(payload) {
          unheardSince = null;
          if (payload.startsWith(ownMark)) return;
          const [from, message] = readPayload(payload);
          if (message) on.heard(from, message);
          else log.warn({ event: "notes.bus_unreadable", from });
        },
        again() {
          unheardSince = null;
          on.again();
        },
      });
      stop = () => listening.stop();
      renew = () => listening.renew();
    },
    async tell(messages) {
      const payloads = messages.map((message) => formatPayload(sender, message));
      const sendable = payloads.filter((payload) => payload.length <= MAX_PAYLOAD);
      if (sendable.length === 0) return;
      await pool.query("SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload", [
        NOTE_CHANNEL,
        sendable,
      ]);
      const now = Date.now();
      if (unheardSince !== null && now - unheardSince > DEAF_MS) {
        log.warn({ event: "notes.bus_deaf" });
        unheardSince = null;
        renew();
      }
      unheardSince ??= now;
    },
    stop: () => stop(),
  };
}

/**
 * The part of a statement that tells the rows of a WITH query called `added`, one notification a document. Small
 * changes go along; of larger ones only the rows are named. $n is the channel, $n+1 the sender.
 */
export function tellAdded(n: number): string {
  return `SELECT pg_notify($${n}::text, $${n + 1}::text || CASE
      WHEN sum(octet_length(update)) < 4800 AND count(*) < 150
      THEN ' changes ' || name || ' ' || string_agg(translate(encode(update, 'base64'), E'\\n', ''), ' ' ORDER BY id)
      ELSE ' rows ' || name || ' ' || min(id) || ' ' || max(id) END)
    FROM added GROUP BY name`;
}

function formatPayload(sender: string, message: Exclude<BusMessage, { kind: "changes" | "rows" }>): string {
  switch (message.kind) {
    case "presence":
      return [
        `${sender} presence ${message.name} ${message.client} ${message.gone ? "gone" : "here"}`,
        Buffer.from(message.update).toString("base64"),
      ].join(" ");
    case "who":
      return `${sender} who ${message.name ?? ""}`.trimEnd();
    case "alive":
      return `${sender} alive`;
  }
}

function readPayload(payload: string): readonly [string, BusMessage | null] {
  const [from = "", kind, name, ...rest] = payload.split(" ");
  return [from, readMessage(kind, name, rest)];
}

function readMessage(
  kind: string | undefined,
  name: string | undefined,
  rest: readonly string[],
): BusMessage | null {
  if (kind === "alive") return { kind };
  if (kind === "who") return { kind, name: name ?? null };
  const [first, last] = rest;
  if (name === undefined || first === undefined) return null;
  if (kind === "changes") return { kind, name, updates: rest.map((one) => Buffer.from(one, "base64")) };
  if (kind === "presence") {
    const update = Buffer.from(rest[2] ?? "", "base64");
    return { kind, name, client: Number(first), gone: last === "gone", update };
  }
  return kind === "rows" && last !== undefined ? { kind, name, first, last } : null;
}
