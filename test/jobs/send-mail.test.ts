import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { jobDefinitions, jobHandlers } from "#app/jobs/all-jobs.server.ts";
import { sendMailHandler } from "#app/jobs/send-mail.handler.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import { createJobRunner } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { createResendSender } from "#app/platform/mail/resend.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { claimMail } from "#app/use-cases/mail/claim-mail.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { queueSignInLink } from "#app/use-cases/people/queue-sign-in-link.server.ts";
import { sweepOutbox } from "#app/use-cases/mail/sweep-outbox.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { startFakeResend } from "#test/fakes/resend.ts";
import type { FakeResend } from "#test/fakes/resend.ts";

const database = useTestDatabase();
const jobs = recordingJobs();
const run = { attempt: 1, lastAttempt: false, signal: new AbortController().signal };
const HOUR = 3_600_000;
let fake: FakeResend;
let serial = 0;

beforeAll(async () => {
  fake = await startFakeResend();
});
afterEach(async () => {
  await database().prisma.mailService.deleteMany();
  fake.clear();
  jobs.enqueued.length = 0;
});
afterAll(() => fake.close());

function services() {
  return buildServices(database(), jobs);
}

function senderTo({ url: baseUrl }: FakeResend, timeoutMs?: number) {
  const from = "Northlight <hiring@northlight.example>";
  return createResendSender({ apiKey: "re_test", baseUrl, from, ...(timeoutMs ? { timeoutMs } : {}) });
}

function handler(options: { withoutKey?: boolean; patienceMs?: number } = {}) {
  const sender = options.withoutKey ? null : senderTo(fake, options.patienceMs);
  return sendMailHandler(services(), sender, { callsPerSecond: 1000 });
}

async function queued(options: { sendAfter?: Date; key?: string; props?: object } = {}): Promise<string> {
  const ctx = systemContext(services());
  const mail = exampleMail("rejection");
  return inTransaction(database().prisma, (tx) =>
    queueMail(tx, ctx, {
      ...mail,
      ...(options.props ? { props: options.props as never } : {}),
      to: { email: "cleo@mail.example", name: "Cleo" },
      sendAfter: options.sendAfter ?? new Date(Date.now() - 1000),
      idempotencyKey: options.key ?? `test-${(serial += 1)}`,
    }),
  );
}

function rowOf(id: string) {
  return database().prisma.mail.findFirstOrThrow({ where: { id } });
}

/** Lets the time of the next try come. */
async function due(id: string): Promise<void> {
  await database().prisma.mail.update({ where: { id }, data: { sendAfter: new Date(Date.now() - 1000) } });
}

async function events(id: string): Promise<string[]> {
  const rows = await database().prisma.event.findMany({
    where: { subjectKind: "mail", subjectId: id },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => row.type);
}

async function takeBack(mailId: string): Promise<boolean> {
  const ctx = systemContext(services());
  return inTransaction(database().prisma, (tx) => takeBackMail(tx, ctx, { mailId }));
}

describe("a mail whose time has come", () => {
  it("is sent with the words that are stored beside it", async () => {
    const id = await queued();
    await handler().handle({ mailId: id }, run);
    const row = await rowOf(id);
    expect(row).toMatchObject({
      state: "sent",
      providerId: expect.stringMatching(/^fake-/) as unknown,
      lastError: null,
    });
    expect(fake.mails).toMatchObject([
      {
        subject: row.subject,
        html: row.html,
        text: row.text,
        to: ["cleo@mail.example"],
        idempotencyKey: row.idempotencyKey,
      },
    ]);
    expect(await events(id)).toEqual(["mail.queued", "mail.sent"]);
  });

  it("is sent once, however often its job runs", async () => {
    const id = await queued();
    const { handle } = handler();
    await Promise.all([
      handle({ mailId: id }, run),
      handle({ mailId: id }, run),
      handle({ mailId: id }, run),
    ]);
    await handle({ mailId: id }, run);
    expect(fake.mails.length).toBe(1);
    expect((await events(id)).filter((type) => type === "mail.sent").length).toBe(1);
  });

  it("is not sent a moment too early, and its job comes back in time", async () => {
    const sendAfter = new Date(Date.now() + HOUR);
    const id = await queued({ sendAfter });
    jobs.enqueued.length = 0;
    await handler().handle({ mailId: id }, run);
    expect(fake.calls()).toBe(0);
    expect((await rowOf(id)).state).toBe("waiting");
    expect(jobs.enqueued).toEqual([{ name: "send-mail", payload: { mailId: id } }]);
  });

  it("is kept while no mail service is set up, with its words", async () => {
    const id = await queued();
    await handler({ withoutKey: true }).handle({ mailId: id }, run);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "kept", mayHaveLeft: false });
    expect(row.html).toContain("Cleo Marsh");
    expect(await events(id)).toEqual(["mail.queued", "mail.kept"]);
  });
});

describe("a mail service in trouble", () => {
  it.each(["500", "hang", "429", "accept-then-drop"] as const)(
    "that answers %s for a while gets each mail delivered exactly once",
    async (mode) => {
      const id = await queued();
      fake.setMode(mode);
      jobs.enqueued.length = 0;
      const inTrouble = handler(mode === "hang" ? { patienceMs: 300 } : {});
      await inTrouble.handle({ mailId: id }, run);
      expect(await rowOf(id)).toMatchObject({ state: "waiting", attempts: 1, mayHaveLeft: mode !== "429" });
      expect((await rowOf(id)).sendAfter.getTime()).toBeGreaterThan(Date.now() + 5_000);
      expect(jobs.enqueued).toEqual([{ name: "send-mail", payload: { mailId: id } }]);

      await due(id);
      await inTrouble.handle({ mailId: id }, run);
      fake.setMode("ok");
      await due(id);
      await handler().handle({ mailId: id }, run);
      expect((await rowOf(id)).state).toBe("sent");
      expect(fake.mails.length).toBe(1);
    },
  );

  it("that refuses a mail makes it fail at once, with the reason", async () => {
    const id = await queued();
    fake.setMode("refuse");
    await handler().handle({ mailId: id }, run);
    expect(await rowOf(id)).toMatchObject({
      state: "failed",
      mayHaveLeft: false,
      lastError: expect.stringContaining("Invalid `to` field") as unknown,
    });
    expect(await events(id)).toEqual(["mail.queued", "mail.failed"]);
  });

  it("that stays silent for twenty hours makes the mail fail, and says that it may have arrived", async () => {
    const id = await queued();
    fake.setMode("500");
    await handler().handle({ mailId: id }, run);
    await due(id);
    await database().prisma.mail.update({
      where: { id },
      data: { firstTriedAt: new Date(Date.now() - 20 * HOUR) },
    });
    fake.clear();
    await handler().handle({ mailId: id }, run);
    expect(fake.calls()).toBe(0);
    expect(await rowOf(id)).toMatchObject({
      state: "failed",
      mayHaveLeft: true,
      lastError: expect.stringContaining("it may have arrived all the same") as unknown,
    });
  });
});

describe("a worker that dies", () => {
  it("before it asked leaves a mail that the next one sends", async () => {
    const id = await queued();
    await claimMail(systemContext(services()), { mailId: id });
    expect((await rowOf(id)).state).toBe("sending");
    await handler().handle({ mailId: id }, run);
    expect((await rowOf(id)).state).toBe("sent");
    expect(fake.mails.length).toBe(1);
  });

  it("after the service took the mail leaves one that is not sent again", async () => {
    const id = await queued();
    await handler().handle({ mailId: id }, run);
    // What the database holds when the process dies before it wrote down the answer.
    await database().prisma.mail.update({
      where: { id },
      data: { state: "sending", sentAt: null, providerId: null },
    });
    await handler().handle({ mailId: id }, run);
    expect(fake.calls()).toBe(2);
    expect(fake.mails.length).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: "sent", providerId: fake.mails[0]!.id });
  });

  it("with its job is found by the sweep", async () => {
    const id = await queued({ sendAfter: new Date(Date.now() - HOUR) });
    await claimMail(systemContext(services()), { mailId: id });
    jobs.enqueued.length = 0;
    await sweepOutbox(systemContext(services()));
    expect(jobs.enqueued).toContainEqual({ name: "send-mail", payload: { mailId: id } });
  });
});

describe("a mail that was taken back", () => {
  it("never leaves", async () => {
    const id = await queued();
    expect(await takeBack(id)).toBe(true);
    await handler().handle({ mailId: id }, run);
    expect(fake.calls()).toBe(0);
    expect((await rowOf(id)).state).toBe("taken_back");
    expect(await events(id)).toEqual(["mail.queued", "mail.taken_back"]);
  });

  it("is either taken back or sent, never both, however the two meet", async () => {
    const { handle } = handler();
    const times: number[] = [];
    for (let sending = 0; sending < 5; sending += 1) {
      const undisturbed = await queued();
      const began = performance.now();
      await handle({ mailId: undisturbed }, run);
      times.push(performance.now() - began);
    }
    // From before a sending to after it, however long this machine usually takes for one.
    const step = times.toSorted((a, b) => a - b)[2]! / 8;
    const seen = { taken: 0, sent: 0 };
    for (let round = 0; round < 50; round += 1) {
      fake.clear();
      const id = await queued();
      const send = () => handle({ mailId: id }, run);
      const take = async () => {
        await wait(step * (round % 10));
        return takeBack(id);
      };
      const both = round % 2 === 0 ? [send(), take()] : [take(), send()];
      const taken = (await Promise.all(both)).includes(true);
      expect(fake.mails.length).toBe(taken ? 0 : 1);
      expect((await rowOf(id)).state).toBe(taken ? "taken_back" : "sent");
      if (taken) seen.taken += 1;
      else seen.sent += 1;
    }
    expect(seen.taken).toBeGreaterThan(0);
    expect(seen.sent).toBeGreaterThan(0);
  });
});

describe("a mail that cannot be of use", () => {
  it("because its link has expired is not sent late", async () => {
    const ctx = { ...systemContext(services()), now: new Date(Date.now() - HOUR) };
    const id = await inTransaction(database().prisma, (tx) =>
      queueMail(tx, ctx, {
        ...exampleMail("sign-in-link"),
        to: { email: "ivo@northlight.example", name: "Ivo" },
        idempotencyKey: "late-link",
      }),
    );
    await handler().handle({ mailId: id }, run);
    expect(fake.calls()).toBe(0);
    expect(await rowOf(id)).toMatchObject({
      state: "failed",
      mayHaveLeft: false,
      lastError: "It was too late for this mail to be of use, so it was not sent.",
    });
  });

  it("because something it needs is missing fails once instead of being tried for ever", async () => {
    const id = await queued({ props: { candidateName: "Cleo" } });
    await handler().handle({ mailId: id }, run);
    expect(await rowOf(id)).toMatchObject({
      state: "failed",
      lastError: expect.stringContaining("missing") as unknown,
    });
    expect(fake.calls()).toBe(0);
  });
});

describe("sending again by hand", () => {
  it("delivers a kept mail once a mail service is there", async () => {
    const world = await buildWorld(database(), { jobs });
    const recruiter = await world.buildPerson("recruiter");
    const id = await queued();
    await handler({ withoutKey: true }).handle({ mailId: id }, run);
    await retryMail(world.ctxFor(recruiter, new Date(Date.now() - HOUR)), { mailId: id });
    await handler().handle({ mailId: id }, run);
    expect((await rowOf(id)).state).toBe("sent");
    expect(await events(id)).toEqual(["mail.queued", "mail.kept", "mail.retried", "mail.sent"]);
  });

  it("of a mail that did arrive, without our knowing, delivers nothing twice", async () => {
    const world = await buildWorld(database(), { jobs });
    const recruiter = await world.buildPerson("recruiter");
    const id = await queued();
    fake.setMode("accept-then-drop");
    await handler().handle({ mailId: id }, run);
    await database().prisma.mail.update({ where: { id }, data: { state: "failed" } });
    fake.setMode("ok");
    await retryMail(world.ctxFor(recruiter, new Date(Date.now() - 60_000)), { mailId: id });
    await handler().handle({ mailId: id }, run);
    expect((await rowOf(id)).state).toBe("sent");
    expect(fake.mails.length).toBe(1);
  });
});

describe("the whole way", () => {
  it("from a change to an inbox goes through the queue by itself", async () => {
    const runner = createJobRunner({
      url: database().url,
      log: createLog("silent"),
      pollSeconds: 0.5,
      spies: true,
    });
    const real = buildServices(database(), runner);
    await runner.start(jobDefinitions);
    try {
      const spy = runner.boss.getSpy("send-mail");
      const resend = { apiKey: "re_test", baseUrl: fake.url, from: "Northlight <hiring@northlight.example>" };
      for (const each of jobHandlers({ services: real, resend })) await runner.work(each);
      const ctx = systemContext(real);
      const id = await inTransaction(database().prisma, (tx) =>
        queueMail(tx, ctx, {
          ...exampleMail("hired-welcome"),
          to: { email: "cleo@mail.example", name: "Cleo" },
          sendAfter: ctx.now,
          idempotencyKey: "whole-way",
        }),
      );
      await spy.waitForJob((data) => (data as { mailId: string }).mailId === id, "completed");
      expect((await rowOf(id)).state).toBe("sent");
      expect(fake.mails).toMatchObject([{ idempotencyKey: "whole-way", to: ["cleo@mail.example"] }]);
    } finally {
      await runner.stop();
    }
  });

  it("lets a sign-in link pass those that were there first", async () => {
    const runner = createJobRunner({ url: database().url, log: createLog("silent"), pollSeconds: 0.5 });
    const real = buildServices(database(), runner);
    await runner.start(jobDefinitions);
    try {
      const ctx = systemContext(real);
      await inTransaction(database().prisma, async (tx) => {
        for (let at = 0; at < 20; at += 1) {
          const to = { email: `many-${at}@mail.example`, name: "Cleo" };
          const mail = { ...exampleMail("rejection"), to, sendAfter: ctx.now, idempotencyKey: `many-${at}` };
          await queueMail(tx, ctx, mail);
        }
      });
      const link = { email: "ivo@northlight.example", token: "t".repeat(20), to: null, minutes: 15 };
      await buildWorld(database(), { jobs });
      await database().prisma.person.create({ data: { name: "Ivo", email: link.email, role: "recruiter" } });
      expect(await queueSignInLink(systemContext(real), link)).toEqual({ queued: true });
      await runner.work(sendMailHandler(real, senderTo(fake), { callsPerSecond: 20 }));
      await fake.delivered(4);
      expect(fake.mails.slice(0, 4).flatMap((mail) => mail.to)).toContain(link.email);
    } finally {
      await runner.stop();
    }
  });
});
