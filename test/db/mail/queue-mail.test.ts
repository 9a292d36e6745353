import { describe, expect, it } from "vitest";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";

const database = useTestDatabase();

async function setUp() {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  const recruiter = await world.buildPerson("recruiter");
  const application = await world.buildApplication();
  const ctx = world.ctxFor(recruiter);
  const mail = {
    ...exampleMail("rejection"),
    to: { email: "cleo@mail.example", name: "Cleo" },
    candidateId: application.candidateId,
    applicationId: application.id,
    idempotencyKey: `rejection:${application.id}`,
  };
  return { world, jobs, recruiter, application, ctx, mail };
}

describe("putting a mail into the outbox", () => {
  it("writes the mail, its event and its job, and lets it be taken back for a while", async () => {
    const { world, jobs, recruiter, application, ctx, mail } = await setUp();
    const id = await inTransaction(world.db, (tx) => queueMail(tx, ctx, mail));
    const row = await world.db.mail.findFirstOrThrow({ where: { id } });
    expect(row).toMatchObject({
      state: "waiting",
      sendAfter: new Date(NOW.getTime() + 10_000),
      queuedById: recruiter.id,
      applicationId: application.id,
      createdAt: NOW,
    });
    const event = await world.db.event.findFirstOrThrow({ where: { subjectId: id } });
    expect(event).toMatchObject({
      type: "mail.queued",
      actorId: recruiter.id,
      applicationId: application.id,
    });
    expect(JSON.stringify(event.after)).not.toContain("Cleo");
    expect(jobs.enqueued).toEqual([{ name: "send-mail", payload: { mailId: id } }]);
  });

  it("twice under one key queues it once, and answers the first one's id", async () => {
    const { world, jobs, ctx, mail } = await setUp();
    const first = await inTransaction(world.db, (tx) => queueMail(tx, ctx, mail));
    const second = await inTransaction(world.db, (tx) =>
      queueMail(tx, ctx, {
        ...mail,
        ...exampleMail("offer"),
        to: { email: "else@mail.example", name: "Else" },
      }),
    );
    expect(second).toBe(first);
    expect(await world.db.mail.findFirst({ where: { id: first } })).toMatchObject({ template: "rejection" });
    expect(jobs.enqueued.length).toBe(1);
    expect(await world.db.event.count({ where: { subjectId: first } })).toBe(1);
  });

  it("twenty times at once under one key queues it once", async () => {
    const { world, jobs, ctx, mail } = await setUp();
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => inTransaction(world.db, (tx) => queueMail(tx, ctx, mail))),
    );
    expect(new Set(ids).size).toBe(1);
    expect(jobs.enqueued.length).toBe(1);
  });

  it("leaves nothing behind when the change it belongs to fails", async () => {
    const { world, ctx, mail } = await setUp();
    const undone = inTransaction(world.db, async (tx) => {
      await queueMail(tx, ctx, mail);
      throw new Error("the change fails after all");
    });
    await expect(undone).rejects.toThrow("the change fails after all");
    expect(await world.db.mail.count({ where: { idempotencyKey: mail.idempotencyKey } })).toBe(0);
  });
});

describe("taking a mail back inside another change", () => {
  it("works by its key while it waits, once", async () => {
    const { world, ctx, mail } = await setUp();
    const { idempotencyKey } = mail;
    const id = await inTransaction(world.db, (tx) => queueMail(tx, ctx, mail));
    const take = () => inTransaction(world.db, (tx) => takeBackMail(tx, ctx, { idempotencyKey }));
    expect([await take(), await take()]).toEqual([true, false]);
    expect(await world.db.mail.findFirst({ where: { id } })).toMatchObject({
      state: "taken_back",
      takenBackAt: NOW,
    });
  });

  it("is too late for one that is being sent or may have arrived", async () => {
    const { world, ctx, mail } = await setUp();
    const mailId = await inTransaction(world.db, (tx) => queueMail(tx, ctx, mail));
    const take = () => inTransaction(world.db, (tx) => takeBackMail(tx, ctx, { mailId }));
    await world.db.mail.update({ where: { id: mailId }, data: { state: "sending" } });
    expect(await take()).toBe(false);
    await world.db.mail.update({ where: { id: mailId }, data: { state: "waiting", mayHaveLeft: true } });
    expect(await take()).toBe(false);
  });
});
