import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

/** How long a connection that is still busy may hold up the end. Milliseconds. */
const PATIENCE_MS = 3_000;

export type FrontDoor = {
  readonly server: Server;
  /** The port that was taken; with port 0 one that the machine chose. */
  readonly port: number;
  /** Lets everybody in who has waited, and who comes from now on. */
  admit(app: RequestListener): void;
  /** Lets nobody in any more, and ends when the last one has left. */
  close(): Promise<void>;
};

/**
 * Takes the port before anything else starts: a port in use is told at once, addresses can name the real one, and
 * `/healthz` and `/readyz` answer from the first moment to the last, in a process that serves no pages too. Whoever asks
 * for anything else waits until there is something to answer.
 */
export async function openFrontDoor({
  port,
  host,
  isReady,
}: {
  readonly port: number;
  readonly host: string;
  readonly isReady: () => Promise<boolean>;
}): Promise<FrontDoor> {
  let admit: (app: RequestListener) => void = () => undefined;
  const open = new Promise<RequestListener>((done) => (admit = done));
  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0];
    if (path === "/healthz") say(response, 200, "alive");
    else if (path === "/readyz") void isReady().then((ready) => sayReady(response, ready));
    else void open.then((app) => app(request, response));
  });
  // A socket that comes too early tries again by itself.
  const tooEarly = (_request: IncomingMessage, socket: Duplex) => socket.destroy();
  server.on("upgrade", tooEarly);
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      done();
    });
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    admit(app) {
      server.off("upgrade", tooEarly);
      admit(app);
    },
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

function sayReady(response: ServerResponse, ready: boolean): void {
  say(response, ready ? 200 : 503, ready ? "ready" : "not ready");
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(text);
}

/** Answers what a process without pages is asked for. */
export const noPagesHere: RequestListener = (_request, response) =>
  say(response, 404, "This process of Baton works on jobs; its pages are served by another one.");
