import { describe, expect, it } from "vitest";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const NEVER = /A question version never changes/;

async function proposed() {
  const world = await buildWorld(database());
  const [ana, ben] = [await world.buildPerson("interviewer"), await world.buildPerson("hiring_manager")];
  const question = await world.db.question.findFirstOrThrow({
    orderBy: { key: "asc" },
    include: { versions: { orderBy: { version: "desc" } } },
  });
  const newest = question.versions[0]!;
  const version = await world.db.questionVersion.create({
    data: {
      ...newest,
      id: `${newest.id}-next`,
      reactions: newest.reactions as object,
      version: newest.version + 1,
      state: "proposed",
      createdById: ana.id,
    },
  });
  return { db: world.db, ana, ben, newest, version };
}

describe("the database", () => {
  it("keeps the words of every question version as they were written", async () => {
    const { db, newest, version } = await proposed();
    for (const { id } of [newest, version]) {
      const where = { id };
      for (const data of [{ prompt: "Softer." }, { difficulty: 1 }, { core: false, good: [] }])
        await expect(db.questionVersion.update({ where, data })).rejects.toThrow(NEVER);
      await expect(db.questionVersion.delete({ where })).rejects.toThrow(NEVER);
    }
  });

  it("lets a version be judged once, and by somebody else", async () => {
    const { db, ana, ben, version } = await proposed();
    const judge = (reviewedById: string, state: "approved" | "sent_back") =>
      db.questionVersion.update({ where: { id: version.id }, data: { reviewedById, state } });
    await expect(judge(ana.id, "approved")).rejects.toThrow(/QuestionVersion_second_person/);
    await judge(ben.id, "approved");
    await expect(judge(ben.id, "sent_back")).rejects.toThrow(NEVER);
  });
});
