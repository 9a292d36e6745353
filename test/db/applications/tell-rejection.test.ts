import { describe, expect, it, vi } from "vitest";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { takeBackMail as takeBack } from "#app/platform/outbox/take-back-mail.server.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { listBrokenPromises } from "#app/use-cases/applications/list-broken-promises.server.ts";
import { reopenApplication } from "#app/use-cases/applications/reopen-application.server.ts";
import { tellRejection } from "#app/use-cases/applications/tell-rejection.server.ts";
import { holdMail } from "#app/use-cases/mail/hold-mail.server.ts";
import { recordDelivery } from "#app/use-cases/mail/record-delivery.server.ts";
import { settleMail } from "#app/use-cases/mail/settle-mail.server.ts";
import { takeBackMail } from "#app/use-cases/mail/take-back-mail.server.ts";
import { listWaiting } from "#app/use-cases/reminders/internal/waiting.server.ts";
import { systemCtx } from "#test/builders/imports.ts";
import { mailsLeave } from "#test/builders/leaving-mails.ts";
import { isWaitedFor } from "#test/builders/waiting-locks.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const DAY = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY);

// NOW is Monday 23 November 2026; the date that was promised is the day after.
async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter", "Rui Costa");
  const opening = await world.buildOpening({ recruiter });
  const { id: applicationId } = await world.buildApplication({ opening, stage: "debrief", name: "Rosa" });
  const application = await world.db.application.update({
    where: { id: applicationId },
    data: { promisedFor: "2026-11-24" },
  });
  const ctx = (now = NOW) => world.ctxFor(recruiter, now);
  const reject = (sendMail: boolean) =>
    disposeApplication(ctx(), {
      applicationId,
      to: "rejected",
      reasonCode: "overall_below_the_bar",
      text: "",
      sendMail,
      personalNote: "",
    });
  const silent = async (days = 3) =>
    (await listBrokenPromises(ctx(later(days)))).promises
      .filter(({ owner }) => owner.you)
      .map(({ candidateName, rejected, moveTo }) => ({ candidateName, rejected, moveTo }));
  const page = (now = NOW) =>
    getOwnApplication(
      world.visitorCtx(now),
      candidateLink(world.visitorCtx(), application).split("/status/")[1] ?? "",
    );
  const toldBy = async () => (await getApplication(ctx(), applicationId)).endUntold;
  const mails = () =>
    world.db.mail.findMany({
      where: { applicationId, template: "rejection" },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
  return { world, recruiter, application, applicationId, ctx, reject, silent, page, toldBy, mails };
}

const RED = [{ candidateName: "Rosa", rejected: true, moveTo: null }];

describe("a rejection that nobody has told", () => {
  it("is red past the date, whether no mail was written, or it was taken back, held, or failed", async () => {
    const without = await setUp();
    await without.reject(false);
    expect(await without.silent(0)).toEqual([]);
    expect(await without.silent()).toEqual(RED);
    expect(await without.toldBy()).toEqual({ mailId: null });

    const takenBack = await setUp();
    const first = (await takenBack.reject(true)).mailId!;
    expect(await takenBack.silent()).toEqual([]);
    expect(await takenBack.toldBy()).toBeNull();
    await takeBackMail(takenBack.ctx(), { mailId: first });
    expect(await takenBack.silent()).toEqual(RED);
    expect(await takenBack.toldBy()).toEqual({ mailId: null });

    const held = await setUp();
    const second = (await held.reject(true)).mailId!;
    await holdMail(held.ctx(), { mailId: second });
    expect(await held.silent()).toEqual(RED);
    expect(await held.toldBy()).toEqual({ mailId: second });

    const failed = await setUp();
    const third = (await failed.reject(true)).mailId!;
    await failed.world.db.mail.update({ where: { id: third }, data: { state: "failed" } });
    expect(await failed.silent()).toEqual(RED);
  });

  it("is none once its mail has left, nor one that was told before it came here", async () => {
    const { world, applicationId, reject, silent, page, toldBy } = await setUp();
    await mailsLeave(world, (await reject(true)).mailId!);
    expect([await silent(), await toldBy()]).toEqual([[], null]);
    expect((await page()).standing.whatNext).toMatch(/The mail we sent you/);
    await world.db.application.update({
      where: { id: applicationId },
      data: { toldAt: null, promisedFor: null },
    });
    expect(await silent()).toEqual([]);
  });

  it("stands in the digest of the opening's recruiter", async () => {
    const { world, recruiter, reject } = await setUp();
    await reject(false);
    const waiting = (now: Date) =>
      world.db.$transaction((tx) => listWaiting(tx, world.ctxFor(recruiter).actor, now));
    const promises = async (now: Date) =>
      (await waiting(now)).filter(({ kind }) => kind === "promises").map(({ count }) => count);
    expect(await promises(NOW)).toEqual([]);
    expect(await promises(later(3))).toEqual([1]);
  });

  it("ends with its mail, of which there is one at a time", async () => {
    const { world, ctx, applicationId, reject, mails, toldBy, silent } = await setUp();
    await takeBackMail(ctx(), { mailId: (await reject(true)).mailId! });
    const tell = () =>
      tellRejection(ctx(later(0.5)), { applicationId, by: "mail", personalNote: "Your SQL was sound." });
    await tell();
    expect((await mails()).map(({ state }) => state)).toEqual(["taken_back", "waiting"]);
    expect((await mails())[1]).toMatchObject({
      props: { personalNote: "Your SQL was sound." },
      sendAfter: later(1.5),
    });
    expect([await toldBy(), await silent()]).toEqual([null, []]);
    await expect(tell()).rejects.toMatchObject({ kind: "conflict" });
    await mailsLeave(world, (await mails())[1]!.id);
    await expect(tell()).rejects.toMatchObject({ kind: "conflict" });
  });

  it("ends when they know in another way: their page says it, what has not left is taken back", async () => {
    const { world, ctx, applicationId, reject, mails, page, silent } = await setUp();
    await holdMail(ctx(), { mailId: (await reject(true)).mailId! });
    expect((await page()).open).toBe(true);
    const tell = (how: string) => tellRejection(ctx(), { applicationId, by: "other_way", how });
    await expect(tell("  ")).rejects.toMatchObject({
      kind: "invalid",
      fields: { how: expect.any(String) as string },
    });
    await tell("By phone on Monday");
    expect((await mails()).map(({ state }) => state)).toEqual(["taken_back"]);
    expect(await silent()).toEqual([]);
    const { open, standing } = await page();
    expect([open, standing.headline]).toEqual([false, "We are not going on with this application"]);
    expect(standing.whatNext).not.toMatch(/mail/);
    expect(
      await world.db.event.findMany({ where: { applicationId, type: "application.told" } }),
    ).toMatchObject([{ before: { told: false }, after: { told: true, reason: "By phone on Monday" } }]);
    await expect(tell("Twice")).rejects.toMatchObject({ kind: "conflict" });
  });

  it("that they know in another way does not speak of a mail that came back", async () => {
    const { world, ctx, applicationId, reject, page } = await setUp();
    const mailId = (await reject(true)).mailId!;
    await mailsLeave(world, mailId);
    const tell = () => tellRejection(ctx(), { applicationId, by: "other_way", how: "By phone" });
    await expect(tell()).rejects.toMatchObject({ kind: "conflict" });
    const reported = await world.db.mail.findFirstOrThrow({ where: { id: mailId } });
    await recordDelivery(systemCtx(world), {
      reportId: "report",
      report: {
        providerId: reported.providerId ?? "",
        delivery: "bounced",
        at: NOW,
        detail: "No such mailbox.",
        suppresses: true,
      },
    });
    await tell();
    const { open, standing } = await page();
    expect([open, standing.headline]).toEqual([false, "We are not going on with this application"]);
    expect(standing.whatNext).not.toMatch(/mail/);
  });

  it("is written down while somebody reopens it at the same moment: neither has to give way", async () => {
    const { world, ctx, applicationId, reject } = await setUp();
    const mailId = (await reject(true)).mailId!;
    await world.db.mail.update({ where: { id: mailId }, data: { state: "sending" } });
    const settled = await inTransaction(world.db, async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${applicationId} FOR UPDATE`;
      const settling = settleMail(systemCtx(world), { mailId, result: { kind: "sent", providerId: "sent" } });
      await vi.waitUntil(() => isWaitedFor(world.db));
      expect(await takeBack(tx, ctx(), { mailId })).toBe(false);
      return { settling };
    });
    await settled.settling;
    const { toldAt } = await world.db.application.findUniqueOrThrow({ where: { id: applicationId } });
    expect(toldAt).toEqual(NOW);
  });

  it("is told by their page alone to somebody who wants no mail, once the grace is over", async () => {
    const { world, application, reject, page, silent } = await setUp();
    await world.db.candidate.update({
      where: { id: application.candidateId },
      data: { doNotContactAt: NOW },
    });
    await reject(true);
    expect((await page(later(0.9))).open).toBe(true);
    expect((await page(later(1))).open).toBe(false);
    expect(await silent()).toEqual([]);
  });

  it("begins anew when the application comes back and is rejected again", async () => {
    const { ctx, applicationId, reject, silent } = await setUp();
    await reject(false);
    await tellRejection(ctx(), { applicationId, by: "other_way", how: "By phone" });
    await reopenApplication(ctx(), { applicationId, reason: "A seat more." });
    await reject(false);
    expect(await silent()).toEqual(RED);
  });

  it("is ended by those who may reject alone, and only while there is one", async () => {
    const { world, ctx, applicationId, reject } = await setUp();
    const input = { applicationId, by: "other_way", how: "By phone" } as const;
    await expect(tellRejection(ctx(), input)).rejects.toMatchObject({ kind: "conflict" });
    await reject(false);
    const interviewer = await world.buildPerson("interviewer");
    await world.buildInterview({
      application: { id: applicationId },
      interviewer,
      number: 1,
      state: "completed",
    });
    await expect(tellRejection(world.ctxFor(interviewer), input)).rejects.toMatchObject({
      kind: "forbidden",
    });
    const stranger = await world.buildPerson("interviewer");
    await expect(tellRejection(world.ctxFor(stranger), input)).rejects.toMatchObject({ kind: "not_found" });
  });
});

it("an interview that was begun and never ended hides nobody's silence for long", async () => {
  const { world, application, applicationId, ctx } = await setUp();
  const interviewer = await world.buildPerson("interviewer");
  await world.buildInterview({ application, interviewer, number: 1, state: "in_progress", startsAt: NOW });
  const names = async (now: Date) =>
    (await listBrokenPromises(ctx(now))).promises.filter(({ id }) => id === applicationId);
  await world.db.application.update({ where: { id: applicationId }, data: { promisedFor: "2026-11-20" } });
  expect(await names(later(0.4))).toEqual([]);
  expect(await names(later(1))).toHaveLength(1);
});

it("an offer whose mail was taken back is no word to its candidate", async () => {
  const { world, application, applicationId, ctx } = await setUp();
  await world.db.offer.create({ data: { applicationId, state: "extended", createdAt: NOW } });
  const mail = await world.db.mail.create({
    data: {
      template: "offer",
      props: {},
      to: "rosa@mail.example",
      applicationId,
      candidateId: application.candidateId,
      sendAfter: NOW,
      idempotencyKey: `offer:${applicationId}`,
      state: "sent",
    },
  });
  const red = async () =>
    (await listBrokenPromises(ctx(later(3)))).promises.some(({ id }) => id === applicationId);
  expect(await red()).toBe(false);
  await world.db.mail.update({ where: { id: mail.id }, data: { state: "taken_back" } });
  expect(await red()).toBe(true);
});
