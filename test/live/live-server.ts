import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { attachLiveNotes } from "#app/live/attach-live-notes.server.ts";
import { createAuth } from "#app/platform/auth/auth.server.ts";
import type { Auth } from "#app/platform/auth/auth.server.ts";
import { createSignInLimits } from "#app/platform/auth/sign-in-limits.server.ts";
import { listenForChanges } from "#app/platform/db/changes.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";

/** The site's address as browsers would see it; sockets are opened on a free port beside it. */
export const BASE_URL = "http://baton.test";
export const SECRET = "t".repeat(48);

export type LiveServer = {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
};

/** The live notes on a small HTTP server of their own, on real PostgreSQL, with the product's own session check. */
export async function startLiveServer(
  database: Database,
  port = 0,
  pages: RequestListener = (_request, response) => response.end("ok"),
): Promise<LiveServer> {
  const log = createLog(process.env["LIVE_TEST_LOG"] ?? "silent");
  const changes = listenForChanges({ url: database.url, log });
  const services: Services = {
    database,
    jobs: {
      enqueue: () => Promise.reject(new Error("Live notes enqueue nothing.")),
      enqueueMany: () => Promise.reject(new Error("Live notes enqueue nothing.")),
      forget: () => Promise.reject(new Error("Live notes forget nothing.")),
    },
    files: new Proxy({} as Services["files"], {
      get() {
        throw new Error("Live notes touch no files.");
      },
    }),
    changes,
    log,
    baseUrl: BASE_URL,
    secret: SECRET,
    mailDelaySeconds: 0,
    mailIsSent: false,
    replyDomain: null,
    readMailReport: null,
    signInLimits: createSignInLimits(database.pool),
    auth: authOf(database),
  };
  const server = createServer(pages);
  const live = attachLiveNotes({ server, services });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${address.port}/live`,
    port: address.port,
    async close() {
      await live.close();
      await changes.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Signs a person in: a session on the server, and the cookie their browser would hold. */
export async function cookieOf(database: Database, person: { readonly id: string }): Promise<string> {
  const { authCookies, internalAdapter } = await authOf(database).$context;
  const { token } = await internalAdapter.createSession(person.id);
  const signature = createHmac("sha256", SECRET).update(token).digest("base64");
  return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`;
}

function authOf(database: Database): Auth {
  return createAuth({
    prisma: database.prisma,
    baseUrl: BASE_URL,
    secret: SECRET,
    log: createLog("silent"),
    sendMagicLink: () => Promise.resolve(),
  });
}
