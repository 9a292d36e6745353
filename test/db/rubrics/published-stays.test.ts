import { describe, expect, it } from "vitest";
import { draftRubric } from "#app/use-cases/rubrics/draft-rubric.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const NEVER = /A published rubric version never changes/;

async function published() {
  const world = await buildWorld(database());
  const version = await world.db.rubricVersion.findFirstOrThrow({
    where: { profile: { key: "data-analyst" }, state: "published" },
    include: { competencies: true, sessions: true },
  });
  return { world, db: world.db, version };
}

describe("the database", () => {
  it("refuses every change to a published rubric, whoever brings it", async () => {
    const { db, version } = await published();
    const { id } = version;
    const [competency, session] = [version.competencies[0]!, version.sessions[0]!];
    const changes: readonly (() => PromiseLike<unknown>)[] = [
      () => db.rubricVersion.update({ where: { id }, data: { notes: "Softer." } }),
      () => db.rubricVersion.update({ where: { id }, data: { totalBar: 0 } }),
      () => db.rubricVersion.update({ where: { id }, data: { state: "draft" } }),
      () => db.rubricVersion.update({ where: { id }, data: { state: "retired", notes: "Softer." } }),
      () => db.rubricCompetency.update({ where: { id: competency.id }, data: { weight: 0.9 } }),
      () => db.rubricCompetency.delete({ where: { id: competency.id } }),
      () =>
        db.rubricCompetency.create({
          data: { ...competency, id: "one-more", competencyKey: "distsys", rubricVersionId: id },
        }),
      () => db.rubricSession.update({ where: { id: session.id }, data: { focus: [] } }),
      () => db.rubricSession.delete({ where: { id: session.id } }),
      () => db.rubricSession.create({ data: { ...session, id: "one-more", number: 9 } }),
      () => db.rubricVersion.delete({ where: { id } }),
    ];
    for (const change of changes) await expect(change()).rejects.toThrow(NEVER);
    expect((await published()).version).toEqual(version);
  });

  it("keeps a draft's parts from being moved into a published version", async () => {
    const { world, db, version } = await published();
    const ctx = world.ctxFor(await world.buildPerson("hiring_manager"));
    const { versionId } = await draftRubric(ctx, version.id);
    const part = await db.rubricSession.findFirstOrThrow({ where: { rubricVersionId: versionId } });
    const moved = db.rubricSession.update({
      where: { id: part.id },
      data: { rubricVersionId: version.id, number: 9 },
    });
    await expect(moved).rejects.toThrow(NEVER);
    await db.rubricSession.update({ where: { id: part.id }, data: { name: "A draft may change" } });
  });
});
