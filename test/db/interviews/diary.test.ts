import { describe, expect, it } from "vitest";
import { getSchedule } from "#app/use-cases/interviews/get-schedule.server.ts";
import { listMyInterviews } from "#app/use-cases/interviews/list-my-interviews.server.ts";
import { minute } from "#test/builders/room.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const DAY = 1440;

async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const application = await world.buildApplication({ stage: "onsite", name: "Rosa Lindqvist" });
  const book = (number: number, more: object = {}) =>
    world.buildInterview({ application, interviewer: ana, number, startsAt: minute(60 * number), ...more });
  return { world, recruiter, ana, application, book };
}

describe("the schedule of an application", () => {
  it("puts the plan beside what is booked, in the wall time of its zone; cancelled and missed are free again", async () => {
    const { world, recruiter, application, book } = await setUp();
    const booked = await book(1);
    await book(2, { state: "cancelled" });
    await book(3, { state: "no_show" });
    const { sessions } = await getSchedule(world.ctxFor(recruiter), application.id);
    const onsites = sessions.filter((one) => one.kind === "onsite");
    expect(onsites.map((one) => one.interview?.id ?? null)).toEqual([booked.id, null, null, null]);
    expect(onsites[0]!.interview).toMatchObject({
      date: "2026-11-23",
      time: "12:00",
      interviewerName: "Ana Ruiz",
    });
    expect(onsites[0]!.focus).toContain("SQL fluency");
  });

  it("offers active people, and never the candidate themself", async () => {
    const { world, recruiter, ana } = await setUp();
    const gone = await world.buildPerson("interviewer");
    await world.db.person.update({ where: { id: gone.id }, data: { deactivatedAt: NOW } });
    const [self, other] = [await world.buildPerson("interviewer"), await world.buildPerson("interviewer")];
    const linked = await world.buildCandidate({ personId: self.id });
    const byAddress = await world.buildCandidate({ email: other.email.toUpperCase() });
    for (const [candidate, hidden, shown] of [
      [linked, self, other],
      [byAddress, other, self],
    ] as const) {
      const { id } = await world.buildApplication({ stage: "onsite", candidate });
      const { people } = await getSchedule(world.ctxFor(recruiter), id);
      const ids = people.map((one) => one.id);
      expect(ids).toEqual(expect.arrayContaining([ana.id, shown.id]));
      expect(ids).not.toContain(hidden.id);
      expect(ids).not.toContain(gone.id);
    }
  });

  it("is for those who run the process", async () => {
    const { world, ana, application, book } = await setUp();
    const schedule = () => getSchedule(world.ctxFor(ana), application.id);
    await expect(schedule()).rejects.toMatchObject({ kind: "not_found" });
    await book(1);
    await expect(schedule()).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("a person's own interviews", () => {
  it("are those to come that they hold or shadow, in order, and nobody else's", async () => {
    const { world, ana, book } = await setUp();
    const ben = await world.buildPerson("interviewer");
    const later = await book(2);
    const sooner = await book(1, { state: "in_progress" });
    await book(3, { state: "cancelled" });
    await book(4, { startsAt: minute(-3 * DAY) });
    const shadowed = await book(4, { interviewer: ben, startsAt: minute(30) });
    const left = await book(4, { interviewer: ben, startsAt: minute(40) });
    await world.db.interviewShadow.createMany({
      data: [
        { interviewId: shadowed.id, personId: ana.id },
        { interviewId: left.id, personId: ana.id, removedAt: NOW },
      ],
    });
    const { coming } = await listMyInterviews(world.ctxFor(ana));
    expect(coming.map((one) => [one.id, one.shadows])).toEqual([
      [shadowed.id, true],
      [sooner.id, false],
      [later.id, false],
    ]);
    expect(coming[0]).toMatchObject({ candidateName: "Rosa Lindqvist" });
  });

  it("name the scorecards they owe, overdue from a day after the end, until submitted or revealed", async () => {
    const { world, ana, application, book } = await setUp();
    const ended = (hours: number) => ({ state: "completed", startsAt: minute(-60 * hours) });
    const fresh = await book(1, ended(23));
    const old = await book(2, ended(26));
    const done = await book(3, ended(25));
    await world.db.scorecard.createMany({
      data: [
        { interviewId: done.id, applicationId: application.id, authorId: ana.id, state: "submitted" },
        { interviewId: old.id, applicationId: application.id, authorId: ana.id },
      ],
    });
    const due = async () => (await listMyInterviews(world.ctxFor(ana))).scorecardsDue;
    expect((await due()).map((one) => [one.id, one.overdue])).toEqual([
      [old.id, true],
      [fresh.id, false],
    ]);
    await world.db.application.update({ where: { id: application.id }, data: { revealedAt: NOW } });
    expect(await due()).toEqual([]);
  });

  it("never hold one about themself", async () => {
    const { world, ana } = await setUp();
    const candidate = await world.buildCandidate({ personId: ana.id });
    const own = await world.buildApplication({ stage: "onsite", candidate });
    await world.buildInterview({ application: own, interviewer: ana });
    await world.buildInterview({ application: own, interviewer: ana, number: 2, state: "completed" });
    expect(await listMyInterviews(world.ctxFor(ana))).toMatchObject({ coming: [], scorecardsDue: [] });
  });
});
