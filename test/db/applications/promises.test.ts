import { describe, expect, it } from "vitest";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { changePromise } from "#app/use-cases/applications/change-promise.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { listBrokenPromises } from "#app/use-cases/applications/list-broken-promises.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { reopenApplication } from "#app/use-cases/applications/reopen-application.server.ts";
import { changePromises, ChangePromisesSchema } from "#app/use-cases/company/change-promises.server.ts";
import { getCompany } from "#app/use-cases/company/get-company.server.ts";
import { askHowItWent } from "#app/use-cases/interviews/ask-how-it-went.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { systemCtx } from "#test/builders/imports.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const DAY = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY);

// NOW is Monday 23 November 2026.
async function setUp() {
  const world = await buildWorld(database());
  await world.db.company.update({ where: { id: "company" }, data: { promiseDays: {}, holidays: [] } });
  const recruiter = await world.buildPerson("recruiter", "Rui Costa");
  const opening = await world.buildOpening({ recruiter });
  const apply = async (name: string, promisedFor: string | null, stage: "debrief" | "onsite" = "debrief") => {
    const application = await world.buildApplication({ opening, stage, name });
    return world.db.application.update({ where: { id: application.id }, data: { promisedFor } });
  };
  const rowOf = (id: string) => world.db.application.findFirstOrThrow({ where: { id } });
  const mails = (applicationId: string) =>
    world.db.mail.findMany({ where: { applicationId, template: "new-date" }, orderBy: { createdAt: "asc" } });
  const page = (application: { id: string; linkVersion: number }, now = NOW) =>
    getOwnApplication(
      world.visitorCtx(now),
      candidateLink(world.visitorCtx(), application).split("/status/")[1]!,
    );
  return { world, recruiter, opening, apply, rowOf, mails, page };
}

describe("a promised date", () => {
  it("is set as a stage is entered; one ahead stands, one that has passed is replaced by mail", async () => {
    const { world, recruiter, apply, rowOf, mails } = await setUp();
    const move = (applicationId: string, now: Date) =>
      moveApplication(world.ctxFor(recruiter, now), {
        applicationId,
        from: "debrief",
        to: "onsite",
        reason: "One more conversation.",
      });
    const [none, ahead, passed] = [
      await apply("None", null),
      await apply("Ahead", "2026-11-24"),
      await apply("Passed", "2026-11-20"),
    ];
    for (const { id } of [none, ahead, passed]) await move(id, NOW);
    expect((await rowOf(none.id)).promisedFor).toBe("2026-11-26");
    expect((await rowOf(ahead.id)).promisedFor).toBe("2026-11-24");
    expect((await rowOf(passed.id)).promisedFor).toBe("2026-11-26");
    expect([await mails(none.id), await mails(ahead.id)]).toEqual([[], []]);
    expect(await mails(passed.id)).toMatchObject([{ props: { promisedFor: "2026-11-26", late: true } }]);
    const events = await world.db.event.findMany({ where: { type: "application.promised" } });
    expect(events).toHaveLength(2);
    expect(events.find((event) => event.applicationId === passed.id)).toMatchObject({
      before: { promisedFor: "2026-11-20" },
      after: { promisedFor: "2026-11-26" },
    });
  });

  it("that is changed twice is told once: the first mail is taken back", async () => {
    const { world, recruiter, apply, mails, rowOf } = await setUp();
    const { id: applicationId } = await apply("Rosa", "2026-11-24");
    const change = (seen: string, promisedFor: string) =>
      changePromise(world.ctxFor(recruiter), { applicationId, seen, promisedFor });
    expect(await change("2026-11-24", "2026-11-25")).toEqual({ told: true });
    await expect(change("2026-11-24", "2026-11-30")).rejects.toMatchObject({ kind: "conflict" });
    expect(await change("2026-11-25", "2026-11-27")).toEqual({ told: true });
    expect((await mails(applicationId)).map(({ state }) => state).toSorted()).toEqual([
      "taken_back",
      "waiting",
    ]);
    expect(await change("2026-11-27", "2026-11-26")).toEqual({ told: false });
    expect((await rowOf(applicationId)).promisedFor).toBe("2026-11-26");
  });

  it("is changed by those who run the process alone, to a working day ahead, while it is not over", async () => {
    const { world, recruiter, apply } = await setUp();
    const { id: applicationId } = await apply("Rosa", "2026-11-24");
    const input = { applicationId, seen: "2026-11-24", promisedFor: "2026-11-26" };
    const interviewer = await world.buildPerson("interviewer");
    const application = { id: applicationId };
    await world.buildInterview({ application, interviewer, number: 1 });
    await expect(changePromise(world.ctxFor(interviewer), input)).rejects.toMatchObject({
      kind: "forbidden",
    });
    const stranger = await world.buildPerson("interviewer");
    await expect(changePromise(world.ctxFor(stranger), input)).rejects.toMatchObject({ kind: "not_found" });
    const ctx = world.ctxFor(recruiter);
    for (const promisedFor of ["2026-11-20", "2026-11-28", "soon"])
      await expect(changePromise(ctx, { ...input, promisedFor })).rejects.toMatchObject({ kind: "invalid" });
    await world.db.application.update({ where: { id: applicationId }, data: { disposition: "rejected" } });
    await expect(changePromise(ctx, input)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("gives way to the end: a mail with it that still waits is taken back, and coming back gives another", async () => {
    const { world, recruiter, apply, mails, rowOf } = await setUp();
    const { id: applicationId } = await apply("Rosa", "2026-11-20");
    const ctx = world.ctxFor(recruiter);
    await changePromise(ctx, { applicationId, seen: "2026-11-20", promisedFor: "2026-11-24" });
    await disposeApplication(ctx, {
      applicationId,
      to: "rejected",
      reasonCode: "not_eligible",
      text: "",
      sendMail: true,
      personalNote: "",
    });
    expect(await mails(applicationId)).toMatchObject([{ state: "taken_back" }]);
    await reopenApplication(world.ctxFor(recruiter, later(7)), { applicationId, reason: "A mistake." });
    expect((await rowOf(applicationId)).promisedFor).toBe("2026-12-02");
    expect(await mails(applicationId)).toHaveLength(1);
  });
});

describe("silence", () => {
  it("shows past the date, the reader's own first, with an owner and what may be done", async () => {
    const { world, recruiter, opening, apply } = await setUp();
    const theirs = await world.buildOpening({});
    const foreign = await world.buildApplication({ opening: theirs, stage: "debrief", name: "Foreign" });
    await world.db.application.update({ where: { id: foreign.id }, data: { promisedFor: "2026-11-10" } });
    await apply("Late", "2026-11-19");
    await apply("Without", null);
    await apply("Today", "2026-11-23");
    const { promises, more } = await listBrokenPromises(world.ctxFor(recruiter));
    expect(
      promises.map(({ candidateName, owner, daysLate }) => [candidateName, owner.you, daysLate]),
    ).toEqual([
      ["Without", true, 0],
      ["Late", true, 2],
      ["Foreign", false, 9],
    ]);
    expect(more).toBe(0);
    expect(promises[1]).toMatchObject({
      openingTitle: opening.title,
      newDate: "2026-11-25",
      owner: { name: "Rui Costa" },
    });
    const stranger = await world.buildPerson("hiring_manager");
    const interviewer = await world.buildPerson("interviewer");
    for (const person of [stranger, interviewer])
      expect(await listBrokenPromises(world.ctxFor(person))).toEqual({ promises: [], more: 0 });
  });

  it("is none while an interview is ahead, days are offered, an offer is out, or it is over", async () => {
    const { world, recruiter, apply } = await setUp();
    const interviewer = await world.buildPerson("interviewer");
    const names = async (now = NOW) =>
      (await listBrokenPromises(world.ctxFor(recruiter, now))).promises
        .filter((one) => one.owner.you)
        .map((one) => one.candidateName);
    const booked = await apply("Booked", "2026-11-10", "onsite");
    const offered = await apply("Offered", "2026-11-10", "onsite");
    const made = await apply("Made", "2026-11-10");
    const left = await apply("Left", "2026-11-10");
    const onHold = await apply("On hold", "2026-11-10");
    expect((await names()).toSorted()).toEqual(["Booked", "Left", "Made", "Offered", "On hold"]);
    await world.buildInterview({ application: booked, interviewer, startsAt: later(1) });
    await world.db.hold.create({
      data: {
        applicationId: offered.id,
        heldById: recruiter.id,
        timeZone: "Europe/Berlin",
        expiresAt: later(2),
        offeredAt: NOW,
        createdAt: NOW,
      },
    });
    await world.db.offer.create({
      data: { applicationId: made.id, state: "extended", createdAt: NOW },
    });
    await world.db.application.update({ where: { id: left.id }, data: { disposition: "withdrawn" } });
    await world.db.application.update({ where: { id: onHold.id }, data: { onHold: true } });
    expect(await names()).toEqual(["On hold"]);
    expect((await names(later(4))).toSorted()).toEqual(["Booked", "Offered", "On hold"]);
  });
});

it("a candidate reads the date, that it has passed, and nothing of it while they know what comes next", async () => {
  const { world, recruiter, apply, page } = await setUp();
  const application = await apply("Rosa", "2026-11-24", "onsite");
  expect((await page(application)).promise).toEqual({ promisedFor: "2026-11-24", passed: false });
  expect((await page(application, later(2))).promise).toEqual({ promisedFor: "2026-11-24", passed: true });
  expect((await getApplication(world.ctxFor(recruiter, later(2)), application.id)).promise).toEqual({
    promisedFor: "2026-11-24",
    withoutNews: true,
    hidden: null,
  });
  const interviewer = await world.buildPerson("interviewer");
  const interview = await world.buildInterview({ application, interviewer, startsAt: later(1) });
  expect((await page(application)).promise).toBeNull();
  expect((await getApplication(world.ctxFor(recruiter), application.id)).promise).toEqual({
    promisedFor: "2026-11-24",
    withoutNews: false,
    hidden: "interview_ahead",
  });
  expect((await getApplication(world.ctxFor(interviewer), application.id)).promise).toBeNull();
  await world.db.interview.update({ where: { id: interview.id }, data: { state: "completed" } });
  expect((await page(application)).promise).not.toBeNull();
});

describe("the days of a company", () => {
  const typed = { resume_screen: "4", phone_screen: "3", onsite: "1", debrief: "2", offer: "3" };
  it("are an admin's to change; dates that were given stand, new ones follow", async () => {
    const { world, recruiter, apply, rowOf } = await setUp();
    const ctx = world.ctxFor(await world.buildPerson("admin"));
    const given = await apply("Given", "2026-11-27");
    const seen = (await getCompany(ctx)).updatedAt.getTime();
    const input = ChangePromisesSchema.parse({ ...typed, seen });
    await expect(changePromises(world.ctxFor(recruiter), input)).rejects.toMatchObject({ kind: "forbidden" });
    await changePromises(ctx, input);
    await expect(changePromises(ctx, { ...input, seen: seen - 1 })).rejects.toMatchObject({
      kind: "conflict",
    });
    expect((await getCompany(ctx)).promises).toMatchObject({ days: { onsite: 1 } });
    expect((await rowOf(given.id)).promisedFor).toBe("2026-11-27");
    const fresh = await apply("Fresh", null);
    await moveApplication(world.ctxFor(recruiter), {
      applicationId: fresh.id,
      from: "debrief",
      to: "onsite",
      reason: "One more.",
    });
    expect((await rowOf(fresh.id)).promisedFor).toBe("2026-11-24");
  });
  it("are whole and at least one", () => {
    expect(ChangePromisesSchema.safeParse({ ...typed, onsite: "0", seen: 0 }).success).toBe(false);
    expect(ChangePromisesSchema.safeParse({ ...typed, onsite: "x", seen: 0 }).success).toBe(false);
  });
});

it("the close tells its interviewer alone the date that finishing sets, and the mail afterwards says it again", async () => {
  const { world, opening, apply, rowOf } = await setUp();
  const application = await apply("Rosa", "2026-12-10", "onsite");
  const interviewer = await world.buildPerson("interviewer");
  const shadow = await world.buildPerson("interviewer");
  const interview = await world.buildInterview({ application, interviewer, startsAt: NOW });
  await world.db.interviewShadow.create({ data: { interviewId: interview.id, personId: shadow.id } });
  const interviewId = interview.id;
  const ctx = world.ctxFor(interviewer);
  expect((await getRoom(ctx, interviewId)).nextStep).toEqual({
    promisedFor: "2026-11-26",
    contact: "Rui Costa",
    follows: null,
  });
  expect((await getRoom(world.ctxFor(shadow), interviewId)).nextStep).toBeNull();
  await startInterview(ctx, { interviewId });
  await closePositively(ctx, {
    interviewId,
    thanked: true,
    strength: "Checked the numbers before being asked.",
    questionsAsked: true,
    nextStepTold: true,
  });
  await finishInterview(ctx, { interviewId });
  expect(await rowOf(application.id)).toMatchObject({ promisedFor: "2026-11-26", openingId: opening.id });
  await askHowItWent({ ...systemCtx(world), now: later(1) }, { applicationId: application.id });
  expect(
    await world.db.mail.findFirst({ where: { applicationId: application.id, template: "feedback-request" } }),
  ).toMatchObject({ props: { promisedFor: "2026-11-26" } });
});
