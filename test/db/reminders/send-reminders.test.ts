import { describe, expect, it } from "vitest";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { saveReminderSettings } from "#app/use-cases/reminders/save-reminder-settings.server.ts";
import { sendReminders } from "#app/use-cases/reminders/send-reminders.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";
import { USUAL_SETTINGS } from "#app/hiring/reminders/settings.ts";
import type { Way } from "#app/hiring/reminders/settings.ts";
import { because } from "#test/builders/booking.ts";
import { buildWorld, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;
/** Noon in Berlin, where everybody lives. */
const ENDED = new Date("2026-11-23T11:00:00Z");
const after = (hours: number) => new Date(ENDED.getTime() + hours * HOUR);

async function setUp(state: "completed" | "scheduled" | "in_progress" = "completed", startsAt = after(-1)) {
  const world = await buildWorld(database(), { jobs: recordingJobs() });
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const recruiter = await world.buildPerson("recruiter", "Rae Brandt");
  const opening = await world.buildOpening({ recruiter });
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
  const { id } = await world.buildInterview({ application, interviewer: ana, state, startsAt });
  if (state === "completed") await world.db.interview.update({ where: { id }, data: { completedAt: ENDED } });
  const system = (now: Date) => ({
    ...world.visitorCtx(now),
    eventActor: { kind: "system" as const, id: null },
  });
  const remind = (hours: number) => sendReminders(system(after(hours)));
  const mails = () => world.db.mail.findMany({ where: { interviewId: id }, orderBy: { createdAt: "asc" } });
  const items = (personId: string) =>
    world.db.inboxItem.findMany({ where: { personId }, orderBy: { at: "asc" } });
  return { world, ana, recruiter, application, id, system, remind, mails, items };
}

describe("the reminders of a scorecard", () => {
  it("are sent once each, by mail and to the inbox, the later in the place of the earlier", async () => {
    const { world, ana, recruiter, id, remind, mails, items } = await setUp();
    for (const hours of [0, 0.1, 1, 4, 5, 24, 25, 28, 29, 75, 76, 100]) await remind(hours);
    expect((await mails()).map((mail) => [mail.to, mail.template])).toEqual([
      [ana.email, "scorecard-reminder"],
      [ana.email, "scorecard-reminder"],
      [ana.email, "scorecard-reminder"],
      [recruiter.email, "scorecard-missing"],
    ]);
    expect((await items(ana.id)).map((item) => [item.kind, item.doneAt === null])).toEqual([
      ["scorecard_due", false],
      ["scorecard_waits", false],
      ["scorecard_late", true],
    ]);
    expect((await items(recruiter.id)).map((item) => item.kind)).toEqual(["scorecard_missing"]);
    const { open } = await listInbox(world.ctxFor(ana, after(30)));
    expect(open).toMatchObject([
      {
        title: "Your scorecard for Rosa Lindqvist is a day late; the others wait for it",
        to: `/interviews/${id}/scorecard`,
      },
    ]);
  });

  it("are written once when two servers look at the same moment", async () => {
    const { ana, system, mails, items } = await setUp();
    await Promise.all([1, 2, 3].map(() => sendReminders(system(after(0.1)))));
    expect(await mails()).toHaveLength(1);
    expect(await items(ana.id)).toHaveLength(1);
  });

  it("end when the scorecard is in, and what still waits is taken back", async () => {
    const { world, ana, application, id, system, remind, mails, items } = await setUp();
    await remind(0);
    await world.db.scorecard.create({
      data: { interviewId: id, applicationId: application.id, authorId: ana.id, state: "submitted" },
    });
    const event = await world.db.event.create({
      data: {
        at: after(1),
        actorKind: "person",
        actorId: ana.id,
        type: "scorecard.submitted",
        subjectKind: "scorecard",
        subjectId: "s",
        applicationId: application.id,
        interviewId: id,
      },
    });
    await tellNews(system(after(1)), { eventId: String(event.id) });
    await remind(4);
    await remind(28);
    expect(await mails()).toMatchObject([{ state: "taken_back" }]);
    expect((await items(ana.id)).every((item) => item.doneAt !== null)).toBe(true);
  });

  it("are not sent to the deactivated, nor when the application has left", async () => {
    const gone = await setUp();
    await gone.world.db.person.update({ where: { id: gone.ana.id }, data: { deactivatedAt: after(0) } });
    await gone.remind(1);
    expect(await gone.mails()).toEqual([]);
    const left = await setUp();
    await left.world.db.application.update({
      where: { id: left.application.id },
      data: { disposition: "rejected" },
    });
    await left.remind(1);
    expect(await left.mails()).toEqual([]);
  });

  it("wait for the end of the night, and are dropped when the next has taken over", async () => {
    const { world, ana, id, remind, mails } = await setUp();
    // 20:30 in Berlin; four hours later is in the quiet hours.
    const ended = new Date("2026-11-23T19:30:00Z");
    await world.db.interview.update({ where: { id }, data: { completedAt: ended } });
    const since = (ended.getTime() - ENDED.getTime()) / HOUR;
    await remind(since + 4.5);
    expect(await mails()).toEqual([]);
    await remind(since + 10.5);
    expect((await mails()).map((mail) => mail.to)).toEqual([ana.email]);
  });
});

describe("the preparation", () => {
  it("comes on the evening before, with what stands in the booking then", async () => {
    const startsAt = new Date("2026-11-25T09:00:00Z");
    const { ana, id, remind, mails, items } = await setUp("scheduled", startsAt);
    await remind(29.9);
    expect(await mails()).toEqual([]);
    await remind(30);
    await remind(31);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: ana.email, template: "interview-preparation" });
    expect(mail!.props).toMatchObject({
      startsAt: startsAt.toISOString(),
      interviewUrl: `http://baton.test/interviews/${id}`,
    });
    expect(await items(ana.id)).toMatchObject([{ kind: "preparation", doneAt: null }]);
  });

  it("is taken back with the interview", async () => {
    const { world, recruiter, id, system, remind, mails, ana } = await setUp(
      "scheduled",
      new Date("2026-11-25T09:00:00Z"),
    );
    await remind(30);
    await cancelInterview(world.ctxFor(recruiter, after(31)), id, because("The candidate is ill"));
    const { id: eventId } = await world.db.event.findFirstOrThrow({
      where: { type: "interview.cancelled", interviewId: id },
    });
    await tellNews(system(after(31)), { eventId: String(eventId) });
    await remind(31);
    expect(await mails()).toMatchObject([{ state: "taken_back" }]);
    const { open } = await listInbox(world.ctxFor(ana, after(32)));
    expect(open.map((item) => item.title)).toEqual(["Your interview with a candidate is cancelled"]);
  });
});

describe("what a person chose", () => {
  it("goes before: the inbox alone, or nothing", async () => {
    for (const [way, mailed, told] of [
      ["inbox", 0, 1],
      ["off", 0, 0],
    ] as const satisfies readonly (readonly [Way, number, number])[]) {
      const { world, ana, remind, mails, items } = await setUp();
      const ways = { ...USUAL_SETTINGS.ways, scorecard: way };
      await saveReminderSettings(world.ctxFor(ana), { ...USUAL_SETTINGS, ways });
      await remind(0);
      expect(await mails()).toHaveLength(mailed);
      expect(await items(ana.id)).toHaveLength(told);
    }
  });

  it("is recorded with what was before, and once", async () => {
    const { world, ana } = await setUp();
    const ctx = world.ctxFor(ana);
    await saveReminderSettings(ctx, USUAL_SETTINGS);
    await saveReminderSettings(ctx, { ...USUAL_SETTINGS, quietFrom: "19:00" });
    await saveReminderSettings(ctx, { ...USUAL_SETTINGS, quietFrom: "19:00" });
    const events = await world.db.event.findMany({
      where: { type: "person.reminders_changed", actorId: ana.id },
    });
    expect(events).toMatchObject([{ before: { quietFrom: "21:00" }, after: { quietFrom: "19:00" } }]);
    await expect(
      saveReminderSettings({ ...ctx, actor: { ...ctx.actor, active: false } }, USUAL_SETTINGS),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("an interview that nobody finished", () => {
  it("is told its interviewer and then its recruiter, once each, until it is finished", async () => {
    const { world, ana, recruiter, application, id, system, remind, mails, items } =
      await setUp("in_progress");
    const ends = await world.db.interview.findUniqueOrThrow({ where: { id } });
    expect(ends.endsAt).toEqual(ENDED);
    for (const hours of [0.1, 0.5, 1, 4, 5]) await remind(hours);
    expect((await items(ana.id)).map(({ kind }) => kind)).toEqual(["interview_open"]);
    expect((await items(recruiter.id)).map(({ kind }) => kind)).toEqual(["interview_unfinished"]);
    expect(await mails()).toEqual([]);
    await world.db.interview.update({
      where: { id },
      data: {
        closeThanked: true,
        closeStrength: "Counts rows first",
        closeQuestions: true,
        closeNextStep: true,
      },
    });
    await finishInterview(world.ctxFor(ana, after(6)), { interviewId: id });
    const event = await world.db.event.findFirstOrThrow({
      where: { applicationId: application.id, type: "interview.completed" },
    });
    expect((world.jobs as ReturnType<typeof recordingJobs>).enqueued).toContainEqual({
      name: "tell-news",
      payload: { eventId: String(event.id) },
    });
    await tellNews(system(after(6)), { eventId: String(event.id) });
    for (const person of [ana, recruiter])
      expect((await items(person.id)).every(({ doneAt }) => doneAt !== null)).toBe(true);
    await remind(6);
    expect((await items(ana.id)).map(({ kind }) => kind)).toEqual(["interview_open", "scorecard_due"]);
  });
});
