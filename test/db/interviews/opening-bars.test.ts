import { describe, expect, it } from "vitest";
import { loadRubric } from "#app/use-cases/interviews/internal/rubric.server.ts";
import { draftRubric } from "#app/use-cases/rubrics/draft-rubric.server.ts";
import { getRubric } from "#app/use-cases/rubrics/get-rubric.server.ts";
import { publishRubric } from "#app/use-cases/rubrics/publish-rubric.server.ts";
import { saveRubricDraft } from "#app/use-cases/rubrics/save-rubric-draft.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

describe("an opening", () => {
  it("is held against the bars of its own rubric version, by its seniority", async () => {
    const world = await buildWorld(database());
    const ctx = world.ctxFor(await world.buildPerson("hiring_manager"));
    const before = await world.buildOpening({ profile: "statistician" });
    const { versionId } = await draftRubric(ctx, before.rubricVersionId);
    const draft = await getRubric(ctx, versionId);
    const bars = { graduate: -1, mid: 0.25, senior: 1, mustHaveFloor: 0.5, total: 0.5 };
    const competencies = draft.rubric.competencies.map((one) =>
      one.competencyKey === "experiments" ? { ...one, barShift: 0.3 } : one,
    );
    const words = { ...draft.rubric, competencies, bars, changeNote: "We ask more of everybody." };
    await saveRubricDraft(ctx, { versionId, savedAt: draft.version.savedAt }, words);
    const { version } = await getRubric(ctx, versionId);
    await publishRubric(ctx, { versionId, savedAt: version.savedAt });
    const after = await world.buildOpening({ profile: "statistician" });
    const senior = await world.buildOpening({ profile: "statistician" });
    await world.db.opening.update({ where: { id: senior.id }, data: { seniority: "senior" } });
    const shifted = await loadRubric(world.db, senior.id);
    expect(shifted.competencies.find(({ key }) => key === "experiments")).toMatchObject({
      bar: 1.3,
      floor: 0.8,
    });
    expect(shifted.competencies.find(({ key }) => key === "comm")).toMatchObject({ bar: 1, floor: null });
    expect(await loadRubric(world.db, before.id)).toMatchObject({ bar: 0, totalBar: 0.3 });
    expect(await loadRubric(world.db, after.id)).toMatchObject({ bar: 0.25, totalBar: 0.5 });
    expect(await loadRubric(world.db, senior.id)).toMatchObject({ bar: 1, totalBar: 0.5 });
  });
});
