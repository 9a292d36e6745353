import { describe, expect, it } from "vitest";
import { changeOpeningState } from "#app/use-cases/openings/change-opening-state.server.ts";
import { createOpening } from "#app/use-cases/openings/create-opening.server.ts";
import { editOpening } from "#app/use-cases/openings/edit-opening.server.ts";
import { getOpeningChoices } from "#app/use-cases/openings/get-opening-choices.server.ts";
import { getOpening } from "#app/use-cases/openings/get-opening.server.ts";
import { getCareersOpening, listCareers } from "#app/use-cases/openings/list-careers.server.ts";
import { listOpenings } from "#app/use-cases/openings/list-openings.server.ts";
import { openingInput } from "#test/builders/opening-input.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const later = new Date(NOW.getTime() + 60_000);

async function setUp() {
  const world = await buildWorld(database());
  const manager = await world.buildPerson("hiring_manager", "Maya Lind");
  const recruiter = await world.buildPerson("recruiter", "Rui Costa");
  const input = await openingInput(world, { manager, recruiter });
  const ctx = world.ctxFor(manager);
  const create = async (change: object = {}) => (await createOpening(ctx, { ...input, ...change })).id;
  const rowOf = (id: string) =>
    world.db.opening.findFirstOrThrow({ where: { id }, include: { sessions: true, team: true } });
  return { world, manager, recruiter, input, ctx, create, rowOf };
}

describe("creating an opening", () => {
  it("makes a draft on the published rubric with its plan, that nobody outside can see", async () => {
    const { world, create, rowOf, input } = await setUp();
    const id = await create();
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "draft", publishedAt: null, headcount: 1 });
    expect(row.sessions).toHaveLength(input.sessions.length);
    expect(row.slug).toMatch(/^report-designer-[0-9a-f]{8}$/);
    const visitor = world.visitorCtx();
    expect((await getCareersOpening(visitor, row.slug)).opening).toBeNull();
    expect((await listCareers(visitor)).openings.map((one) => one.id)).not.toContain(id);
    expect(await world.db.event.findFirst({ where: { openingId: id } })).toMatchObject({
      type: "opening.created",
    });
  });

  it("is for recruiters, hiring managers and admins", async () => {
    const { world, input } = await setUp();
    const interviewer = world.ctxFor(await world.buildPerson("interviewer"));
    await expect(createOpening(interviewer, input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(getOpeningChoices(interviewer)).rejects.toMatchObject({ kind: "forbidden" });
    await createOpening(world.ctxFor(await world.buildPerson("recruiter")), input);
    await createOpening(world.ctxFor(await world.buildPerson("admin")), input);
  });

  it("names each field that is wrong, and makes nothing", async () => {
    const { world, ctx, input, recruiter, manager } = await setUp();
    const gone = await world.buildPerson("interviewer");
    await world.db.person.update({ where: { id: gone.id }, data: { deactivatedAt: NOW } });
    const count = () => world.db.opening.count();
    const before = await count();
    const refused = createOpening(ctx, {
      ...input,
      hiringManagerId: recruiter.id,
      recruiterId: manager.id,
      teamIds: [gone.id],
      sessions: input.sessions.map((one) => ({ ...one, focus: ["juggling"] })),
    });
    await expect(refused).rejects.toMatchObject({
      kind: "invalid",
      fields: {
        hiringManagerId: "Choose an active hiring manager.",
        recruiterId: "Choose an active recruiter.",
        teamIds: expect.any(String) as string,
        sessions: expect.stringContaining('looks at "juggling"') as string,
      },
    });
    for (const defaultInterviewerId of [gone.id, "nobody"]) {
      const sessions = input.sessions.map((one) => ({ ...one, defaultInterviewerId }));
      await expect(createOpening(ctx, { ...input, sessions })).rejects.toMatchObject({
        kind: "invalid",
        fields: { sessions: expect.stringContaining("is no longer active") as string },
      });
    }
    await expect(createOpening(ctx, { ...input, profileId: "none" })).rejects.toMatchObject({
      kind: "invalid",
      fields: { profileId: "Choose a role profile." },
    });
    expect(await count()).toBe(before);
  });
});

describe("an opening's state", () => {
  it("goes from draft to published, paused, published, closed and published again; the first day stays", async () => {
    const { world, ctx, create, rowOf, manager } = await setUp();
    const id = await create();
    await changeOpeningState(ctx, id, "published");
    const { slug } = await rowOf(id);
    const seen = async () => {
      const visitor = world.visitorCtx();
      const listed = (await listCareers(visitor)).openings.some((one) => one.id === id);
      return [(await getCareersOpening(visitor, slug)).access, listed];
    };
    expect(await seen()).toEqual(["open", true]);
    // What the page promises is what the company has set, not words of ours.
    const readWithin = async () => (await getCareersOpening(world.visitorCtx(), slug)).readWithin;
    expect(await readWithin()).toBe(5);
    await world.db.company.updateMany({ data: { promiseDays: { resume_screen: 8 } } });
    expect(await readWithin()).toBe(8);
    await world.db.company.updateMany({ data: { promiseDays: {} } });
    expect(await changeOpeningState(ctx, id, "paused")).toEqual({ from: "published" });
    expect(await seen()).toEqual(["paused", false]);
    const after = world.ctxFor(manager, later);
    await changeOpeningState(after, id, "published");
    await changeOpeningState(after, id, "closed");
    expect(await rowOf(id)).toMatchObject({ state: "closed", publishedAt: NOW, closedAt: later });
    expect(await seen()).toEqual(["closed", false]);
    await changeOpeningState(after, id, "published");
    expect(await rowOf(id)).toMatchObject({ state: "published", publishedAt: NOW, closedAt: null });
    const events = await world.db.event.findMany({ where: { openingId: id }, orderBy: { id: "asc" } });
    expect(events.map((event) => event.type)).toEqual([
      "opening.created",
      "opening.published",
      "opening.paused",
      "opening.published",
      "opening.closed",
      "opening.published",
    ]);
    expect(events.at(-1)).toMatchObject({ before: { state: "closed" }, after: { state: "published" } });
  });

  it("is not published while something is missing, and the page says what", async () => {
    const { world, ctx, create, input, recruiter, rowOf } = await setUp();
    const id = await create({ sessions: input.sessions.filter((one) => one.kind === "onsite").slice(0, 3) });
    await expect(changeOpeningState(ctx, id, "published")).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("The plan has 3 onsite interviews; plan four.") as string,
    });
    expect((await getOpening(ctx, id)).lacks).toContain("The plan has 3 onsite interviews; plan four.");
    const ready = await create();
    await world.db.person.update({ where: { id: recruiter.id }, data: { deactivatedAt: NOW } });
    await expect(changeOpeningState(ctx, ready, "published")).rejects.toMatchObject({
      kind: "invalid",
      message: "Name a recruiter; they screen and book.",
    });
    expect((await getOpening(ctx, ready)).lacks).toEqual(["Name a recruiter; they screen and book."]);
    expect((await rowOf(ready)).state).toBe("draft");
  });

  it("is changed by one of many hands, and the others learn of it", async () => {
    const { ctx, create, world } = await setUp();
    const id = await create();
    await expect(changeOpeningState(ctx, id, "paused")).rejects.toMatchObject({ kind: "invalid" });
    const hands = [1, 2, 3, 4, 5, 6];
    const tries = await Promise.allSettled(hands.map(() => changeOpeningState(ctx, id, "published")));
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(tries.find((one) => one.status === "rejected")?.reason).toMatchObject({ kind: "conflict" });
    expect(await world.db.event.count({ where: { openingId: id, type: "opening.published" } })).toBe(1);
  });

  it("is changed by its hiring manager, recruiters and admins; for other managers it does not exist", async () => {
    const { world, create, ctx } = await setUp();
    const member = await world.buildPerson("hiring_manager");
    const id = await create({ teamIds: [member.id] });
    const stranger = world.ctxFor(await world.buildPerson("hiring_manager"));
    await expect(changeOpeningState(stranger, id, "published")).rejects.toMatchObject({ kind: "not_found" });
    await expect(getOpening(stranger, id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(changeOpeningState(world.ctxFor(member), id, "published")).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect((await getOpening(world.ctxFor(member), id)).may).toMatchObject({ edit: false });
    const listed = async (who: typeof ctx) => (await listOpenings(who)).openings.map((one) => one.id);
    expect(await listed(ctx)).toContain(id);
    expect(await listed(world.ctxFor(member))).toContain(id);
    expect(await listed(stranger)).not.toContain(id);
    await changeOpeningState(world.ctxFor(await world.buildPerson("recruiter")), id, "published");
  });
});

describe("editing an opening", () => {
  it("keeps profile and rubric, and its event keeps plan, team and questions before and after", async () => {
    const { world, ctx, create, input, rowOf } = await setUp();
    const member = await world.buildPerson("interviewer");
    const question = { id: null, kind: "text" as const, prompt: "Why us?", choices: [], required: true };
    const id = await create({ teamIds: [member.id], questions: [question] });
    const before = await rowOf(id);
    const other = await openingInput(world, {
      profile: "statistician",
      manager: { id: input.hiringManagerId } as never,
      recruiter: { id: input.recruiterId } as never,
    });
    await editOpening(ctx, id, {
      ...input,
      profileId: other.profileId,
      title: "Senior report designer",
      strict: true,
      sessions: input.sessions.map((one) => ({ ...one, minutes: 50 })),
      version: before.version,
    });
    const after = await rowOf(id);
    expect(after).toMatchObject({
      title: "Senior report designer",
      profileId: before.profileId,
      rubricVersionId: before.rubricVersionId,
      slug: before.slug,
      version: before.version + 1,
    });
    expect(after.team[0]?.removedAt).toEqual(NOW);
    const event = await world.db.event.findFirstOrThrow({
      where: { openingId: id, type: "opening.changed" },
    });
    expect(event.before).toMatchObject({
      teamIds: [member.id],
      questions: [{ prompt: "Why us?" }],
      strict: false,
    });
    expect(event.after).toMatchObject({
      teamIds: [],
      questions: [],
      title: "Senior report designer",
      strict: true,
    });
    const minutes = (words: unknown) =>
      (words as { sessions: { minutes: number }[] }).sessions.map((one) => one.minutes);
    expect(minutes(event.after)).toEqual(input.sessions.map(() => 50));
    expect(minutes(event.before)).not.toEqual(minutes(event.after));
  });

  it("refuses the second of two tabs and loses nothing of the first", async () => {
    const { ctx, create, input, rowOf } = await setUp();
    const id = await create();
    const { version } = await rowOf(id);
    await editOpening(ctx, id, { ...input, title: "From the first tab", version });
    await expect(
      editOpening(ctx, id, { ...input, title: "From the second tab", sessions: [], version }),
    ).rejects.toMatchObject({ kind: "conflict", message: expect.stringContaining("reload") as string });
    const row = await rowOf(id);
    expect(row.title).toBe("From the first tab");
    expect(row.sessions).toHaveLength(input.sessions.length);
  });

  it("does not let a published opening lose its plan, and a draft may", async () => {
    const { ctx, create, input, rowOf } = await setUp();
    const id = await create();
    const few = input.sessions.slice(0, 2);
    await editOpening(ctx, id, { ...input, sessions: few, version: 1 });
    await editOpening(ctx, id, { ...input, version: 2 });
    await changeOpeningState(ctx, id, "published");
    const { version } = await rowOf(id);
    await expect(editOpening(ctx, id, { ...input, sessions: few, version })).rejects.toMatchObject({
      kind: "invalid",
      fields: { sessions: expect.stringContaining("plan four") as string },
    });
    expect((await rowOf(id)).sessions).toHaveLength(input.sessions.length);
  });

  it("retires a question that is taken off the form, so that answers to it stay", async () => {
    const { world, ctx, create, input } = await setUp();
    const question = { id: null, kind: "text" as const, prompt: "Why us?", choices: [], required: false };
    const id = await create({ questions: [question] });
    const asked = await world.db.openingQuestion.findFirstOrThrow({ where: { openingId: id } });
    const application = await world.buildApplication({ opening: { id } });
    await world.db.applicationAnswer.create({
      data: {
        applicationId: application.id,
        openingQuestionId: asked.id,
        prompt: "Why us?",
        answer: "Data.",
      },
    });
    await editOpening(ctx, id, { ...input, questions: [], version: 1 });
    expect(await world.db.openingQuestion.findFirst({ where: { id: asked.id } })).toMatchObject({
      retiredAt: NOW,
    });
    expect(await world.db.applicationAnswer.count({ where: { openingQuestionId: asked.id } })).toBe(1);
  });
});

describe("the careers pages", () => {
  it("list the newest first and hold nothing of the inside", async () => {
    const { world, ctx, create, manager } = await setUp();
    const first = await create({ title: "First published" });
    const second = await create({ title: "Second published" });
    await changeOpeningState(ctx, first, "published");
    await changeOpeningState(world.ctxFor(manager, later), second, "published");
    const visitor = world.visitorCtx();
    const { openings } = await listCareers(visitor);
    const ids = openings.map((one) => one.id);
    expect(ids.indexOf(second)).toBeLessThan(ids.indexOf(first));
    const { slug } = openings.find((one) => one.id === first)!;
    const page = JSON.stringify([openings, await getCareersOpening(visitor, slug)]);
    for (const inside of [manager.id, manager.name, "hiringManager", "rubric", "focus", "headcount"]) {
      expect(page).not.toContain(inside);
    }
  });
});
