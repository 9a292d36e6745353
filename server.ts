import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { pinoHttp } from "pino-http";
import type { ViteDevServer } from "vite";
import { jobDefinitions, jobHandlers } from "#app/jobs/all-jobs.server.ts";
import { attachLiveNotes } from "#app/live/attach-live-notes.server.ts";
import { createAuth } from "#app/platform/auth/auth.server.ts";
import { createSignInLimits } from "#app/platform/auth/sign-in-limits.server.ts";
import { magicLinkMailer } from "#app/jobs/magic-link.server.ts";
import { listenForChanges } from "#app/platform/db/changes.server.ts";
import { loadCompanyCalendar } from "#app/platform/db/company-calendar.server.ts";
import { createDatabase } from "#app/platform/db/client.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { deployMigrations } from "#app/platform/db/migrate.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { createScannedStore } from "#app/platform/files/scanned-file-store.server.ts";
import { createVirusScanner, findTestFile } from "#app/platform/files/virus-scanner.server.ts";
import { backSoon } from "#app/platform/http/back-soon.server.ts";
import { noPagesHere, openFrontDoor } from "#app/platform/http/front-door.server.ts";
import type { FrontDoor } from "#app/platform/http/front-door.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { askReadably } from "#app/platform/http/readable-address.server.ts";
import { keepSecret } from "#app/platform/http/secret.server.ts";
import { nonceOf, refuseForeignOrigins, securityHeaders } from "#app/platform/http/security.server.ts";
import { leadToSetUp } from "#app/platform/http/set-up-gate.server.ts";
import { createJobRunner } from "#app/platform/jobs/jobs.server.ts";
import { faultForLog } from "#app/platform/log/fault-for-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { createReportReader } from "#app/platform/webhooks/resend-reports.server.ts";
import { startFault } from "#app/platform/start-fault.server.ts";
import { seedLibrary } from "#prisma/seed/library.ts";

const dev = process.argv.includes("--dev");
const withDemo = process.argv.includes("--demo");
const env = settings();
const log = createLog(env.LOG_LEVEL);
const dataDir = resolve(env.DATA_DIR);

/** Undone in reverse order at the end; each step waits for the one before. */
const closers: { readonly name: string; readonly close: () => unknown }[] = [];
let ready = false;
let stopping = false;
/** Whether the database answers; nobody can ask it before it is there. */
let databaseAnswers: () => Promise<boolean> = () => Promise.resolve(false);

async function main(): Promise<void> {
  const door = await openFrontDoor({
    port: env.PORT,
    host: env.HOST,
    isReady: async () => ready && !stopping && (await databaseAnswers()),
  });
  mkdirSync(dataDir, { recursive: true });
  const url = env.DATABASE_URL ?? (await ownDatabase());
  await deployMigrations({ url, log });
  const database = createDatabase({ url });
  closers.push({ name: "database pool", close: () => database.close() });
  databaseAnswers = () => database.answers();
  await seedLibrary(database.prisma);

  const jobs = createJobRunner({ url, log });
  const changes = listenForChanges({ url, log });
  closers.push({ name: "changes", close: () => changes.stop() });

  const baseUrl = (env.BASE_URL ?? `http://${env.HOST}:${door.port}`).replace(/\/+$/, "");
  const secret = env.SECRET ?? keepSecret(dataDir);
  const scan = env.VIRUS_SCANNER ? createVirusScanner(env.VIRUS_SCANNER) : findTestFile;
  const files = createScannedStore(createFileStore({ dir: join(dataDir, "files") }), scan, (what) =>
    log.warn({ event: "files.kept_back", ...what }),
  );
  const services: Services = {
    database,
    jobs,
    files,
    changes,
    log,
    baseUrl,
    secret,
    mailDelaySeconds: env.MAIL_DELAY_SECONDS,
    mailIsSent: env.RESEND_API_KEY !== undefined,
    replyDomain: env.MAIL_REPLY_DOMAIN ?? null,
    readMailReport: env.RESEND_WEBHOOK_SECRET ? createReportReader(env.RESEND_WEBHOOK_SECRET) : null,
    auth: createAuth({
      prisma: database.prisma,
      baseUrl,
      secret,
      log,
      sendMagicLink: magicLinkMailer(() => services),
    }),
    signInLimits: createSignInLimits(database.pool),
  };

  await jobs.start(jobDefinitions);
  closers.push({ name: "jobs", close: () => jobs.stop() });
  const demo = withDemo ? await import("#prisma/seed/demo.ts") : null;
  await demo?.seedDemo({ services, log });
  if (env.PROCESS !== "only-web") {
    const resend = { apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL, from: env.MAIL_FROM };
    for (const handler of jobHandlers({ services, resend })) await jobs.work(handler);
  }
  if (env.PROCESS === "only-jobs") {
    closers.push({ name: "web server", close: () => door.close() });
    door.admit(noPagesHere);
    ready = true;
    log.info({ event: "baton.working", process: env.PROCESS, port: door.port });
    return;
  }
  await serve(services, door);
  process.send?.({ url: baseUrl, candidatePage: await demo?.demoCandidatePage(services) });
}

/** The settings, or their faults in words and the end: a stack would only hide them. */
function settings(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    process.stderr.write(`${startFault(error)}\n`);
    process.exit(1);
  }
}

async function ownDatabase(): Promise<string> {
  const embedded = await startEmbeddedPostgres({ dataDir: join(dataDir, "postgres"), log });
  closers.push({ name: "embedded PostgreSQL", close: () => embedded.stop() });
  return embedded.url;
}

async function serve(services: Services, door: FrontDoor): Promise<void> {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUST_PROXY);
  app.use(askReadably);
  app.use(securityHeaders({ dev, https: services.baseUrl.startsWith("https://") }));
  app.use(pinoHttp({ logger: log, autoLogging: false, genReqId: (_req, res) => requestIdOf(res) }));
  app.use(refuseForeignOrigins(services.baseUrl));
  app.use(
    compression({
      filter: (req, res) => !isEventStream(res.getHeader("Content-Type")) && compression.filter(req, res),
    }),
  );

  const vite = dev ? await viteDevServer() : null;
  if (vite) app.use(vite.middlewares);
  else app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  app.use(express.static(dev ? "public" : "build/client", { maxAge: "1h" }));

  app.use(backSoon(() => databaseAnswers()));
  app.use(leadToSetUp(async () => (await services.database.prisma.company.count()) > 0));

  const build = vite
    ? () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>
    : ((await import(resolve("build/server/index.js"))) as ServerBuild);
  const answerPage = createRequestHandler({
    build,
    mode: dev ? "development" : "production",
    getLoadContext: (req, res) => ({
      services,
      nonce: nonceOf(res),
      requestId: requestIdOf(res),
      clientAddress: req.ip ?? "unknown",
    }),
  });
  app.all("*", (req, res, next) => void answerPage(req, res, next));

  const live = attachLiveNotes({ server: door.server, services });
  closers.push({
    name: "web server",
    close: async () => {
      await live.close();
      await door.close();
    },
  });
  if (vite) closers.push({ name: "vite", close: () => vite.close() });
  door.admit(app);
  ready = true;
  log.info({ event: "baton.listening", url: services.baseUrl, port: door.port });
  // Nobody's first tap waits for the list of holidays; without a place nothing is read.
  loadCompanyCalendar(services.database.prisma, new Date()).catch((error: unknown) =>
    log.warn({ event: "holidays.not_read", ...faultForLog(error) }),
  );
}

async function viteDevServer(): Promise<ViteDevServer> {
  const { createServer: createVite } = await import("vite");
  leaveTheEndToStop();
  return createVite({ server: { middlewareMode: true, hmr: { port: 0 } } });
}

/**
 * Remix's plugin makes a second Vite, which ends the process at a SIGTERM while the database still runs. Its listener
 * is taken off in the turn that puts it on, also when a changed configuration makes another one.
 */
function leaveTheEndToStop(): void {
  process.on("newListener", (signal, listener) => {
    if (signal === "SIGTERM") queueMicrotask(() => process.off("SIGTERM", listener as () => void));
  });
}

function requestIdOf(res: { locals?: Record<string, unknown> }): string {
  return textOf(res.locals?.["requestId"]);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isEventStream(contentType: unknown): boolean {
  return textOf(contentType).startsWith("text/event-stream");
}

/** HTTP first, then jobs, then the pool, then the database itself; a second signal within two seconds is the same one. */
async function stop(reason: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ event: "baton.stopping", reason });
  for (const closer of closers.reverse()) {
    try {
      await closer.close();
    } catch (error) {
      log.error({ event: "baton.stop_failed", what: closer.name, message: String(error) });
      process.exitCode = 1;
    }
  }
  process.exit();
}

process.on("SIGTERM", () => void stop("SIGTERM"));
process.on("SIGINT", () => void stop("SIGINT"));
process.on("unhandledRejection", (error) => {
  log.error({ event: "baton.unhandled", ...faultForLog(error) });
});

main().catch(async (error: unknown) => {
  process.stderr.write(`${startFault(error, { host: env.HOST, port: env.PORT })}\n`);
  log.debug({ event: "baton.start_failed", stack: error instanceof Error ? error.stack : undefined });
  process.exitCode = 1;
  await stop("start failed");
});
