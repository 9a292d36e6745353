import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { jobDefinitions } from "#app/jobs/all-jobs.server.ts";
import { sendMailHandler } from "#app/jobs/send-mail.handler.server.ts";
import { createDatabase, inTransaction } from "#app/platform/db/client.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import { createJobRunner, type Jobs } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { createResendSender } from "#app/platform/mail/resend.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { listMails } from "#app/use-cases/mail/list-mails.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { startFakeResend, type FakeResend, type ResendMode } from "#test/fakes/resend.ts";

const database = useTestDatabase();
const jobs = recordingJobs();
const run = { attempt: 1, lastAttempt: false, signal: new AbortController().signal };
const MINUTE = 60_000;
const SERVICE = { subjectKind: "mail_service" };
const workers = new Set<ChildProcess>();
let fake: FakeResend;
let serial = 0;

beforeAll(async () => {
  fake = await startFakeResend();
});
afterEach(async () => {
  vi.useRealTimers();
  for (const worker of workers) worker.kill("SIGKILL");
  workers.clear();
  await database().prisma.mail.deleteMany();
  await database().prisma.mailService.deleteMany();
  fake.clear();
});
afterAll(() => fake.close());

/** What a process of its own knows: nothing but the database. */
function freshProcess(
  options: { callsPerSecond?: number; timeoutMs?: number; from?: ReturnType<typeof database> } = {},
) {
  const services = buildServices(options.from ?? database(), jobs);
  const from = "Northlight <hiring@northlight.example>";
  // Long enough for a busy machine; who waits for a service that hangs asks for less.
  const timeoutMs = options.timeoutMs ?? 10_000;
  const sender = createResendSender({ apiKey: "re_test", baseUrl: fake.url, from, timeoutMs });
  const { handle } = sendMailHandler(services, sender, { callsPerSecond: options.callsPerSecond ?? 1000 });
  return (mailId: string) => handle({ mailId }, run);
}

async function queued(count: number, through: Jobs = jobs): Promise<string[]> {
  const ctx = systemContext(buildServices(database(), through));
  return inTransaction(database().prisma, async (tx) => {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      serial += 1;
      const to = { email: `candidate-${serial}@mail.example`, name: "Cleo" };
      const sendAfter = new Date(ctx.now.getTime() - 1000);
      const idempotencyKey = `once-${serial}`;
      ids.push(await queueMail(tx, ctx, { ...exampleMail("rejection"), to, sendAfter, idempotencyKey }));
    }
    return ids;
  });
}

/** The mail that is due next, when it is. */
function next() {
  return database().prisma.mail.findFirst({
    where: { state: { in: ["waiting", "sending"] } },
    orderBy: { sendAfter: "asc" },
    select: { id: true, sendAfter: true },
  });
}

/** Holds what arrived against what the outbox says: the same mails to the same people, each one once. */
async function expectLedgersToAgree(count: number): Promise<void> {
  const rows = await database().prisma.mail.findMany({ select: { state: true, providerId: true, to: true } });
  expect(rows.filter((row) => row.state === "sent")).toHaveLength(count);
  const kept = rows.map((row) => `${row.providerId} ${row.to}`).sort();
  expect(fake.mails.map((mail) => `${mail.id} ${mail.to.join()}`).sort()).toEqual(kept);
  expect(new Set(fake.mails.map((mail) => mail.to.join())).size).toBe(count);
}

async function startWorker(): Promise<ChildProcess> {
  const worker = fork(new URL("./children/send-mails.ts", import.meta.url).pathname, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: database().url, RESEND_BASE_URL: fake.url },
  });
  workers.add(worker);
  return worker;
}

describe("a hundred mails and a mail service that is broken for half an hour", () => {
  it("cost at most seventy calls and arrive once each within a quarter hour of its recovery", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const handle = freshProcess();
    const handleWhatHangs = freshProcess({ timeoutMs: 100 });
    await queued(100);
    const began = Date.now();
    const troubles: readonly ResendMode[] = ["500", "hang", "429", "accept-then-drop"];
    let callsWhileBroken = 0;
    for (let mail = await next(); mail; mail = await next()) {
      vi.setSystemTime(Math.max(Date.now(), mail.sendAfter.getTime()));
      const trouble = troubles[Math.floor((Date.now() - began) / (7.5 * MINUTE))];
      fake.setMode(trouble ?? "ok");
      const before = fake.calls();
      await (trouble === "hang" ? handleWhatHangs : handle)(mail.id);
      if (trouble) callsWhileBroken = fake.calls();
      // A call takes its half second.
      if (fake.calls() > before) vi.setSystemTime(Date.now() + 500);
    }
    expect(callsWhileBroken).toBeGreaterThan(20);
    expect(callsWhileBroken).toBeLessThanOrEqual(70);
    expect(Date.now() - began).toBeLessThanOrEqual(45 * MINUTE);
    await expectLedgersToAgree(100);
  });
});

describe("a process that is killed", () => {
  it.each(["hang", "accept-then-hang"] as const)(
    "while the service takes its mails (%s) leaves some that arrive once each",
    async (mode) => {
      const runner = createJobRunner({ url: database().url, log: createLog("silent") });
      await runner.start(jobDefinitions);
      fake.setMode(mode);
      await queued(5, runner);
      await runner.stop();
      const worker = await startWorker();
      await fake.called(2);
      worker.kill("SIGKILL");
      await once(worker, "exit");
      expect(await database().prisma.mail.count({ where: { state: "sending" } })).toBeGreaterThan(0);
      fake.setMode("ok");
      const handle = freshProcess();
      for (let mail = await next(); mail; mail = await next()) await handle(mail.id);
      await expectLedgersToAgree(5);
    },
  );
});

describe("a mail service in trouble", () => {
  it("is given a rest that another process keeps, after a restart too, and mails can be taken back meanwhile", async () => {
    const ids = await queued(8);
    fake.setMode("500");
    const first = freshProcess();
    for (const id of ids.slice(0, 6)) await first(id);
    expect(fake.calls()).toBe(5);
    const elsewhere = createDatabase({ url: database().url });
    try {
      const second = freshProcess({ from: { ...database(), ...elsewhere } });
      for (const id of ids.slice(6)) await second(id);
    } finally {
      await elsewhere.close();
    }
    expect(fake.calls()).toBe(5);
    const row = await database().prisma.mail.findFirstOrThrow({ where: { id: ids[7]! } });
    expect(row).toMatchObject({ state: "waiting", attempts: 0, mayHaveLeft: false, firstTriedAt: null });
    const taken = await inTransaction(database().prisma, (tx) =>
      takeBackMail(tx, systemContext(buildServices(database(), jobs)), { mailId: ids[7]! }),
    );
    expect(taken).toBe(true);
  });

  it("is tried by one mail when its rest is over, and tells when it rested and recovered", async () => {
    const ids = await queued(10);
    const earlier = await database().prisma.event.count({ where: SERVICE });
    fake.setMode("500");
    const handle = freshProcess();
    for (const id of ids.slice(0, 5)) await handle(id);
    const world = await buildWorld(database(), { jobs });
    const recruiter = world.ctxFor(await world.buildPerson("recruiter"), new Date());
    const asked = { filter: "all", search: "", from: null } as const;
    expect((await listMails(recruiter, asked)).rest).toMatchObject({
      reason: "The mail service had a fault (500).",
    });
    await database().prisma.mailService.updateMany({ data: { askAgainAt: new Date(Date.now() - 1) } });
    await Promise.all(ids.slice(5).map((id) => handle(id)));
    expect(fake.calls()).toBe(6);
    await database().prisma.mailService.updateMany({ data: { askAgainAt: new Date(Date.now() - 1) } });
    await database().prisma.mail.updateMany({ data: { sendAfter: new Date(Date.now() - 1) } });
    fake.setMode("ok");
    await handle(ids[9]!);
    expect((await listMails(recruiter, asked)).rest).toBeNull();
    const told = await database().prisma.event.findMany({ where: SERVICE, orderBy: { id: "asc" } });
    expect(told.slice(earlier).map((event) => event.type)).toEqual([
      "mail.service_rested",
      "mail.service_recovered",
    ]);
  });

  it("is called no more often by two processes than by one", async () => {
    const ids = await queued(12);
    const elsewhere = createDatabase({ url: database().url });
    try {
      const both = [
        freshProcess({ callsPerSecond: 20 }),
        freshProcess({ callsPerSecond: 20, from: { ...database(), ...elsewhere } }),
      ];
      await Promise.all(ids.map((id, at) => both[at % 2]!(id)));
    } finally {
      await elsewhere.close();
    }
    const times = [...fake.callTimes];
    expect(times).toHaveLength(12);
    // One pace for both takes 550 ms and a pace for each 250; a busy machine blurs either.
    expect(times.at(-1)! - times[0]!).toBeGreaterThanOrEqual(400);
    await expectLedgersToAgree(12);
  });
});
