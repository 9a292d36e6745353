import { describe, expect, it } from "vitest";
import type { MailState } from "#app/hiring/mail/mail-state.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { reopenApplication } from "#app/use-cases/applications/reopen-application.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { confirmHold } from "#app/use-cases/interviews/confirm-hold.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { offerDays } from "#app/use-cases/interviews/offer-days.server.ts";
import { rebookInterview } from "#app/use-cases/interviews/rebook-interview.server.ts";
import { claimMail } from "#app/use-cases/mail/claim-mail.server.ts";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { draftOffer } from "#app/use-cases/offers/draft-offer.server.ts";
import { moveOffer } from "#app/use-cases/offers/move-offer.server.ts";
import { because, booking, bookOne, tellEverybody } from "#test/builders/booking.ts";
import { buildPanel, dayOf } from "#test/builders/interviewing.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld, recordingJobs, type World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

async function setUp(stage: "onsite" | "offer" = "onsite") {
  const world = await buildWorld(database(), { jobs: recordingJobs() });
  const ctx = world.ctxFor(await world.buildPerson("recruiter"));
  const application = await world.buildApplication({ stage });
  return { world, ctx, id: application.id, ...actsOn(world, ctx, application.id) };
}

/** What is done with the mails of an application. */
function actsOn(world: World, ctx: ReturnType<World["ctxFor"]>, applicationId: string) {
  const mails = (template: string) =>
    world.db.mail.findMany({ where: { applicationId, template }, orderBy: { createdAt: "asc" } });
  const first = async (template: string) => (await mails(template))[0]!;
  /** As the mail is that did not leave: kept where no mail service is set up, or failed. */
  const put = async (template: string, state: MailState) => {
    await world.db.mail.updateMany({ where: { applicationId, template }, data: { state } });
    return first(template);
  };
  const retry = (mailId: string) => retryMail({ ...ctx, now: minute(30) }, { mailId });
  const expectRefused = async (mailId: string, why: RegExp) => {
    await expect(retry(mailId)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(why) as unknown,
    });
    expect(await getMail({ ...ctx, now: minute(30) }, { mailId })).toMatchObject({
      mayRetry: false,
      whyNoRetry: expect.stringMatching(why) as unknown,
    });
  };
  /** Lets the outbox take up a mail that waits, and answers whether it leaves. */
  const leaves = async (mailId: string) => {
    await world.db.mail.update({ where: { id: mailId }, data: { state: "waiting", sendAfter: minute(0) } });
    const system = { ...world.visitorCtx(minute(30)), eventActor: { kind: "system", id: null } as const };
    return (await claimMail(system, { mailId })) !== null;
  };
  const row = (mailId: string) => world.db.mail.findFirstOrThrow({ where: { id: mailId } });
  return { mails, first, put, retry, expectRefused, leaves, row };
}

describe("a mail that is no longer true", () => {
  it("is not sent after all: a rejection of an application that was reopened", async () => {
    const { ctx, id, put, retry, expectRefused, leaves, row } = await setUp();
    await disposeApplication(ctx, {
      applicationId: id,
      to: "rejected",
      reasonCode: "other_rejection",
      text: "No",
      sendMail: true,
      personalNote: "",
    });
    const mail = await put("rejection", "failed");
    await retry(mail.id);
    await put("rejection", "failed");
    await reopenApplication(ctx, { applicationId: id, reason: "She called" });
    await expectRefused(mail.id, /not rejected any more/);
    expect(await leaves(mail.id)).toBe(false);
    expect(await row(mail.id)).toMatchObject({
      state: "taken_back",
      lastError: expect.stringMatching(/not rejected any more/) as unknown,
    });
  });

  it("is not sent after all: an offer that another one replaced", async () => {
    const { world, ctx, id, mails, put, retry, expectRefused, leaves } = await setUp("offer");
    const version = async () =>
      (await world.db.offer.findFirst({ where: { applicationId: id }, orderBy: { createdAt: "desc" } }))
        ?.version ?? 0;
    const offer = async (terms: string, minutes: number) => {
      const then = { ...ctx, now: minute(minutes) };
      await draftOffer(then, { applicationId: id, terms, startDate: "", version: 0 });
      await moveOffer(then, { applicationId: id, to: "extended", version: await version() });
    };
    await offer("70,000 EUR", 1);
    const mail = await put("offer", "kept");
    await retry(mail.id);
    await put("offer", "kept");
    await moveOffer(ctx, { applicationId: id, to: "withdrawn", version: await version() });
    await expectRefused(mail.id, /does not hold this offer/);
    await offer("75,000 EUR", 2);
    await expectRefused(mail.id, /does not hold this offer/);
    expect(await leaves(mail.id)).toBe(false);
    expect(await leaves((await mails("offer"))[1]!.id)).toBe(true);
  });

  it("is not sent after all: days to choose from once one is booked", async () => {
    const world = await buildWorld(database(), { jobs: recordingJobs() });
    const { recruiter, application, panel } = await buildPanel(world);
    const ctx = world.ctxFor(recruiter);
    const { put, retry, expectRefused, leaves } = actsOn(world, ctx, application.id);
    const { holdId } = await holdDay(ctx, dayOf(application.id, panel));
    await offerDays(ctx, application.id);
    const mail = await put("choose-a-day", "kept");
    await retry(mail.id);
    await put("choose-a-day", "kept");
    await confirmHold(ctx, { applicationId: application.id, holdId });
    await expectRefused(mail.id, /not open to choose from/);
    expect(await leaves(mail.id)).toBe(false);
  });

  it("is not sent after all: an interview that moved, went to somebody else, or is off", async () => {
    const { world, ctx, id, mails, put, retry, expectRefused, leaves, row } = await setUp();
    const ana = await world.buildPerson("interviewer", "Ana Ruiz");
    const ben = await world.buildPerson("interviewer", "Ben Okafor");
    const { interviewId } = await bookOne(ctx, {
      applicationId: id,
      kind: "onsite",
      number: 1,
      ...booking(ana),
    });
    await tellEverybody(world, minute(1));
    const [toCandidate, toAna] = ["interview-invitation", "interview-invitation-interviewer"];
    const invitation = await put(toCandidate, "kept");
    const toHold = await put(toAna, "kept");
    await retry(invitation.id);
    await put(toCandidate, "kept");
    await rebookInterview(ctx, interviewId, booking(ben, { time: "16:00" }));
    await expectRefused(invitation.id, /of an interview/);
    await expectRefused(toHold.id, /of an interview/);
    await tellEverybody(world, minute(2));
    const change = await put("interview-changed", "kept");
    await rebookInterview(ctx, interviewId, booking(ana));
    await tellEverybody(world, minute(3));
    await put("interview-changed", "kept");
    await expectRefused(invitation.id, /later mail/);
    await expectRefused(change.id, /of an interview/);
    await retry((await mails("interview-changed"))[1]!.id);
    await cancelInterview(ctx, interviewId, because("Ill"));
    expect(await leaves(invitation.id)).toBe(false);
    expect(await row(invitation.id)).toMatchObject({ state: "taken_back", attempts: 0 });
  });
});
