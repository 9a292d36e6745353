import { describe, expect, it } from "vitest";
import { addCompetency } from "#app/use-cases/rubrics/add-competency.server.ts";
import { changeResumeWords } from "#app/use-cases/rubrics/change-resume-words.server.ts";
import { listResumeWords } from "#app/use-cases/rubrics/list-resume-words.server.ts";
import { draftRubric } from "#app/use-cases/rubrics/draft-rubric.server.ts";
import { getRubric } from "#app/use-cases/rubrics/get-rubric.server.ts";
import { saveRubricDraft } from "#app/use-cases/rubrics/save-rubric-draft.server.ts";
import { proposeQuestion } from "#app/use-cases/questions/propose-question.server.ts";
import { reviewQuestion } from "#app/use-cases/questions/review-question.server.ts";
import { sayDifficulty } from "#app/use-cases/questions/say-difficulty.server.ts";
import { wordsOfQuestion } from "#app/hiring/questions/question-draft.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

const cost = {
  name: "Cost awareness",
  summary: "Knows what a design costs before it is built.",
  anchors: [1, 2, 3, 4].map((level) => `What somebody does at level ${level}.`),
  family: "engineer",
} as const;

describe("a competency that is added to the library", () => {
  it("can be used in drafts, and a rubric says that it has no reviewed question until it has one", async () => {
    const world = await buildWorld(database());
    const hana = world.ctxFor(await world.buildPerson("hiring_manager"));
    const otto = world.ctxFor(await world.buildPerson("hiring_manager"));
    const draft = { ...cost, anchors: [...cost.anchors] };
    const { key } = await addCompetency(hana, draft);
    expect(key).toBe("cost-awareness");
    const event = await world.db.event.findFirstOrThrow({ where: { type: "competency.added" } });
    expect(event).toMatchObject({ actorId: hana.actor.id, after: { key, ...draft } });
    const { rubricVersionId } = await world.buildOpening({ profile: "data-platform-engineer" });
    const { versionId } = await draftRubric(hana, rubricVersionId);
    const bare = async () => (await getRubric(hana, versionId)).library.find((one) => one.key === key)?.bare;
    const { rubric, version, library } = await getRubric(hana, versionId);
    expect(library.find((one) => one.key === key)).toMatchObject({ ...draft, bare: true });
    expect(library.find((one) => one.key === "software")?.bare).toBe(false);
    const { name, summary, anchors } = draft;
    const added = { competencyKey: key, name, summary, anchors, weight: 0, mustHave: false, barShift: 0 };
    const words = { ...rubric, competencies: [...rubric.competencies, added] };
    await saveRubricDraft(hana, { versionId, savedAt: version.savedAt }, words);
    expect((await getRubric(hana, versionId)).rubric.competencies.at(-1)).toEqual(added);
    const other = await world.db.questionVersion.findFirstOrThrow({
      where: { question: { competencyKey: "software" } },
    });
    const proposal = await proposeQuestion(hana, {
      competencyKey: key,
      words: { ...wordsOfQuestion(other), title: "What does it cost?", roles: ["data-platform-engineer"] },
    });
    expect(await bare()).toBe(true);
    await sayDifficulty(otto, { ...proposal, difficulty: other.difficulty });
    await reviewQuestion(otto, { ...proposal, review: { verdict: "approve" } });
    expect(await bare()).toBe(false);
  });

  it("is refused under a name that is there, and to whoever does not draft rubrics", async () => {
    const world = await buildWorld(database());
    const hana = world.ctxFor(await world.buildPerson("hiring_manager"));
    const draft = { ...cost, name: "Data contracts", anchors: [...cost.anchors] };
    await addCompetency(hana, draft);
    await expect(addCompetency(hana, { ...draft, name: " data CONTRACTS" })).rejects.toMatchObject({
      kind: "invalid",
    });
    for (const role of ["interviewer", "recruiter"] as const) {
      const ctx = world.ctxFor(await world.buildPerson(role));
      await expect(addCompetency(ctx, { ...draft, name: "Another" })).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
    expect(await world.db.competency.count({ where: { key: { startsWith: "data-contracts" } } })).toBe(1);
  });
});

describe("the words by which resumes tell of a competency", () => {
  it("are the company's to change, with what they were before", async () => {
    const world = await buildWorld(database());
    const hana = world.ctxFor(await world.buildPerson("hiring_manager"));
    const shown = async () => (await listResumeWords(hana)).competencies.find(({ key }) => key === "python");
    const before = (await shown())?.words ?? [];
    expect(before).toContain("pandas");
    const seen = before.join(", ");
    await changeResumeWords(hana, { key: "python", words: ["polars", "uv"], seen });
    expect(await shown()).toMatchObject({ words: ["polars", "uv"], instead: ["Python"] });
    const events = await world.db.event.findMany({ where: { type: "competency.words_changed" } });
    expect(events).toMatchObject([{ before: { words: before }, after: { words: ["polars", "uv"] } }]);
    await changeResumeWords(hana, { key: "python", words: ["polars", "uv"], seen });
    expect(await world.db.event.count({ where: { type: "competency.words_changed" } })).toBe(1);
  });

  it("are not written over by somebody who had others before them", async () => {
    const world = await buildWorld(database());
    const hana = world.ctxFor(await world.buildPerson("hiring_manager"));
    const shown = async () => (await listResumeWords(hana)).competencies.find(({ key }) => key === "report");
    const seen = ((await shown())?.words ?? []).join(", ");
    await changeResumeWords(hana, { key: "report", words: ["Tableau"], seen });
    const late = { key: "report", words: ["Power BI"] };
    await expect(changeResumeWords(hana, { ...late, seen })).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("they are now “Tableau”") as string,
    });
    expect((await shown())?.words).toEqual(["Tableau"]);
    await changeResumeWords(hana, { ...late, seen: "Tableau" });
    expect((await shown())?.words).toEqual(["Power BI"]);
  });

  it("are refused to whoever does not draft rubrics, and for a competency that is not there", async () => {
    const world = await buildWorld(database());
    const hana = world.ctxFor(await world.buildPerson("hiring_manager"));
    await expect(changeResumeWords(hana, { key: "nowhere", words: [], seen: "" })).rejects.toMatchObject({
      kind: "not_found",
    });
    for (const role of ["interviewer", "recruiter"] as const) {
      const ctx = world.ctxFor(await world.buildPerson(role));
      await expect(changeResumeWords(ctx, { key: "sql", words: ["mdx"], seen: "" })).rejects.toMatchObject({
        kind: "forbidden",
      });
      await expect(listResumeWords(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});
