import { describe, expect, it } from "vitest";
import { getOwnLoad } from "#app/use-cases/people/get-own-load.server.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const DAY = 24 * 60;

describe("somebody's own load", () => {
  it("counts their interviews of two weeks as lead or shadow, and their own scorecards alone", async () => {
    const world = await buildWorld(database());
    const ana = await world.buildPerson("interviewer", "Ana Ruiz");
    const ben = await world.buildPerson("interviewer", "Ben Okafor");
    const application = await world.buildApplication({ stage: "onsite" });
    const book = (number: number, change: object) =>
      world.buildInterview({ application, interviewer: ana, number, ...change });
    // The tests' day is a Monday.
    await book(1, { startsAt: minute(DAY) });
    await book(2, { startsAt: minute(2 * DAY), state: "cancelled" });
    await book(3, { startsAt: minute(8 * DAY) });
    await book(4, { startsAt: minute(-DAY) });
    const watched = await book(5, { startsAt: minute(9 * DAY), interviewer: ben });
    await world.db.interviewShadow.create({ data: { interviewId: watched.id, personId: ana.id } });
    const left = await book(6, { startsAt: minute(9 * DAY), interviewer: ben });
    await world.db.interviewShadow.create({
      data: { interviewId: left.id, personId: ana.id, removedAt: minute(0) },
    });
    const held = async (number: number, days: number, hours: number | null, author = ana) => {
      const one = await book(number, { startsAt: minute(-days * DAY - 60), state: "completed" });
      await world.db.interview.update({
        where: { id: one.id },
        data: { completedAt: minute(-days * DAY), interviewerId: author.id },
      });
      if (hours === null) return;
      const about = { interviewId: one.id, applicationId: application.id, authorId: author.id };
      await world.db.scorecard.create({
        data: { ...about, state: "submitted", submittedAt: minute(-days * DAY + hours * 60) },
      });
    };
    await held(7, 20, 2);
    await held(8, 21, 30);
    await held(9, 22, null);
    await held(10, 100, 40);
    await held(11, 20, 50, ben);
    const own = await getOwnLoad(world.ctxFor(ana));
    expect(own.load).toEqual({ thisWeek: 1, nextWeek: 2, perWeek: expect.any(Number) as number });
    expect(own.punctuality).toEqual({ owed: 3, onTime: 1, medianHours: 16, overdue: 1 });
    const erased = { candidate: { update: { erasedAt: minute(0) } } };
    await world.db.application.update({ where: { id: application.id }, data: erased });
    expect((await getOwnLoad(world.ctxFor(ana))).punctuality).toMatchObject({ owed: 2, overdue: 0 });
    const gone = { ...world.ctxFor(ana), actor: { ...world.ctxFor(ana).actor, active: false } };
    await expect(getOwnLoad(gone)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
