import { describe, expect, it } from "vitest";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { openThread } from "#app/use-cases/interviews/open-thread.server.ts";
import { readHandoff } from "#app/use-cases/interviews/read-handoff.server.ts";
import { revealScorecards } from "#app/use-cases/debriefs/reveal-scorecards.server.ts";
import { countInbox } from "#app/use-cases/reminders/count-inbox.server.ts";
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { markAllDone, markItem } from "#app/use-cases/reminders/mark-inbox.server.ts";
import { saveReminderSettings } from "#app/use-cases/reminders/save-reminder-settings.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";
import { USUAL_SETTINGS } from "#app/hiring/reminders/settings.ts";
import { because, booking, bookOne, rebookOne } from "#test/builders/booking.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import type { Person } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

async function setUp() {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  const [ana, ben, manager, recruiter] = await Promise.all([
    world.buildPerson("interviewer", "Ana Ruiz"),
    world.buildPerson("interviewer", "Ben Okafor"),
    world.buildPerson("hiring_manager", "Hana Mori"),
    world.buildPerson("recruiter", "Rae Brandt"),
  ]);
  const opening = await world.buildOpening({ hiringManager: manager, recruiter });
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
  const first = await world.buildInterview({ application, interviewer: ana, state: "in_progress" });
  const second = await world.buildInterview({ application, interviewer: ben, number: 2 });
  const ctx = (person: Person, now = NOW) => world.ctxFor(person, now);
  const titles = async (person: Person) => (await listInbox(ctx(person))).open.map((item) => item.title);
  /** Does what is enqueued, as often as asked. */
  async function tellAll(times = 1): Promise<void> {
    const told = jobs.enqueued.filter((job) => job.name === "tell-news");
    const system = { ...world.visitorCtx(), eventActor: { kind: "system" as const, id: null } };
    for (let time = 0; time < times; time += 1) {
      for (const { payload } of told) await tellNews(system, payload as { eventId: string });
    }
  }
  return { world, ana, ben, manager, recruiter, application, first, second, ctx, titles, tellAll };
}

it("counts no further than the frame of a page tells apart", async () => {
  const { world, recruiter, application, ctx } = await setUp();
  const item = { personId: recruiter.id, kind: "reveal", applicationId: application.id, at: NOW };
  const add = (from: number, to: number) =>
    world.db.inboxItem.createMany({
      data: Array.from({ length: to - from }, (_, place) => ({ ...item, key: `reveal:${from + place}` })),
    });
  await add(0, 99);
  expect(await countInbox(ctx(recruiter))).toEqual({ open: 99 });
  await add(99, 130);
  expect(await countInbox(ctx(recruiter))).toEqual({ open: 100 });
});

describe("news in the inbox", () => {
  it("of a reveal reaches the loop and the recruiter once, not the one who revealed", async () => {
    const { world, ana, ben, manager, recruiter, application, ctx, titles, tellAll } = await setUp();
    await world.db.application.update({ where: { id: application.id }, data: { stage: "debrief" } });
    await revealScorecards(ctx(manager), application.id, "Two of them left the company");
    await tellAll(3);
    for (const person of [ana, ben, recruiter]) {
      expect(await titles(person)).toEqual(["The scorecards for Rosa Lindqvist are revealed"]);
    }
    expect(await titles(manager)).toEqual([]);
  });

  it("of a cancellation tells whoever held it, without a name they may no longer see", async () => {
    const { ana, ben, recruiter, second, ctx, titles, tellAll } = await setUp();
    await cancelInterview(ctx(recruiter), second.id, because("The room is flooded"));
    await tellAll(2);
    expect(await titles(ben)).toEqual(["Your interview with a candidate is cancelled"]);
    expect(await countInbox(ctx(ben))).toEqual({ open: 1 });
    expect(await titles(ana)).toEqual([]);
  });

  it("of a booking is told while it lies ahead, and not once it was held", async () => {
    const { world, ben, recruiter, application, ctx, titles, tellAll } = await setUp();
    const third = { applicationId: application.id, kind: "onsite", number: 3 } as const;
    const { interviewId } = await bookOne(ctx(recruiter), { ...third, ...booking(ben) });
    await tellAll();
    expect(await titles(ben)).toEqual(["An interview with Rosa Lindqvist is booked for you"]);
    await world.db.inboxItem.deleteMany();
    await world.db.interview.update({ where: { id: interviewId }, data: { state: "completed" } });
    await tellAll();
    expect(await titles(ben)).toEqual([]);
  });

  it("of a swap leaves the relieved that they are, and nothing of the booking", async () => {
    const { ana, ben, recruiter, application, ctx, titles, tellAll } = await setUp();
    const third = { applicationId: application.id, kind: "onsite", number: 3 } as const;
    const { interviewId } = await bookOne(ctx(recruiter), { ...third, ...booking(ana) });
    await tellAll();
    expect(await titles(ana)).toEqual(["An interview with Rosa Lindqvist is booked for you"]);
    await rebookOne(ctx(recruiter), interviewId, booking(ben));
    await tellAll();
    // Ana holds another interview of this loop, so she goes on to see its candidate.
    expect(await titles(ana)).toEqual(["You do not take part in an interview with Rosa Lindqvist any more"]);
  });

  it("of a swap and back, told in the wrong order, leaves each with what is true now", async () => {
    const { world, ana, ben, recruiter, application, ctx, titles, tellAll } = await setUp();
    const third = { applicationId: application.id, kind: "onsite", number: 3 } as const;
    const { interviewId } = await bookOne(ctx(recruiter), { ...third, ...booking(ana) });
    await tellAll();
    await rebookOne(ctx(recruiter), interviewId, booking(ben));
    await rebookOne(ctx(recruiter), interviewId, booking(ana));
    const [swap, back] = await world.db.event.findMany({
      where: { interviewId, type: { in: ["interview.changed", "interview.interviewer_changed"] } },
      orderBy: { id: "asc" },
    });
    const system = { ...world.visitorCtx(), eventActor: { kind: "system" as const, id: null } };
    for (const event of [back, swap]) await tellNews(system, { eventId: String(event!.id) });
    expect(await titles(ana)).toContain("An interview with Rosa Lindqvist is booked for you");
    expect(await titles(ana)).not.toContain(
      "You do not take part in an interview with Rosa Lindqvist any more",
    );
    expect(await titles(ben)).toEqual(["You do not take part in an interview with Rosa Lindqvist any more"]);
  });

  it("of a late thread comes to who has read the brief, and again after they have seen to it", async () => {
    const { ana, ben, first, second, ctx, titles, tellAll } = await setUp();
    const leave = (text: string) =>
      openThread(ctx(ana), { interviewId: first.id, text, competencyKey: null });
    await leave("Ask about the late joins");
    await tellAll();
    expect(await titles(ben)).toEqual([]);
    await readHandoff(ctx(ben), { interviewId: second.id });
    await leave("Ask about the second warehouse");
    await tellAll();
    const [item] = (await listInbox(ctx(ben))).open;
    expect(item).toMatchObject({
      title: "The brief on Rosa Lindqvist has changed since you read it",
      to: `/interviews/${second.id}`,
    });
    await markItem(ctx(ben), { itemId: item!.id, done: true });
    await leave("Ask about the third warehouse");
    await tellAll();
    expect(await titles(ben)).toHaveLength(1);
  });

  it("is not for those who want none, who are deactivated, or who are the candidate", async () => {
    const { world, ana, ben, manager, recruiter, application, ctx, tellAll } = await setUp();
    const ways = { ...USUAL_SETTINGS.ways, news: "off" as const };
    await saveReminderSettings(ctx(ana), { ...USUAL_SETTINGS, ways });
    await world.db.person.update({ where: { id: ben.id }, data: { deactivatedAt: NOW } });
    await world.db.candidate.update({
      where: { id: application.candidateId },
      data: { personId: recruiter.id },
    });
    await world.db.application.update({ where: { id: application.id }, data: { stage: "debrief" } });
    await revealScorecards(ctx(manager), application.id, "Nobody else is coming");
    await tellAll();
    expect(await world.db.inboxItem.count({ where: { applicationId: application.id } })).toBe(0);
  });
});

describe("the inbox", () => {
  async function withItems() {
    const scene = await setUp();
    const { world, ana, ben, application } = scene;
    const add = (person: Person, key: string, at: Date) =>
      world.db.inboxItem.create({
        data: { personId: person.id, kind: "debrief_revealed", key, applicationId: application.id, at },
      });
    const [old, fresh] = [await add(ana, "a", NOW), await add(ana, "b", later(5))];
    const bens = await add(ben, "a", NOW);
    return { ...scene, old, fresh, bens };
  }

  it("shows the newest first; what is done goes, and comes back", async () => {
    const { ana, old, fresh, ctx } = await withItems();
    const ids = async () => (await listInbox(ctx(ana))).open.map((item) => item.id);
    expect(await ids()).toEqual([fresh.id, old.id]);
    await markItem(ctx(ana), { itemId: fresh.id, done: true });
    expect(await ids()).toEqual([old.id]);
    expect((await listInbox(ctx(ana))).done.map((item) => item.id)).toEqual([fresh.id]);
    await markItem(ctx(ana), { itemId: fresh.id, done: false });
    expect(await countInbox(ctx(ana))).toEqual({ open: 2 });
  });

  it("marks all that were there when its reader looked, and none that came since", async () => {
    const { ana, ben, fresh, ctx } = await withItems();
    expect(await markAllDone(ctx(ana), { until: later(1) })).toEqual({ done: 1 });
    expect((await listInbox(ctx(ana))).open.map((item) => item.id)).toEqual([fresh.id]);
    expect(await countInbox(ctx(ben))).toEqual({ open: 1 });
  });

  it("is its owner's alone, and closed to the deactivated", async () => {
    const { ana, bens, ctx } = await withItems();
    await expect(markItem(ctx(ana), { itemId: bens.id, done: true })).rejects.toMatchObject({
      kind: "not_found",
    });
    const gone = { ...ctx(ana), actor: { ...ctx(ana).actor, active: false } };
    const refused = { kind: "forbidden" };
    await expect(listInbox(gone)).rejects.toMatchObject(refused);
    await expect(countInbox(gone)).rejects.toMatchObject(refused);
    await expect(markItem(gone, { itemId: bens.id, done: true })).rejects.toMatchObject(refused);
    await expect(markAllDone(gone, { until: NOW })).rejects.toMatchObject(refused);
  });

  it("hides what its owner may not see any more", async () => {
    const { world, ana, application, ctx } = await withItems();
    await world.db.interview.updateMany({
      where: { applicationId: application.id, interviewerId: ana.id },
      data: { state: "cancelled" },
    });
    expect(await listInbox(ctx(ana))).toMatchObject({ open: [], openCount: 0, done: [] });
    expect(await countInbox(ctx(ana))).toEqual({ open: 0 });
  });
});
