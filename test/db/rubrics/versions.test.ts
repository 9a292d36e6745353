import { describe, expect, it } from "vitest";
import { readRubricFile } from "#app/hiring/rubrics/rubric-file.ts";
import { createOpening } from "#app/use-cases/openings/create-opening.server.ts";
import { carryIntoDraft } from "#app/use-cases/rubrics/carry-into-draft.server.ts";
import { draftRubric } from "#app/use-cases/rubrics/draft-rubric.server.ts";
import { exportRubric } from "#app/use-cases/rubrics/export-rubric.server.ts";
import { getRubric } from "#app/use-cases/rubrics/get-rubric.server.ts";
import { publishRubric } from "#app/use-cases/rubrics/publish-rubric.server.ts";
import { saveRubricDraft } from "#app/use-cases/rubrics/save-rubric-draft.server.ts";
import { openingInput } from "../../builders/opening-input.ts";
import { buildWorld } from "../../builders/world.ts";
import type { World } from "../../builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const world = () => buildWorld(database());

/** Tests share the library, so each works on the rubric of a profile of its own. */
async function rubricOf({ db }: World, profile: string) {
  const version = await db.rubricVersion.findFirstOrThrow({
    where: { profile: { key: profile }, state: "published" },
  });
  return version.id;
}

/** A draft as its editor has it on the screen: the words, and when they were saved. */
async function read(ctx: Parameters<typeof getRubric>[0], versionId: string) {
  const { version, rubric } = await getRubric(ctx, versionId);
  return { draft: rubric, seen: { versionId, savedAt: version.savedAt } };
}

describe("drafting a rubric", () => {
  it("starts from the words and the plan of the version it comes from, and leaves that one alone", async () => {
    const here = await world();
    const ctx = here.ctxFor(await here.buildPerson("hiring_manager"));
    const published = await rubricOf(here, "data-analyst");
    const before = await read(ctx, published);
    const { versionId } = await draftRubric(ctx, published);
    const copy = await read(ctx, versionId);
    expect(copy.draft).toEqual({ ...before.draft, changeNote: "" });
    expect(await read(ctx, published)).toEqual(before);
    expect(await here.db.event.findFirst({ where: { subjectId: versionId } })).toMatchObject({
      type: "rubric.drafted",
      after: { version: 2, from: 1 },
    });
  });

  it("has one draft at a time: a second hand is led to the first one's", async () => {
    const here = await world();
    const [ana, ben] = [await here.buildPerson("hiring_manager"), await here.buildPerson("admin")];
    const published = await rubricOf(here, "statistician");
    const drafted = await Promise.all([
      draftRubric(here.ctxFor(ana), published),
      draftRubric(here.ctxFor(ben), published),
    ]);
    expect(drafted[0]).toEqual(drafted[1]);
    expect(await here.db.rubricVersion.count({ where: { profile: { key: "statistician" } } })).toBe(2);
  });

  it("is for hiring managers and admins, and everybody may read", async () => {
    const here = await world();
    const published = await rubricOf(here, "report-designer");
    const { versionId } = await draftRubric(here.ctxFor(await here.buildPerson("admin")), published);
    for (const role of ["interviewer", "recruiter"] as const) {
      const ctx = here.ctxFor(await here.buildPerson(role));
      const { draft, seen } = await read(ctx, versionId);
      await expect(draftRubric(ctx, published)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(saveRubricDraft(ctx, seen, draft)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(publishRubric(ctx, seen)).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect(await here.db.event.count({ where: { subjectId: versionId } })).toBe(1);
  });
});

describe("saving a draft", () => {
  it("keeps a draft that is not ready, and says what it lacks", async () => {
    const here = await world();
    const ctx = here.ctxFor(await here.buildPerson("hiring_manager"));
    const { versionId } = await draftRubric(ctx, await rubricOf(here, "data-analyst"));
    const { draft, seen } = await read(ctx, versionId);
    const half = {
      ...draft,
      competencies: draft.competencies.slice(0, 1).map((one) => ({ ...one, weight: 0.3 })),
      sessions: draft.sessions.map((one) => ({ ...one, focus: [draft.competencies[0]!.competencyKey] })),
    };
    await saveRubricDraft(ctx, seen, half);
    const saved = await getRubric(ctx, versionId);
    expect(saved.rubric.competencies).toHaveLength(1);
    expect(saved.faults).toContain("The weights sum to 30 %; make them sum to 100 %.");
    const event = await here.db.event.findFirstOrThrow({
      where: { subjectId: versionId, type: "rubric.changed" },
    });
    expect(event.before).toEqual(draft);
    expect(event.after).toEqual(half);
    await expect(publishRubric(ctx, (await read(ctx, versionId)).seen)).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("make them sum to 100 %") as string,
    });
  });

  it("refuses the second of two tabs, and keeps the first one's words", async () => {
    const here = await world();
    const ctx = here.ctxFor(await here.buildPerson("hiring_manager"));
    const { versionId } = await draftRubric(ctx, await rubricOf(here, "data-platform-engineer"));
    const [first, second] = [await read(ctx, versionId), await read(ctx, versionId)];
    await saveRubricDraft(ctx, first.seen, { ...first.draft, notes: "From the first tab." });
    const late = saveRubricDraft(ctx, second.seen, { ...second.draft, notes: "From the second tab." });
    await expect(late).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("What you typed is still here") as string,
    });
    await expect(publishRubric(ctx, second.seen)).rejects.toMatchObject({ kind: "conflict" });
    expect((await read(ctx, versionId)).draft.notes).toBe("From the first tab.");
  });

  it("lets one of two savers at the same moment win, whole", async () => {
    const here = await world();
    const ctx = here.ctxFor(await here.buildPerson("hiring_manager"));
    const { versionId } = await draftRubric(ctx, await rubricOf(here, "data-platform-engineer"));
    const { draft, seen } = await read(ctx, versionId);
    const tries = await Promise.allSettled(
      ["one", "two"].map((notes) => saveRubricDraft(ctx, seen, { ...draft, notes })),
    );
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const lost = tries.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({ kind: "conflict" });
    expect((await read(ctx, versionId)).draft.competencies).toEqual(draft.competencies);
  });

  it("refuses a competency or an interview that stands in it twice, or is not known", async () => {
    const here = await world();
    const ctx = here.ctxFor(await here.buildPerson("hiring_manager"));
    const { versionId } = await draftRubric(ctx, await rubricOf(here, "data-analyst"));
    const { draft, seen } = await read(ctx, versionId);
    const [competency, session] = [draft.competencies[0]!, draft.sessions[0]!];
    const faulty = [
      { ...draft, competencies: [competency, competency] },
      { ...draft, competencies: [{ ...competency, competencyKey: "juggling" }] },
      { ...draft, sessions: [session, session] },
    ];
    for (const one of faulty) {
      await expect(saveRubricDraft(ctx, seen, one)).rejects.toMatchObject({ kind: "invalid" });
    }
    expect(await read(ctx, versionId)).toEqual({ draft, seen });
  });
});

describe("publishing a draft", () => {
  it("is for new openings: those that are there keep the version they started with", async () => {
    const here = await world();
    const [manager, recruiter] = [
      await here.buildPerson("hiring_manager"),
      await here.buildPerson("recruiter"),
    ];
    const ctx = here.ctxFor(manager);
    const published = await rubricOf(here, "analytics-engineer");
    const opening = await here.buildOpening({ profile: "analytics-engineer" });
    const { versionId } = await draftRubric(ctx, published);
    const { draft, seen } = await read(ctx, versionId);
    await saveRubricDraft(ctx, seen, { ...draft, changeNote: "Python counts more." });
    await publishRubric(ctx, (await read(ctx, versionId)).seen);
    expect(await here.db.opening.findFirst({ where: { id: opening.id } })).toMatchObject({
      rubricVersionId: published,
    });
    const input = await openingInput(here, { profile: "analytics-engineer", manager, recruiter });
    const { id } = await createOpening(ctx, input);
    expect(await here.db.opening.findFirst({ where: { id } })).toMatchObject({ rubricVersionId: versionId });
    const states = await here.db.rubricVersion.findMany({
      where: { profile: { key: "analytics-engineer" } },
      orderBy: { version: "asc" },
      select: { state: true },
    });
    expect(states.map((one) => one.state)).toEqual(["retired", "published"]);
  });

  it("ends all change: neither the new version nor the retired one can be saved or published again", async () => {
    const here = await world();
    const admin = here.ctxFor(await here.buildPerson("admin"));
    const retired = await rubricOf(here, "data-infrastructure-engineer");
    const { versionId } = await draftRubric(admin, retired);
    const { draft, seen } = await read(admin, versionId);
    await saveRubricDraft(admin, seen, { ...draft, changeNote: "Reliability counts more." });
    await publishRubric(admin, (await read(admin, versionId)).seen);
    for (const id of [retired, versionId]) {
      const before = await read(admin, id);
      const change = { ...before.draft, notes: "Changed after all." };
      await expect(saveRubricDraft(admin, before.seen, change)).rejects.toMatchObject({
        kind: "conflict",
        message: expect.stringContaining("never changes") as string,
      });
      await expect(publishRubric(admin, before.seen)).rejects.toMatchObject({
        kind: "conflict",
        message: expect.stringMatching(/^Version \d has been published already/) as string,
      });
      expect(await read(admin, id)).toEqual(before);
    }
    expect((await draftRubric(admin, versionId)).versionId).not.toBe(versionId);
  });
});

describe("an editor whose draft was published meanwhile", () => {
  async function publishedMeanwhile(profile: string) {
    const here = await world();
    const ctx = here.ctxFor(await here.buildPerson("hiring_manager"));
    const { versionId } = await draftRubric(ctx, await rubricOf(here, profile));
    const { draft, seen } = await read(ctx, versionId);
    await saveRubricDraft(ctx, seen, { ...draft, changeNote: "Published by somebody else." });
    const late = await read(ctx, versionId);
    await publishRubric(ctx, late.seen);
    const typed = { ...late.draft, notes: "Typed in the other tab." };
    return { here, ctx, versionId, late, typed };
  }

  it("is told so, and keeps what was typed as the draft of the next version", async () => {
    const { here, ctx, versionId, late, typed } = await publishedMeanwhile("analytics-engineer");
    await expect(saveRubricDraft(ctx, late.seen, typed)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/^Not saved: version \d has been published/) as string,
    });
    const kept = await carryIntoDraft(ctx, versionId, typed);
    // The note tells what the published version changed, so it is no note of the next one.
    expect((await read(ctx, kept.versionId)).draft).toEqual({ ...typed, changeNote: "" });
    expect((await getRubric(ctx, kept.versionId)).version).toMatchObject({
      state: "draft",
      number: kept.version,
    });
    const events = await here.db.event.findMany({
      where: { subjectId: kept.versionId },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual(["rubric.drafted", "rubric.changed"]);
  });

  it("does not overwrite the draft that somebody has begun since", async () => {
    const { here, ctx, versionId, typed } = await publishedMeanwhile("data-infrastructure-engineer");
    const begun = await draftRubric(ctx, versionId);
    const before = await read(ctx, begun.versionId);
    await expect(carryIntoDraft(ctx, versionId, typed)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("is being drafted already") as string,
    });
    expect(await read(ctx, begun.versionId)).toEqual(before);
    const ivo = here.ctxFor(await here.buildPerson("interviewer"));
    await expect(carryIntoDraft(ivo, versionId, typed)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("a rubric's file", () => {
  it("holds all of it: exported, read and saved as another version it says the same", async () => {
    const here = await world();
    const ctx = here.ctxFor(await here.buildPerson("hiring_manager"));
    const published = await rubricOf(here, "report-designer");
    const { versionId } = await draftRubric(ctx, published);
    const { draft, seen } = await read(ctx, versionId);
    const bars = { graduate: -0.75, mid: 0.25, senior: 1, mustHaveFloor: 0.25, total: 0.4 };
    const competencies = draft.competencies.map((one) => ({ ...one, barShift: 0.25 }));
    await saveRubricDraft(ctx, seen, { ...draft, bars, competencies });
    const { content, fileName } = await exportRubric(ctx, versionId);
    expect(fileName).toMatch(/^rubric-report-designer-v\d+[.]json$/);
    const keys = (await here.db.competency.findMany()).map((one) => one.key);
    const file = readRubricFile(content, keys);
    expect(file).toMatchObject({ ok: true, profile: "report-designer" });
    if (!file.ok) return;
    expect(file.rubric).toEqual({ ...draft, bars, competencies });
    await saveRubricDraft(ctx, (await read(ctx, versionId)).seen, file.rubric);
    expect((await exportRubric(ctx, versionId)).content).toBe(content);
  });
});

describe("a rubric's page", () => {
  it("says what publishing a draft means, against the published version whatever it is compared with", async () => {
    const here = await world();
    const ctx = here.ctxFor(await here.buildPerson("hiring_manager"));
    const { rubricVersionId } = await here.buildOpening({ profile: "data-platform-engineer" });
    const published = await rubricOf(here, "data-platform-engineer");
    expect((await getRubric(ctx, published)).publishing).toBeNull();
    const { versionId } = await draftRubric(ctx, published);
    const { draft, seen } = await read(ctx, versionId);
    await saveRubricDraft(ctx, seen, { ...draft, notes: "Ask for platforms they ran." });
    const { version, publishing } = await getRubric(ctx, versionId, rubricVersionId);
    expect(publishing).toMatchObject({
      against: version.number - 1,
      changes: ["The rubric itself: Notes for raters reworded"],
    });
    expect(publishing?.means.join(" ")).toMatch(/1 opening keeps the version it started with/);
  });

  it("compares a draft with the published version, or with any other", async () => {
    const here = await world();
    const ctx = here.ctxFor(await here.buildPerson("hiring_manager"));
    const profile = { profile: { key: "data-infrastructure-engineer" } };
    const published = await here.db.rubricVersion.findFirstOrThrow({
      where: { ...profile, state: "published" },
    });
    const { versionId } = await draftRubric(ctx, published.id);
    expect((await getRubric(ctx, versionId)).comparison).toMatchObject({ id: published.id, changes: [] });
    const { draft, seen } = await read(ctx, versionId);
    await saveRubricDraft(ctx, seen, { ...draft, notes: "Ask for systems they ran." });
    const { comparison } = await getRubric(ctx, versionId);
    expect(comparison?.changes).toMatchObject([{ part: "rubric", fields: [{ field: "Notes for raters" }] }]);
    const first = await here.db.rubricVersion.findFirstOrThrow({ where: { ...profile, version: 1 } });
    expect((await getRubric(ctx, versionId, first.id)).comparison).toMatchObject({ version: 1 });
  });

  it("says which openings use which version, naming only those the person may see", async () => {
    const here = await world();
    const [mine, other] = [
      await here.buildPerson("hiring_manager"),
      await here.buildPerson("hiring_manager"),
    ];
    const opening = await here.buildOpening({
      profile: "statistician",
      title: "Statistician, growth",
      hiringManager: mine,
    });
    await here.buildOpening({ profile: "statistician", hiringManager: other });
    const { versions } = await getRubric(here.ctxFor(mine), opening.rubricVersionId);
    expect(versions.find((one) => one.id === opening.rubricVersionId)).toMatchObject({
      openingCount: 2,
      openings: [{ id: opening.id, title: "Statistician, growth" }],
    });
  });
});
