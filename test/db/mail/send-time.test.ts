import { afterEach, describe, expect, it, vi } from "vitest";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { recordStanding } from "#app/use-cases/candidates/record-standing.server.ts";
import { claimMail } from "#app/use-cases/mail/claim-mail.server.ts";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { holdMail } from "#app/use-cases/mail/hold-mail.server.ts";
import { releaseMail } from "#app/use-cases/mail/release-mail.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { scheduleMail } from "#app/use-cases/mail/schedule-mail.server.ts";
import { sweepOutbox } from "#app/use-cases/mail/sweep-outbox.server.ts";
import { takeBackMail } from "#app/use-cases/mail/take-back-mail.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;
let serial = 0;

afterEach(() => database().prisma.mailService.deleteMany());

async function setUp(template: "offer" | "rejection" | "scorecard-reminder" = "offer") {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  const ctx = world.ctxFor(await world.buildPerson("recruiter"));
  const application = await world.buildApplication();
  // So that the mail is true for as long as it waits.
  const { id: applicationId } = application;
  const offer = await world.db.offer.create({ data: { applicationId, state: "extended" } });
  if (template === "rejection")
    await world.db.application.update({
      where: { id: applicationId },
      data: { disposition: "rejected", dispositionCode: "other", disposedAt: NOW },
    });
  const mailId = await inTransaction(world.db, (tx) =>
    queueMail(tx, ctx, {
      ...exampleMail(template),
      to: { email: "cleo@mail.example", name: "Cleo" },
      candidateId: application.candidateId,
      applicationId,
      idempotencyKey: template === "offer" ? `offer:${offer.id}` : `send-time-${(serial += 1)}`,
    }),
  );
  jobs.enqueued.length = 0;
  const row = () => world.db.mail.findFirstOrThrow({ where: { id: mailId } });
  const claim = (hours: number) => {
    const now = new Date(NOW.getTime() + hours * HOUR);
    return claimMail({ ...systemContext(buildServices(database(), jobs)), now }, { mailId });
  };
  const events = async () => {
    const found = await world.db.event.findMany({ where: { subjectId: mailId }, orderBy: { id: "asc" } });
    return found.map((event) => event.type);
  };
  return { world, jobs, ctx, application, mailId, row, claim, events };
}

describe("a mail that is held", () => {
  it("does not leave however late it gets, until somebody lets it go on", async () => {
    const { jobs, ctx, mailId, row, claim, events } = await setUp();
    await holdMail(ctx, { mailId });
    expect(await claim(5)).toBeNull();
    await sweepOutbox({
      ...systemContext(buildServices(database(), jobs)),
      now: new Date(NOW.getTime() + 9 * HOUR),
    });
    expect(jobs.enqueued).not.toContainEqual({ name: "send-mail", payload: { mailId } });
    expect((await row()).state).toBe("held");
    const later = { ...ctx, now: new Date(NOW.getTime() + 10 * HOUR) };
    await releaseMail(later, { mailId });
    expect((await row()).sendAfter).toEqual(new Date(NOW.getTime() + 10 * HOUR + 10_000));
    expect(jobs.enqueued).toContainEqual({ name: "send-mail", payload: { mailId } });
    expect(await claim(11)).not.toBeNull();
    expect(await events()).toEqual(["mail.queued", "mail.held", "mail.released"]);
  });

  it("is taken back, also by itself when its candidate wants no mail any more", async () => {
    const first = await setUp();
    await holdMail(first.ctx, { mailId: first.mailId });
    await takeBackMail(first.ctx, { mailId: first.mailId });
    expect((await first.row()).state).toBe("taken_back");
    const second = await setUp();
    await holdMail(second.ctx, { mailId: second.mailId });
    const { candidateId } = second.application;
    await recordStanding(second.ctx, {
      candidateId,
      standing: { tags: [], pooled: false, poolNote: "", doNotContact: true, doNotContactReason: "Asked us" },
    });
    expect((await second.row()).state).toBe("taken_back");
  });

  it("is not sent again by hand, which would go around the one who held it", async () => {
    const { ctx, mailId } = await setUp();
    await holdMail(ctx, { mailId });
    await expect(retryMail(ctx, { mailId })).rejects.toMatchObject({ kind: "conflict" });
    expect(await getMail(ctx, { mailId })).toMatchObject({
      mayRetry: false,
      mayTime: true,
      mayTakeBack: true,
    });
  });

  it("is either held or handed over, never both", async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      const { ctx, mailId, row, claim } = await setUp();
      const hold = () =>
        holdMail(ctx, { mailId }).then(
          () => "held",
          () => "refused",
        );
      const take = () => claim(1).then((claimed) => (claimed ? "claimed" : "left alone"));
      const [held, claimed] = await Promise.all(round % 2 ? [hold(), take()] : [take(), hold()].toReversed());
      expect([`${held}, ${claimed}`]).toContainEqual(
        (await row()).state === "held" ? "held, left alone" : "refused, claimed",
      );
      seen.add((await row()).state);
    }
    expect(seen.size).toBeGreaterThan(0);
  });
});

describe("a mail with another time", () => {
  it("leaves at the time of the reader's own clocks, and its earlier job comes to nothing", async () => {
    const { jobs, ctx, mailId, row, claim, events } = await setUp();
    // Berlin is an hour ahead in winter.
    await scheduleMail(ctx, { mailId, date: "2026-11-24", time: "09:00" });
    expect((await row()).sendAfter).toEqual(new Date("2026-11-24T08:00:00Z"));
    expect(await claim(1)).toBeNull();
    expect((await row()).state).toBe("waiting");
    expect(await claim(23)).not.toBeNull();
    expect(jobs.enqueued.length).toBeGreaterThan(0);
    expect(await events()).toEqual(["mail.queued", "mail.scheduled"]);
  });

  it("either leaves before it is given or waits for it, never both", async () => {
    for (let round = 0; round < 20; round += 1) {
      const { ctx, mailId, row, claim } = await setUp();
      const due = { ...ctx, now: new Date(NOW.getTime() + HOUR) };
      const time = () =>
        scheduleMail(due, { mailId, date: "2026-11-24", time: "09:00" }).then(
          () => "timed",
          () => "refused",
        );
      const take = () => claim(1).then((claimed) => (claimed ? "claimed" : "left alone"));
      const [timed, claimed] = await Promise.all([time(), take()]);
      expect(`${timed}, ${claimed}`).toBe(
        (await row()).state === "waiting" ? "timed, left alone" : "refused, claimed",
      );
    }
  });

  it.each([
    ["does not leave", null],
    ["is not put off to another", new Date(NOW.getTime() + 2 * HOUR)],
  ])("%s though it was taken up a moment before the new time was kept", async (_, askAgainAt) => {
    const { world, mailId, row, claim } = await setUp();
    if (askAgainAt) await world.db.mailService.create({ data: { askAgainAt } });
    const sendAfter = new Date("2026-11-24T08:00:00Z");
    // The claim has read the mail and waits for its row, which the other act still holds.
    let claimed: Promise<unknown> = Promise.resolve(null);
    await world.db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Mail" WHERE id = ${mailId} FOR UPDATE`;
        claimed = claim(1);
        await vi.waitFor(async () => {
          const waiting = await world.db.$queryRaw<unknown[]>`
          SELECT 1 FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%"Mail"%'`;
          expect(waiting.length).toBeGreaterThan(0);
        }, 30_000);
        await tx.mail.update({ where: { id: mailId }, data: { sendAfter } });
      },
      { timeout: 60_000 },
    );
    expect(await claimed).toBeNull();
    expect(await row()).toMatchObject({ state: "waiting", attempts: 0, sendAfter });
  });

  it("has one job, however often it is given another", async () => {
    const { jobs, ctx, mailId } = await setUp();
    for (const time of ["09:00", "10:30"]) await scheduleMail(ctx, { mailId, date: "2026-11-24", time });
    await holdMail(ctx, { mailId });
    expect(jobs.enqueued).toEqual([]);
    await releaseMail(ctx, { mailId });
    expect(jobs.enqueued).toEqual([{ name: "send-mail", payload: { mailId } }]);
  });

  it("that was held goes on at the new time", async () => {
    const { ctx, mailId, row } = await setUp();
    await holdMail(ctx, { mailId });
    await scheduleMail(ctx, { mailId, date: "2026-11-24", time: "09:00" });
    expect((await row()).state).toBe("waiting");
  });

  it("is refused before its grace is over and for times that do not exist", async () => {
    const { ctx, mailId, row } = await setUp("rejection");
    const before = await row();
    for (const asked of [
      { date: "2026-11-24", time: "10:00" },
      { date: "2027-03-28", time: "02:30" },
      { date: "soon", time: "" },
    ])
      await expect(scheduleMail(ctx, { mailId, ...asked })).rejects.toMatchObject({ kind: "invalid" });
    expect(await row()).toEqual(before);
    await scheduleMail(ctx, { mailId, date: "2026-11-24", time: "11:01" });
    expect((await row()).sendAfter).toEqual(new Date("2026-11-24T10:01:00Z"));
  });
});

describe("the time of a mail", () => {
  it("is changed by recruiters and admins, and only of mails to candidates", async () => {
    const { world, mailId, application } = await setUp();
    const manager = await world.db.person.findFirstOrThrow({
      where: { id: application.opening.hiringManagerId },
    });
    for (const act of [holdMail, releaseMail])
      await expect(act(world.ctxFor(manager), { mailId })).rejects.toMatchObject({ kind: "forbidden" });
    const asked = { mailId, date: "2026-11-24", time: "09:00" };
    await expect(scheduleMail(world.ctxFor(manager), asked)).rejects.toMatchObject({ kind: "forbidden" });
    const toColleague = await setUp("scorecard-reminder");
    const { ctx } = toColleague;
    await expect(holdMail(ctx, { mailId: toColleague.mailId })).rejects.toMatchObject({ kind: "conflict" });
  });
});
