import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pathToFileURL } from "node:url";

/**
 * A small real HTTP server that speaks Resend's API: `POST /emails` with `Idempotency-Key`, which it remembers, and
 * `GET /emails/receiving/<id>` for mails that came in. It
 * can be told to fail the way the real one does. `GET /_mails` lists what was delivered and `DELETE /_mails` forgets
 * it, `POST /_mode` sets how it answers, `GET /_calls` counts the calls.
 * Also runs alone: `node --import tsx test/fakes/resend.ts --port 4010`.
 */

export const RESEND_MODES = [
  "ok",
  "500",
  "hang",
  "429",
  "refuse",
  "accept-then-drop",
  "accept-then-hang",
  "wrong-key",
] as const;
export type ResendMode = (typeof RESEND_MODES)[number];

export type DeliveredMail = {
  readonly id: string;
  readonly idempotencyKey: string | null;
  readonly from: string;
  readonly to: readonly string[];
  /** Where an answer goes; null for the sender's own address. */
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly content_type: string;
    readonly text: string;
  }[];
};

/** A mail that came in, as `GET /emails/receiving/<id>` hands it out. */
export type IncomingMail = {
  readonly from: string;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly { readonly id: string; readonly filename: string | null }[];
};

export type FakeResend = {
  /** Mails that came in, by their id. */
  readonly incoming: Map<string, IncomingMail>;
  readonly url: string;
  /** What was delivered, in order; one entry a mail that somebody would find in their inbox. */
  readonly mails: readonly DeliveredMail[];
  /** How often `POST /emails` was called, whatever came of it. */
  calls(): number;
  /** When each of those calls arrived, in milliseconds of a clock that only goes forward. */
  readonly callTimes: readonly number[];
  setMode(mode: ResendMode): void;
  /** Answers these modes first, one a call, then the set mode. */
  next(...modes: readonly ResendMode[]): void;
  /** Resolves when this many mails have been delivered. */
  delivered(count: number): Promise<void>;
  /** Resolves when `POST /emails` has been called this often. */
  called(count: number): Promise<void>;
  clear(): void;
  close(): Promise<void>;
};

type Sent = {
  readonly from: string;
  readonly to: string | string[];
  readonly reply_to?: string;
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content_type: string;
    readonly content: string;
  }[];
};

type Store = {
  readonly mails: DeliveredMail[];
  readonly incoming: Map<string, IncomingMail>;
  readonly byKey: Map<string, { readonly body: string; readonly id: string }>;
  mode: ResendMode;
  queue: ResendMode[];
  calls: number;
  readonly callTimes: number[];
  serial: number;
};

export async function startFakeResend(port = 0): Promise<FakeResend> {
  const store: Store = {
    mails: [],
    incoming: new Map(),
    byKey: new Map(),
    mode: "ok",
    queue: [],
    calls: 0,
    callTimes: [],
    serial: 0,
  };
  const waiting = new Set<{ readonly reached: () => boolean; readonly done: () => void }>();

  function until(reached: () => boolean): Promise<void> {
    if (reached()) return Promise.resolve();
    return new Promise((done) => void waiting.add({ reached, done }));
  }

  function tell(): void {
    for (const waiter of waiting) {
      if (!waiter.reached()) continue;
      waiting.delete(waiter);
      waiter.done();
    }
  }

  const server = createServer((req, res) => {
    answer(store, req, res)
      .catch((error: unknown) => refuse(res, 500, "application_error", String(error)))
      .finally(tell);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake mail service has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    mails: store.mails,
    incoming: store.incoming,
    calls: () => store.calls,
    callTimes: store.callTimes,
    setMode(mode) {
      store.mode = mode;
    },
    next(...modes) {
      store.queue = [...modes];
    },
    delivered: (count) => until(() => store.mails.length >= count),
    called: (count) => until(() => store.calls >= count),
    clear() {
      store.mails.length = 0;
      store.callTimes.length = 0;
      Object.assign(store, { calls: 0, queue: [], mode: "ok" });
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(store: Store, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const body = await readBody(req);
  const [, received] = /^\/emails\/receiving\/([^/?]+)/.exec(req.url ?? "") ?? [];
  if (received && req.method === "GET") return handOut(store, res, decodeURIComponent(received));
  switch (`${req.method} ${req.url}`) {
    case "POST /emails":
      return take(store, req, res, body);
    case "GET /_mails":
      return reply(res, 200, store.mails);
    case "DELETE /_mails":
      store.mails.length = 0;
      return reply(res, 200, {});
    case "GET /_calls":
      return reply(res, 200, { calls: store.calls });
    case "POST /_mode": {
      const wanted = (JSON.parse(body) as { readonly mode: string }).mode;
      const mode = RESEND_MODES.find((known) => known === wanted);
      if (!mode) return refuse(res, 400, "invalid_parameter", `Modes: ${RESEND_MODES.join(", ")}`);
      store.mode = mode;
      return reply(res, 200, { mode });
    }
    default:
      return refuse(res, 404, "not_found", "No such path.");
  }
}

function handOut(store: Store, res: ServerResponse, id: string): void {
  const mode = store.queue.shift() ?? store.mode;
  if (mode === "hang") return;
  if (mode !== "ok") return refuse(res, 500, "internal_server_error", "An unexpected error occurred.");
  const mail = store.incoming.get(id);
  if (!mail) return refuse(res, 404, "not_found", "Email not found");
  reply(res, 200, { object: "email", id, ...mail });
}

function take(store: Store, req: IncomingMessage, res: ServerResponse, body: string): void {
  store.calls += 1;
  store.callTimes.push(performance.now());
  const mode = store.queue.shift() ?? store.mode;
  if (!req.headers.authorization?.startsWith("Bearer re_"))
    return refuse(res, 401, "missing_api_key", "Missing API key in the authorization header.");
  const header = req.headers["idempotency-key"];
  const key = typeof header === "string" ? header : null;
  if (key !== null && key.length > 256)
    return refuse(res, 400, "invalid_idempotency_key", "The key must be between 1-256 characters.");
  switch (mode) {
    case "hang":
      return;
    case "500":
      return refuse(res, 500, "internal_server_error", "An unexpected error occurred.");
    case "429":
      res.setHeader("retry-after", "1");
      return refuse(res, 429, "rate_limit_exceeded", "You can only make 2 requests per second.");
    case "refuse":
      return refuse(res, 422, "validation_error", "Invalid `to` field.");
    case "wrong-key":
      return refuse(res, 403, "invalid_api_key", "API key is invalid.");
    case "accept-then-hang":
      deliver(store, body, key);
      return;
    case "accept-then-drop":
      deliver(store, body, key);
      res.socket?.destroy();
      return;
    case "ok": {
      const id = deliver(store, body, key);
      if (id !== null) return reply(res, 200, { id });
      const message = "Same idempotency key used with a different request payload.";
      return refuse(res, 409, "invalid_idempotent_request", message);
    }
  }
}

/** The mail's id, the first one's for a known key, or null when the key stands for other words. */
function deliver(store: Store, body: string, key: string | null): string | null {
  const known = key === null ? undefined : store.byKey.get(key);
  if (known) return known.body === body ? known.id : null;
  const sent = JSON.parse(body) as Sent;
  store.serial += 1;
  const id = `fake-${store.serial}`;
  if (key !== null) store.byKey.set(key, { body, id });
  store.mails.push({
    id,
    idempotencyKey: key,
    from: sent.from,
    to: Array.isArray(sent.to) ? sent.to : [sent.to],
    replyTo: sent.reply_to ?? null,
    subject: sent.subject,
    html: sent.html ?? "",
    text: sent.text ?? "",
    attachments: (sent.attachments ?? []).map(({ filename, content_type, content }) => ({
      filename,
      content_type,
      text: Buffer.from(content, "base64").toString("utf8"),
    })),
  });
  return id;
}

async function readBody(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function reply(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { "content-type": "application/json" });
  res.end(JSON.stringify(body));
}

function refuse(res: ServerResponse, statusCode: number, name: string, message: string): void {
  reply(res, statusCode, { statusCode, name, message });
}

async function main(): Promise<void> {
  const at = process.argv.indexOf("--port");
  const fake = await startFakeResend(at < 0 ? 0 : Number(process.argv[at + 1]));
  process.stdout.write(`${fake.url}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
