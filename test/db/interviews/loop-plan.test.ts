import { describe, expect, it } from "vitest";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { changePlan } from "#app/use-cases/interviews/change-plan.server.ts";
import type { ChangePlanInput } from "#app/use-cases/interviews/change-plan.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { getLoopPlan } from "#app/use-cases/interviews/get-loop-plan.server.ts";
import { listGaps } from "#app/use-cases/interviews/list-gaps.server.ts";
import { markNoShow } from "#app/use-cases/interviews/mark-no-show.server.ts";
import { planAnew } from "#app/use-cases/interviews/plan-anew.server.ts";
import { reassignCompetency } from "#app/use-cases/interviews/reassign-competency.server.ts";
import { rebookInterview } from "#app/use-cases/interviews/rebook-interview.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { tellAboutPlanJob } from "#app/use-cases/interviews/tell-about-plan.job.server.ts";
import { tellAboutPlan } from "#app/use-cases/interviews/tell-about-plan.server.ts";
import { tellGaps } from "#app/use-cases/interviews/tell-gaps.server.ts";
import { undoPlanChange } from "#app/use-cases/interviews/undo-plan-change.server.ts";
import { because, booking, bookOne } from "#test/builders/booking.ts";
import { USUAL_SETTINGS } from "#app/hiring/reminders/settings.ts";
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { markItem } from "#app/use-cases/reminders/mark-inbox.server.ts";
import { saveReminderSettings } from "#app/use-cases/reminders/save-reminder-settings.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { Person, World, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const TIMES = ["09:00", "10:30", "13:00", "15:00"];
const NAMES = ["Ana Ruiz", "Ben Okafor", "Cleo Marsh", "Dan Wolf"];

/** A loop whose four onsites are booked through the use case, one a person, all on the day after. */
async function bookedLoop(count = 4) {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter", "Rene Ody");
  const manager = await world.buildPerson("hiring_manager", "Maya Lind");
  const opening = await world.buildOpening({ hiringManager: manager, recruiter });
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
  const people = [];
  const ids: string[] = [];
  const ctx = world.ctxFor(recruiter);
  for (const [index, name] of NAMES.slice(0, count).entries()) {
    const person = await world.buildPerson("interviewer", name);
    people.push(person);
    const { interviewId } = await bookOne(ctx, {
      applicationId: application.id,
      kind: "onsite",
      number: index + 1,
      ...booking(person, { time: TIMES[index]! }),
    });
    ids.push(interviewId);
  }
  const applicationId = application.id;
  const page = () => getLoopPlan(ctx, applicationId);
  const blockOf = async (id: string) => (await page()).blocks.find((one) => one.id === id)!;
  const titles = async (id: string) => (await blockOf(id)).questions.map(({ title }) => title);
  const change = async (edit: ChangePlanInput["edit"], despite = false) =>
    changePlan(ctx, { applicationId, edit, seen: (await page()).stamp, despite });
  const eventsOf = (type: string) =>
    world.db.event.findMany({ where: { applicationId, type }, orderBy: { id: "asc" } });
  /** The database is shared with the other tests here, and so is what a recruiter sees at home. */
  const gapsFor = async (person: Person) =>
    (await listGaps(world.ctxFor(person))).gaps.filter((one) => one.applicationId === applicationId);
  return {
    gapsFor,
    world,
    recruiter,
    manager,
    opening,
    applicationId,
    people,
    ids,
    ctx,
    page,
    blockOf,
    titles,
    change,
    eventsOf,
  };
}

describe("a loop that is booked", () => {
  it("has every must-have with two people and every competency with one, and nothing twice", async () => {
    const { page, ids } = await bookedLoop();
    const { problems, blocks, gaps } = await page();
    expect(problems).toEqual([]);
    expect(gaps).toEqual([]);
    expect(blocks.map(({ id }) => id)).toEqual(ids);
    const all = blocks.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    for (const { minutes, usable, questions } of blocks) {
      expect(minutes).toBeLessThanOrEqual(usable);
      for (const { reason } of questions) expect(reason).not.toBe("");
    }
  });

  it("asks two candidates of the opening the same, in whatever order their loops are booked", async () => {
    const { world, ctx, opening, people, titles, ids } = await bookedLoop();
    const other = await world.buildApplication({ opening, stage: "onsite" });
    for (const number of [3, 1, 4, 2]) {
      const input = { applicationId: other.id, kind: "onsite", number } as const;
      await bookOne(ctx, {
        ...input,
        ...booking(people[number - 1]!, { date: "2026-11-25", time: TIMES[number - 1]! }),
      });
    }
    const { blocks } = await getLoopPlan(ctx, other.id);
    for (const [index, id] of ids.entries()) {
      expect(blocks[index]?.questions.map(({ title }) => title)).toEqual(await titles(id));
    }
  });

  it("shows what an onsite would ask before it is booked", async () => {
    const { page } = await bookedLoop(2);
    const { blocks, problems } = await page();
    expect(blocks.map(({ state }) => state)).toEqual(["scheduled", "scheduled", "unbooked", "unbooked"]);
    expect(blocks[3]).toMatchObject({ interviewerName: null, startsAt: null, mayEdit: false });
    expect(blocks[3]?.questions.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
});

describe("a plan that is changed by hand", () => {
  it("is saved as one event with before and after, and can be taken back", async () => {
    const { ctx, applicationId, ids, change, titles, eventsOf } = await bookedLoop();
    const before = await titles(ids[0]!);
    const block = await getLoopPlan(ctx, applicationId);
    const second = block.blocks[0]!.questions[1]!;
    const edit = { kind: "reorder", interviewId: ids[0]!, questionId: second.id, to: "earlier" } as const;
    const saved = await change(edit);
    if (!saved.saved) throw new Error("It was not saved.");
    expect(await titles(ids[0]!)).toEqual([before[1], before[0], ...before.slice(2)]);
    const [event] = await eventsOf("loop.plan_changed");
    expect(event?.before).toMatchObject({
      plans: [{ interviewId: ids[0], questions: before.map((title) => ({ title })) }],
    });
    expect(event?.after).toMatchObject({
      what: saved.what,
      plans: [
        {
          questions: [
            { title: before[1] },
            { title: before[0] },
            ...before.slice(2).map((title) => ({ title })),
          ],
        },
      ],
    });
    await undoPlanChange(ctx, { applicationId, eventId: saved.eventId });
    expect(await titles(ids[0]!)).toEqual(before);
    await expect(undoPlanChange(ctx, { applicationId, eventId: saved.eventId })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("says what it breaks before it is saved, and is saved when that is wanted all the same", async () => {
    const { ids, change, page, eventsOf } = await bookedLoop();
    const { blocks, competencies } = await page();
    const must = competencies.find(({ mustHave }) => mustHave)!;
    const lookers = blocks.filter(({ questions }) => questions.some((one) => one.competencyKey === must.key));
    const [from] = lookers;
    const to = ids.find((id) => id !== from?.id && lookers.some((one) => one.id === id))!;
    const edit = {
      kind: "move_competency",
      interviewId: from!.id,
      competencyKey: must.key,
      toId: to,
    } as const;
    const answer = await change(edit);
    expect(answer.saved).toBe(false);
    const oneLook = `${must.name} is a must-have, and only one person looks at it onsite.`;
    if (lookers.length === 2 && !answer.saved) expect(answer.breaks).toContain(oneLook);
    expect(await eventsOf("loop.plan_changed")).toEqual([]);
    expect(await change(edit, true)).toMatchObject({ saved: true });
    if (lookers.length === 2) {
      expect((await page()).problems.map(({ message }) => message)).toContain(oneLook);
    }
  });

  it("is refused kindly from a page that shows an older plan, naming who was faster", async () => {
    const { world, manager, applicationId, ids, ctx, page, change } = await bookedLoop();
    const { stamp, blocks } = await page();
    const [first, second] = blocks[0]!.questions;
    await change({ kind: "reorder", interviewId: ids[0]!, questionId: second!.id, to: "earlier" });
    const late = { kind: "reorder", interviewId: ids[0]!, questionId: first!.id, to: "later" } as const;
    const input = { applicationId, edit: late, seen: stamp, despite: false };
    await expect(changePlan(world.ctxFor(manager), input)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(
        /^Rene Ody has changed this plan .* Nothing of yours was saved/,
      ) as string,
    });
    await expect(changePlan(ctx, input)).rejects.toMatchObject({
      message: expect.stringMatching(/^You have changed this plan/) as string,
    });
    const { stamp: seen } = await page();
    const both = await Promise.allSettled([0, 1].map(() => changePlan(ctx, { ...input, seen })));
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  it("is theirs who hold the interview or run the process, and of two interviews theirs who may change both", async () => {
    const { world, applicationId, ids, people, page } = await bookedLoop();
    const { stamp, blocks } = await page();
    const second = blocks[0]!.questions[1]!;
    const edit = { kind: "reorder", interviewId: ids[0]!, questionId: second.id, to: "earlier" } as const;
    const input = { applicationId, edit, seen: stamp, despite: true };
    const [ana, ben] = people;
    await expect(changePlan(world.ctxFor(ben!), input)).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = await world.buildPerson("interviewer");
    await expect(changePlan(world.ctxFor(stranger), input)).rejects.toMatchObject({ kind: "not_found" });
    const move = {
      kind: "move_competency",
      interviewId: ids[0]!,
      competencyKey: second.competencyKey,
      toId: ids[1]!,
    } as const;
    await expect(changePlan(world.ctxFor(ana!), { ...input, edit: move })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect(await changePlan(world.ctxFor(ana!), input)).toMatchObject({ saved: true });
    await expect(getLoopPlan(world.ctxFor(stranger), applicationId)).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  it("stays as it was once the application has left, or the interview is over", async () => {
    const { world, applicationId, ids, page, change } = await bookedLoop();
    const [second] = (await page()).blocks[0]!.questions.slice(1);
    const edit = { kind: "remove", interviewId: ids[0]!, questionId: second!.id } as const;
    await world.db.interview.update({ where: { id: ids[0]! }, data: { state: "completed" } });
    await expect(change(edit, true)).rejects.toMatchObject({ kind: "conflict" });
    await world.db.interview.update({ where: { id: ids[0]! }, data: { state: "scheduled" } });
    await world.db.application.update({ where: { id: applicationId }, data: { disposition: "withdrawn" } });
    await expect(change(edit, true)).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("planning what is left again", () => {
  it("follows a cancellation: the must-haves go to those who are left, in one event that says why", async () => {
    const { ctx, ids, page, eventsOf } = await bookedLoop();
    await cancelInterview(ctx, ids[0]!, because("Ana is ill."));
    const { problems, blocks } = await page();
    expect(problems.filter(({ kind }) => kind === "no_look" || kind === "one_look")).toEqual([]);
    expect(blocks.map(({ state }) => state)).toEqual(["cancelled", "scheduled", "scheduled", "scheduled"]);
    const [event] = await eventsOf("loop.replanned");
    expect(event?.after).toMatchObject({ because: expect.stringContaining("was cancelled") as string });
  });

  it("follows a no-show and another interviewer, touches nothing that was asked and keeps what was chosen by hand", async () => {
    const { world, ctx, applicationId, ids, people, page, titles, change } = await bookedLoop();
    const at = new Date("2026-11-24T09:05:00Z");
    const anas = { ...world.ctxFor(people[0]!), now: at };
    await startInterview(anas, { interviewId: ids[0]! });
    const [asked] = await world.db.plannedQuestion.findMany({
      where: { interviewId: ids[0]! },
      orderBy: { position: "asc" },
    });
    await askQuestion(anas, {
      interviewId: ids[0]!,
      question: { questionVersionId: asked!.questionVersionId, rung: "as_written", suggested: true },
    });
    const [second] = (await page()).blocks[2]!.questions.slice(1);
    await change({ kind: "reorder", interviewId: ids[2]!, questionId: second!.id, to: "earlier" });
    const [running, byHand] = [await titles(ids[0]!), await titles(ids[2]!)];
    await markNoShow(
      { ...world.ctxFor(people[1]!), now: new Date("2026-11-24T14:00:00Z") },
      { interviewId: ids[1]! },
    );
    const eve = await world.buildPerson("interviewer", "Eve Moss");
    await rebookInterview(ctx, ids[3]!, booking(eve, { time: TIMES[3]! }));
    expect(await titles(ids[0]!)).toEqual(running);
    expect(await titles(ids[2]!)).toEqual(byHand);
    const all = (await page()).blocks.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    await planAnew(ctx, { applicationId, interviewId: ids[2]!, seen: (await page()).stamp });
    expect((await page()).blocks.find(({ id }) => id === ids[2])?.edited).toBe(false);
    await expect(
      planAnew(ctx, { applicationId, interviewId: ids[0]!, seen: (await page()).stamp }),
    ).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("those whose questions are others now", () => {
  const tellAll = async (world: World) => {
    const system = { ...world.ctxFor(await world.buildPerson("admin")), actor: null } as const;
    for (const { payload } of recorded(world).filter(({ name }) => name === tellAboutPlanJob.name)) {
      const telling = tellAboutPlanJob.payload.parse(payload);
      await tellAboutPlan(system, telling);
      // A job may run twice.
      await tellAboutPlan(system, telling);
    }
  };
  const recorded = (world: World) => (world.jobs as ReturnType<typeof recordingJobs>).enqueued;

  it("are told why, what is new and what is gone: by mail once, on the interview's page, in the loop", async () => {
    const { world, ctx, ids, people, applicationId, blockOf } = await bookedLoop();
    await cancelInterview(ctx, ids[0]!, because("Ana is ill."));
    await tellAll(world);
    const changed = (await Promise.all(ids.slice(1).map(blockOf))).filter(({ change }) => change !== null);
    expect(changed.length).toBeGreaterThan(0);
    const mails = await world.db.mail.findMany({ where: { applicationId, template: "plan-changed" } });
    expect(mails.map(({ interviewId }) => interviewId).toSorted()).toEqual(
      changed.map(({ id }) => id).toSorted(),
    );
    const [{ id, change }] = changed as [(typeof changed)[number]];
    expect(mails.find(({ interviewId }) => interviewId === id)?.props).toMatchObject({
      because: change!.what,
      added: change!.added,
    });
    expect(change).toMatchObject({ by: "Rene Ody", what: expect.stringMatching(/was cancelled$/) as string });
    const page = await getInterview(world.ctxFor(people[ids.indexOf(id)]!), id);
    expect(page.planChange).toEqual(change);
  });

  it("hear of changes by hand in one mail, of what came and went and by whom, and not of their own", async () => {
    const { world, ids, people, applicationId, page, change, ctx } = await bookedLoop();
    const [, second, third] = (await page()).blocks[0]!.questions;
    await change({ kind: "remove", interviewId: ids[0]!, questionId: second!.id }, true);
    const own = { kind: "remove", interviewId: ids[0]!, questionId: third!.id } as const;
    const ana = world.ctxFor(people[0]!);
    const seen = (await page()).stamp;
    await changePlan(ana, { applicationId, edit: own, seen, despite: true });
    const free = (await page()).bank.find(({ core }) => !core)!;
    await change({ kind: "add", interviewId: ids[0]!, questionId: free.id }, true);
    await tellAll(world);
    const mails = () => world.db.mail.findMany({ where: { applicationId, template: "plan-changed" } });
    expect(await mails()).toHaveLength(1);
    expect((await mails())[0]).toMatchObject({ interviewId: ids[0], to: people[0]!.email });
    expect((await mails())[0]!.props).toMatchObject({
      byHand: "Rene Ody",
      added: [free.title],
      removed: [second!.title],
    });
    const swapped = (await page()).blocks[1]!.questions[1]!;
    const done = await change({ kind: "remove", interviewId: ids[1]!, questionId: swapped.id }, true);
    if (!done.saved) throw new Error("It was not saved.");
    await undoPlanChange(ctx, { applicationId, eventId: done.eventId });
    await tellAll(world);
    expect(await mails()).toHaveLength(1);
    await change({ kind: "remove", interviewId: ids[0]!, questionId: free.id }, true);
    await tellAll(world);
    expect((await mails()).map(({ props }) => props)).toContainEqual(
      expect.objectContaining({ added: [], removed: [free.title] }),
    );
  });

  it("hear nothing of a change that a later one has overtaken", async () => {
    const { world, ctx, ids, applicationId, blockOf } = await bookedLoop();
    await cancelInterview(ctx, ids[0]!, because("Ana is ill."));
    await cancelInterview(ctx, ids[1]!, because("Ben is ill."));
    await tellAll(world);
    const mails = await world.db.mail.findMany({ where: { applicationId, template: "plan-changed" } });
    expect(new Set(mails.map(({ interviewId }) => interviewId)).size).toBe(mails.length);
    for (const { interviewId, props } of mails) {
      expect(props).toMatchObject({ because: (await blockOf(interviewId!)).change!.what });
    }
  });
});

describe("a gap before the last onsite", () => {
  /** Onsites 1 and 2 are over without a question. */
  async function gappy() {
    const loop = await bookedLoop();
    for (const id of loop.ids.slice(0, 2)) {
      await loop.world.db.interview.update({ where: { id }, data: { state: "completed" } });
    }
    return loop;
  }

  it("is told at home to those who run the process, and closed with one click that can be undone", async () => {
    const { gapsFor, world, ctx, recruiter, manager, people, applicationId, titles } = await gappy();
    const [gap] = await gapsFor(recruiter);
    expect(gap).toMatchObject({ applicationId, candidateName: "Rosa Lindqvist" });
    expect(gap!.best!.reason).not.toBe("");
    expect(await gapsFor(manager)).toEqual(await gapsFor(recruiter));
    expect(await gapsFor(people[0]!)).toEqual([]);
    expect(await gapsFor(await world.buildPerson("hiring_manager"))).toEqual([]);
    const { interviewId } = gap!.best!;
    const before = await titles(interviewId);
    const { competencyKey } = gap!;
    const done = await reassignCompetency(ctx, { applicationId, competencyKey, interviewId });
    expect(await titles(interviewId)).not.toEqual(before);
    const stillOpen = (await gapsFor(recruiter)).map(({ message }) => message);
    expect(stillOpen).not.toContain(gap!.message);
    await undoPlanChange(ctx, { applicationId, eventId: done.eventId });
    expect(await titles(interviewId)).toEqual(before);
    expect(await gapsFor(recruiter)).toContainEqual(gap);
  });

  it("is closed once, by those who run the process, and only by an interview that can still take it", async () => {
    const { gapsFor, recruiter, world, ctx, people, applicationId, ids } = await gappy();
    const [gap] = await gapsFor(recruiter);
    const input = { applicationId, competencyKey: gap!.competencyKey, interviewId: gap!.best!.interviewId };
    await expect(reassignCompetency(world.ctxFor(people[2]!), input)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(reassignCompetency(ctx, { ...input, interviewId: ids[0]! })).rejects.toMatchObject({
      kind: "conflict",
    });
    await expect(reassignCompetency(ctx, { ...input, competencyKey: "nothing" })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("comes to the recruiter's inbox once, goes when it is closed, and comes again when that is undone", async () => {
    const { gapsFor, recruiter, manager, world, ctx, applicationId } = await gappy();
    const system = { ...world.visitorCtx(), eventActor: { kind: "system", id: null } } as const;
    const inbox = async (person: Person) =>
      (await listInbox(world.ctxFor(person))).open.filter(({ gap }) => gap?.applicationId === applicationId);
    const keysOf = (gaps: readonly { competencyKey: string }[]) =>
      gaps.map(({ competencyKey }) => competencyKey).toSorted();
    await Promise.all([tellGaps(system), tellGaps(system)]);
    const told = await inbox(recruiter);
    expect(keysOf(told.map(({ gap }) => gap!))).toEqual(keysOf(await gapsFor(recruiter)));
    expect(told[0]).toMatchObject({
      title: "The loop of Rosa Lindqvist leaves a gap",
      to: `/applications/${applicationId}/loop`,
    });
    expect(await inbox(manager)).toEqual([]);
    const [first] = await gapsFor(recruiter);
    const { competencyKey } = first!;
    const isTold = async () =>
      keysOf((await inbox(recruiter)).map(({ gap }) => gap!)).includes(competencyKey);
    const done = await reassignCompetency(ctx, {
      applicationId,
      competencyKey,
      interviewId: first!.best!.interviewId,
    });
    expect(await isTold()).toBe(false);
    await tellGaps(system);
    expect(await isTold()).toBe(false);
    await undoPlanChange(ctx, { applicationId, eventId: done.eventId });
    await tellGaps(system);
    expect(await isTold()).toBe(true);
  });

  it("that was put aside stays aside while it stands, and all go when nothing is left to be held", async () => {
    const { gapsFor, recruiter, world, applicationId, ids } = await gappy();
    const system = { ...world.visitorCtx(), eventActor: { kind: "system", id: null } } as const;
    await tellGaps(system);
    const items = () => world.db.inboxItem.findMany({ where: { applicationId, kind: "loop_gap" } });
    const [one] = await items();
    await markItem(world.ctxFor(recruiter), { itemId: one!.id, done: true });
    await tellGaps(system);
    expect((await items()).find(({ id }) => id === one!.id)?.doneAt).not.toBeNull();
    expect(await items()).toHaveLength((await gapsFor(recruiter)).length);
    await world.db.interview.updateMany({ where: { id: { in: ids } }, data: { state: "completed" } });
    await tellGaps(system);
    expect(await items()).toEqual([]);
  });

  it("goes with the opening to its next recruiter, and from whoever wants no news any more", async () => {
    const { recruiter, world, applicationId } = await gappy();
    const system = { ...world.visitorCtx(), eventActor: { kind: "system", id: null } } as const;
    const owners = async () =>
      (await world.db.inboxItem.findMany({ where: { applicationId, kind: "loop_gap" } })).map(
        ({ personId }) => personId,
      );
    await tellGaps(system);
    const before = await owners();
    expect(new Set(before)).toEqual(new Set([recruiter.id]));
    const next = await world.buildPerson("recruiter");
    const { openingId } = await world.db.application.findUniqueOrThrow({ where: { id: applicationId } });
    await world.db.opening.update({ where: { id: openingId }, data: { recruiterId: next.id } });
    await tellGaps(system);
    expect(await owners()).toEqual(before.map(() => next.id));
    const ways = { ...USUAL_SETTINGS.ways, news: "off" as const };
    await saveReminderSettings(world.ctxFor(next), { ...USUAL_SETTINGS, ways });
    await tellGaps(system);
    expect(await owners()).toEqual([]);
  });

  it("is told to nobody who wants no news", async () => {
    const { recruiter, world, applicationId } = await gappy();
    const ways = { ...USUAL_SETTINGS.ways, news: "off" as const };
    await saveReminderSettings(world.ctxFor(recruiter), { ...USUAL_SETTINGS, ways });
    await tellGaps({ ...world.visitorCtx(), eventActor: { kind: "system", id: null } });
    expect(await world.db.inboxItem.count({ where: { applicationId, kind: "loop_gap" } })).toBe(0);
  });
});
