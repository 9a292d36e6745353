import { describe, expect, it } from "vitest";
import { USUAL_SETTINGS } from "#app/hiring/scheduling/interview-settings.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { confirmHold } from "#app/use-cases/interviews/confirm-hold.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { markNoShow } from "#app/use-cases/interviews/mark-no-show.server.ts";
import { rebookInterview } from "#app/use-cases/interviews/rebook-interview.server.ts";
import { scheduleInterview } from "#app/use-cases/interviews/schedule-interview.server.ts";
import { setInterviewing } from "#app/use-cases/people/set-interviewing.server.ts";
import { because, booking, bookOne } from "#test/builders/booking.ts";
import { buildPanel, dayOf } from "#test/builders/interviewing.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const [ana, ben] = [
    await world.buildPerson("interviewer", "Ana Ruiz"),
    await world.buildPerson("interviewer", "Ben Okafor"),
  ];
  const application = await world.buildApplication({ stage: "onsite", name: "Rosa Lindqvist" });
  const ctx = world.ctxFor(recruiter);
  const onsite = (number: number) => ({ applicationId: application.id, kind: "onsite" as const, number });
  const rowOf = (id: string) =>
    world.db.interview.findFirstOrThrow({
      where: { id },
      include: { shadows: { where: { removedAt: null } } },
    });
  return { world, recruiter, ana, ben, application, ctx, onsite, rowOf };
}

describe("booking an interview", () => {
  it("keeps the wall time of its zone, plans the questions and leaves one event", async () => {
    const { world, ana, ben, ctx, onsite, rowOf } = await setUp();
    const { interviewId } = await bookOne(ctx, {
      ...onsite(1),
      ...booking(ana, { shadowIds: [ben.id], timeZone: "America/New_York" }),
    });
    const row = await rowOf(interviewId);
    expect(row).toMatchObject({ state: "scheduled", calendarSequence: 0, timeZone: "America/New_York" });
    expect([row.startsAt, row.endsAt].map((at) => at.toISOString())).toEqual([
      "2026-11-24T20:00:00.000Z",
      "2026-11-24T21:00:00.000Z",
    ]);
    expect(row.shadows.map((shadow) => shadow.personId)).toEqual([ben.id]);
    expect(await world.db.plannedQuestion.count({ where: { interviewId } })).toBeGreaterThan(0);
    expect(await world.db.event.count({ where: { interviewId, type: "interview.scheduled" } })).toBe(1);
  });

  it("follows the clocks: the same wall time is another instant after they change", async () => {
    const { ana, ctx, onsite, rowOf } = await setUp();
    const book = async (number: number, date: string) => {
      const input = { ...onsite(number), ...booking(ana, { date, time: "09:00" }) };
      return (await rowOf((await bookOne(ctx, input)).interviewId)).startsAt.toISOString();
    };
    expect(await book(1, "2027-03-26")).toBe("2027-03-26T08:00:00.000Z");
    expect(await book(2, "2027-03-29")).toBe("2027-03-29T07:00:00.000Z");
    const skipped = { ...onsite(3), ...booking(ana, { date: "2027-03-28", time: "02:30" }) };
    await expect(bookOne(ctx, skipped)).rejects.toMatchObject({
      kind: "invalid",
      fields: { time: expect.stringContaining("put forward") as string },
    });
  });

  it.each([
    ["a time gone by", { date: "2026-11-23", time: "10:30" }, "time"],
    ["a year gone by", { date: "2025-11-24" }, "time"],
    ["a year that is a slip", { date: "2062-11-24" }, "time"],
    ["a day that does not exist", { date: "2026-11-31" }, "time"],
    ["no time", { time: "" }, "time"],
    ["a zone that does not exist", { timeZone: "Europe/Atlantis" }, "time"],
  ])("refuses %s and names the field", async (_, change, field) => {
    const { world, ana, ctx, onsite, application } = await setUp();
    const refused = bookOne(ctx, { ...onsite(1), ...booking(ana, change) });
    await expect(refused).rejects.toMatchObject({
      kind: "invalid",
      fields: { [field]: expect.any(String) as string },
    });
    expect(await world.db.interview.count({ where: { applicationId: application.id } })).toBe(0);
  });

  it("writes down an interview that is just beginning", async () => {
    const { ana, ctx, onsite } = await setUp();
    await bookOne(ctx, { ...onsite(1), ...booking(ana, { date: "2026-11-23", time: "10:50" }) });
  });

  it("is for the stage the application is at, and for one that is still with us", async () => {
    const { world, ana, ctx, onsite, application } = await setUp();
    const phone = { ...onsite(1), kind: "phone" as const, ...booking(ana) };
    await expect(bookOne(ctx, phone)).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("belongs to Phone screen; the application is at Onsite") as string,
    });
    const early = await world.buildApplication({ stage: "resume_screen" });
    await expect(
      bookOne(ctx, { ...onsite(1), applicationId: early.id, ...booking(ana) }),
    ).rejects.toMatchObject({ kind: "invalid" });
    await expect(bookOne(ctx, { ...onsite(9), ...booking(ana) })).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("plan has no such interview") as string,
    });
    await disposeApplication(ctx, {
      applicationId: application.id,
      to: "withdrawn",
      reasonCode: "other_withdrawal",
      text: "Moved away.",
      sendMail: false,
      personalNote: "",
    });
    await expect(bookOne(ctx, { ...onsite(1), ...booking(ana) })).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("Reopen it before booking") as string,
    });
  });

  it("is for those who run the process; for others the application may not even exist", async () => {
    const { world, ana, ben, ctx, onsite } = await setUp();
    const input = { ...onsite(1), ...booking(ana) };
    await expect(bookOne(world.ctxFor(ben), input)).rejects.toMatchObject({ kind: "not_found" });
    const { interviewId } = await bookOne(ctx, input);
    const again = { ...onsite(2), ...booking(ana) };
    await expect(bookOne(world.ctxFor(ana), again)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(rebookInterview(world.ctxFor(ana), interviewId, booking(ana))).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(cancelInterview(world.ctxFor(ana), interviewId, because("Ill."))).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  it("happens once, however often and fast it is sent", async () => {
    const { world, ana, ctx, onsite, application } = await setUp();
    const send = () => bookOne(ctx, { ...onsite(1), ...booking(ana) });
    const tries = await Promise.allSettled([send(), send(), send()]);
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of tries) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ kind: "conflict" });
    }
    expect(await world.db.interview.count({ where: { applicationId: application.id } })).toBe(1);
  });

  it("can be done again after a cancellation and after a no-show", async () => {
    const { world, ana, ctx, onsite } = await setUp();
    const first = await bookOne(ctx, { ...onsite(1), ...booking(ana) });
    await cancelInterview(ctx, first.interviewId, because("The candidate asked for another day."));
    const second = await bookOne(ctx, { ...onsite(1), ...booking(ana) });
    const later = new Date("2026-11-24T14:10:00Z");
    await markNoShow(world.ctxFor(ana, later), { interviewId: second.interviewId });
    const day = { date: "2026-11-26" };
    await bookOne(world.ctxFor(await world.buildPerson("recruiter"), later), {
      ...onsite(1),
      ...booking(ana, day),
    });
  });
});

describe("the people of a booking", () => {
  it("are active, as interviewer and as shadow", async () => {
    const { world, ana, ben, ctx, onsite } = await setUp();
    await world.db.person.update({ where: { id: ben.id }, data: { deactivatedAt: minute(-60) } });
    await expect(bookOne(ctx, { ...onsite(1), ...booking(ben) })).rejects.toMatchObject({
      fields: { interviewerId: "Choose an active interviewer." },
    });
    const shadowed = { ...onsite(1), ...booking(ana, { shadowIds: [ben.id] }) };
    await expect(bookOne(ctx, shadowed)).rejects.toMatchObject({
      kind: "invalid",
      fields: { shadowIds: "Ben Okafor is no longer active. Choose somebody else." },
    });
    const unknown = { ...onsite(1), ...booking(ana, { shadowIds: ["nobody"] }) };
    await expect(bookOne(ctx, unknown)).rejects.toMatchObject({ kind: "invalid" });
    const twice = { ...onsite(1), ...booking(ana, { shadowIds: [ana.id] }) };
    await expect(bookOne(ctx, twice)).rejects.toMatchObject({
      fields: { shadowIds: expect.stringContaining("named twice") as string },
    });
  });

  it("are never the candidate, by link or by address", async () => {
    const { world, ana, ctx, onsite } = await setUp();
    const self = await world.buildPerson("interviewer", "Rosa Lindqvist");
    const linked = await world.buildCandidate({ personId: self.id });
    const byAddress = await world.buildCandidate({ email: self.email.toUpperCase() });
    for (const candidate of [linked, byAddress]) {
      const { id } = await world.buildApplication({ stage: "onsite", candidate });
      const here = { ...onsite(1), applicationId: id };
      await expect(bookOne(ctx, { ...here, ...booking(self) })).rejects.toMatchObject({
        kind: "invalid",
        fields: { interviewerId: expect.stringContaining("is the candidate") as string },
      });
      const shadowing = { ...here, ...booking(ana, { shadowIds: [self.id] }) };
      await expect(bookOne(ctx, shadowing)).rejects.toMatchObject({
        fields: { shadowIds: expect.stringContaining("is the candidate") as string },
      });
    }
  });
});

describe("a clash", () => {
  it("is said for interviewer, shadow, candidate and room, and is booked once exactly that is accepted", async () => {
    const { world, ana, ben, ctx, onsite, application } = await setUp();
    await world.db.room.create({ data: { name: "Curie", createdAt: minute(0) } });
    const inCurie = { place: "Curie", link: "" };
    await bookOne(ctx, { ...onsite(1), ...booking(ana, { shadowIds: [ben.id], ...inCurie }) });
    const other = await world.buildApplication({ stage: "onsite" });
    const there = { ...onsite(1), applicationId: other.id };
    const half = { time: "15:30" };
    const breaks = async (input: Parameters<typeof scheduleInterview>[1]) => {
      const answer = await scheduleInterview(ctx, input);
      return answer.saved ? [] : answer.breaks;
    };
    const elsewhere = "is in another interview then, or held for one";
    const said = await breaks({ ...there, ...booking(ana, half) });
    expect(said).toEqual([expect.stringContaining(`: Ana Ruiz ${elsewhere}`)]);
    const cleo = await world.buildPerson("interviewer", "Cleo Marsh");
    const shadowing = { ...there, ...booking(cleo, { ...half, shadowIds: [ben.id] }) };
    expect(await breaks(shadowing)).toEqual([expect.stringContaining(`Ben Okafor ${elsewhere}`)]);
    const sameCandidate = { ...onsite(2), applicationId: application.id, ...booking(cleo, half) };
    expect(await breaks(sameCandidate)).toContainEqual(expect.stringContaining("are at the same time"));
    expect(await breaks({ ...there, ...booking(cleo, { ...half, ...inCurie }) })).toEqual([
      expect.stringContaining("Curie is taken then"),
    ]);
    expect(await world.db.interview.count({ where: { applicationId: other.id } })).toBe(0);
    const overruled = { ...there, ...booking(ana, half), accepts: said };
    expect(await scheduleInterview(ctx, { ...overruled, accepts: ["something else"] })).toMatchObject({
      saved: false,
    });
    expect(await scheduleInterview(ctx, overruled)).toMatchObject({ saved: true });
  });

  it("is said however far ahead somebody is booked or held for one", async () => {
    const { world, ctx, onsite } = await setUp();
    const { panel, application, recruiter } = await buildPanel(world);
    const elsewhere = expect.stringContaining("Ana Ruiz is in another interview then") as string;
    const far = dayOf(application.id, panel, { date: "2027-02-25" });
    const { holdId } = await holdDay(world.ctxFor(recruiter), far);
    const ana = { ...onsite(1), ...booking(panel[0]!, { date: "2027-02-25", time: "09:30" }) };
    const ask = () => scheduleInterview(ctx, { ...ana, accepts: [] });
    expect(await ask()).toMatchObject({ breaks: [elsewhere] });
    await confirmHold(world.ctxFor(recruiter), { applicationId: application.id, holdId });
    expect(await ask()).toMatchObject({ breaks: [elsewhere] });
    const rival = await world.buildApplication({ stage: "onsite", opening: { id: application.openingId } });
    await expect(holdDay(ctx, { ...far, applicationId: rival.id })).rejects.toThrow(
      /Ana Ruiz is in another interview then/,
    );
  });

  it("is said of leave, appointments and hours too, as of a booked interview that is changed", async () => {
    const { world, ana, ctx, onsite } = await setUp();
    const day = { from: "2026-11-24", to: "2026-11-24" };
    await setInterviewing(world.ctxFor(ana), ana.id, { ...USUAL_SETTINGS, timeOff: [day] });
    const ask = (change: object) => scheduleInterview(ctx, { ...onsite(1), ...booking(ana, change) });
    expect(await ask({})).toMatchObject({ breaks: [expect.stringContaining("Ana Ruiz has the day off")] });
    expect(await ask({ date: "2026-11-25", time: "17:00" })).toMatchObject({
      breaks: expect.arrayContaining([expect.stringContaining("outside their hours")]) as unknown,
    });
    expect(await ask({ date: "2026-11-25" })).toMatchObject({ saved: true });
  });

  it("is said of whoever leads or watches another interview of the candidate, at whatever time", async () => {
    const { ana, ben, ctx, onsite } = await setUp();
    await bookOne(ctx, { ...onsite(1), ...booking(ana, { shadowIds: [ben.id] }) });
    const apart = { time: "10:00" };
    const [first, second] = await Promise.all(
      [1, 2].map((number) => ctx.db.openingSession.findFirstOrThrow({ where: { kind: "onsite", number } })),
    );
    const several = (name: string, part: string) =>
      `${name} is in several interviews of this candidate: ${part} ${first!.name}, leads ${second!.name}`;
    for (const [person, part] of [
      [ana, "leads"],
      [ben, "shadows"],
    ] as const) {
      const answer = await scheduleInterview(ctx, { ...onsite(2), ...booking(person, apart) });
      expect(answer).toEqual({ saved: false, breaks: [several(person.name, part)] });
    }
  });

  it("is not made by interviews that follow one another, in whatever zones, nor by cancelled ones", async () => {
    const { world, ana, ctx, onsite } = await setUp();
    const [two, three] = [
      await world.buildApplication({ stage: "onsite" }),
      await world.buildApplication({ stage: "onsite" }),
    ];
    const first = await bookOne(ctx, { ...onsite(1), ...booking(ana) });
    const london = { time: "15:00", timeZone: "Europe/London" };
    const after = { ...onsite(2), applicationId: two.id, ...booking(ana, london) };
    const straight: unknown = expect.stringContaining("goes from one interview straight into the next");
    expect(await scheduleInterview(ctx, after)).toMatchObject({ breaks: [straight] });
    await bookOne(ctx, after);
    await cancelInterview(ctx, first.interviewId, because("Moved to the afternoon."));
    const again = { ...onsite(3), applicationId: three.id, ...booking(ana) };
    expect(await scheduleInterview(ctx, again)).toMatchObject({ breaks: [straight] });
  });

  it("is also seen by bookings at the same moment", async () => {
    const { world, ana, ctx, onsite } = await setUp();
    const candidate = await world.buildCandidate();
    const others = await Promise.all([1, 2, 3, 4].map(() => world.buildApplication({ stage: "onsite" })));
    const ofOne = await Promise.all(
      [1, 2, 3, 4].map(() => world.buildApplication({ stage: "onsite", candidate })),
    );
    const people = await Promise.all([1, 2, 3, 4].map(() => world.buildPerson("interviewer")));
    const oneInterviewer = others.map(({ id }) => ({ ...onsite(1), applicationId: id, ...booking(ana) }));
    const oneCandidate = ofOne.map(({ id }, index) => ({
      ...onsite(1),
      applicationId: id,
      ...booking(people[index]!),
    }));
    for (const bookings of [oneInterviewer, oneCandidate]) {
      const tries = await Promise.all(bookings.map((input) => scheduleInterview(ctx, input)));
      expect(tries.filter(({ saved }) => saved)).toHaveLength(1);
    }
  });

  it("is not made by an interview with itself when it is moved a little", async () => {
    const { ana, ctx, onsite, rowOf } = await setUp();
    const { interviewId } = await bookOne(ctx, { ...onsite(1), ...booking(ana) });
    await rebookInterview(ctx, interviewId, booking(ana, { time: "15:15" }));
    expect((await rowOf(interviewId)).startsAt.toISOString()).toBe("2026-11-24T14:15:00.000Z");
  });
});

describe("changing a booking", () => {
  it("keeps before and after in its event, raises the sequence, and puts shadows in and out", async () => {
    const { world, ana, ben, ctx, onsite, rowOf } = await setUp();
    const { interviewId } = await bookOne(ctx, {
      ...onsite(1),
      ...booking(ana, { shadowIds: [ben.id] }),
    });
    await rebookInterview(ctx, interviewId, booking(ben, { place: "Room 4", shadowIds: [ana.id] }));
    const row = await rowOf(interviewId);
    expect(row).toMatchObject({ interviewerId: ben.id, place: "Room 4", calendarSequence: 1 });
    expect(row.shadows.map((shadow) => shadow.personId)).toEqual([ana.id]);
    const event = await world.db.event.findFirstOrThrow({
      where: { interviewId, type: "interview.interviewer_changed" },
    });
    expect(event.before).toMatchObject({ interviewerId: ana.id, place: "", shadowIds: [ben.id] });
    expect(event.after).toMatchObject({ interviewerId: ben.id, place: "Room 4", shadowIds: [ana.id] });
    await rebookInterview(ctx, interviewId, booking(ben, { shadowIds: [] }));
    await rebookInterview(ctx, interviewId, booking(ben, { shadowIds: [ana.id] }));
    expect((await rowOf(interviewId)).shadows.map((shadow) => shadow.personId)).toEqual([ana.id]);
  });

  it("does nothing when the same booking is sent once more", async () => {
    const { world, ana, ben, ctx, onsite, rowOf } = await setUp();
    const same = booking(ana, { shadowIds: [ben.id] });
    const { interviewId } = await bookOne(ctx, { ...onsite(1), ...same });
    await rebookInterview(ctx, interviewId, same);
    expect(await rowOf(interviewId)).toMatchObject({ calendarSequence: 0, version: 1 });
    expect(await world.db.event.count({ where: { interviewId, type: "interview.changed" } })).toBe(0);
  });

  it("is refused into the past, but not for a time that stays as it was", async () => {
    const { world, ana, ben, ctx, onsite, rowOf, recruiter } = await setUp();
    const { interviewId } = await bookOne(ctx, { ...onsite(1), ...booking(ana) });
    await expect(
      rebookInterview(ctx, interviewId, booking(ana, { date: "2026-11-22" })),
    ).rejects.toMatchObject({ kind: "invalid", fields: { time: expect.any(String) as string } });
    const late = world.ctxFor(recruiter, new Date("2026-11-24T14:30:00Z"));
    await rebookInterview(late, interviewId, booking(ben));
    expect((await rowOf(interviewId)).interviewerId).toBe(ben.id);
  });

  it("is over once the interview runs, is finished, is cancelled or was missed", async () => {
    const { world, ana, ctx, application, rowOf } = await setUp();
    for (const state of ["in_progress", "completed", "cancelled", "no_show"] as const) {
      const { id } = await world.buildInterview({ application, interviewer: ana, state });
      await expect(rebookInterview(ctx, id, booking(ana))).rejects.toMatchObject({ kind: "conflict" });
      await expect(cancelInterview(ctx, id, because("Not needed."))).rejects.toMatchObject({
        kind: "conflict",
      });
      expect((await rowOf(id)).state).toBe(state);
    }
  });
});

describe("cancelling and not coming", () => {
  it("needs a reason, and happens once", async () => {
    const { world, ana, ctx, onsite } = await setUp();
    const { interviewId } = await bookOne(ctx, { ...onsite(1), ...booking(ana) });
    await expect(cancelInterview(ctx, interviewId, because("  "))).rejects.toMatchObject({
      kind: "invalid",
      fields: { words: expect.any(String) as string },
    });
    const tries = await Promise.allSettled(
      ["Ill.", "Ill."].map((reason) => cancelInterview(ctx, interviewId, because(reason))),
    );
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(
      await world.db.event.findMany({ where: { interviewId, type: "interview.cancelled" } }),
    ).toHaveLength(1);
  });

  it("is a no-show only when its time has come and nobody was asked anything, and only its interviewer says so", async () => {
    const { world, ana, ben, application, rowOf } = await setUp();
    const { id } = await world.buildInterview({ application, interviewer: ana, startsAt: minute(60) });
    const missing = { interviewId: id };
    await expect(markNoShow(world.ctxFor(ana, minute(59)), missing)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("time has not come") as string,
    });
    await expect(markNoShow(world.ctxFor(ben, minute(70)), missing)).rejects.toMatchObject({
      kind: "not_found",
    });
    await markNoShow(world.ctxFor(ana, minute(70)), missing);
    await expect(markNoShow(world.ctxFor(ana, minute(71)), missing)).rejects.toMatchObject({
      kind: "conflict",
    });
    expect((await rowOf(id)).state).toBe("no_show");
    expect(await world.db.event.count({ where: { interviewId: id, type: "interview.no_show" } })).toBe(1);
    const held = await world.buildInterview({
      application,
      interviewer: ana,
      number: 2,
      state: "in_progress",
    });
    await world.db.askedQuestion.create({
      data: {
        interviewId: held.id,
        ownText: "What did you measure?",
        competencyKey: "sql",
        rung: "own",
        askedById: ana.id,
        askedAt: minute(65),
      },
    });
    await expect(markNoShow(world.ctxFor(ana, minute(70)), { interviewId: held.id })).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("was there") as string,
    });
  });
});
