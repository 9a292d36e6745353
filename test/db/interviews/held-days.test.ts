import { describe, expect, it } from "vitest";
import { USUAL_DAY, USUAL_SETTINGS } from "#app/hiring/scheduling/interview-settings.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { changeCompany } from "#app/use-cases/company/change-company.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { confirmHold } from "#app/use-cases/interviews/confirm-hold.server.ts";
import { getDayProposals } from "#app/use-cases/interviews/get-day-proposals.server.ts";
import { getLoopPlan } from "#app/use-cases/interviews/get-loop-plan.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { letHoldGo } from "#app/use-cases/interviews/let-hold-go.server.ts";
import { offerDays } from "#app/use-cases/interviews/offer-days.server.ts";
import { scheduleInterview } from "#app/use-cases/interviews/schedule-interview.server.ts";
import { sweepHolds } from "#app/use-cases/interviews/sweep-holds.server.ts";
import { setInterviewing } from "#app/use-cases/people/set-interviewing.server.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import { because, booking, bookOne } from "#test/builders/booking.ts";
import { buildPanel, dayOf, trainFor } from "#test/builders/interviewing.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

async function setUp() {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  // Whoever an earlier test left in this database neither interviews nor is held any more.
  await world.db.person.updateMany({ data: { deactivatedAt: NOW } });
  await world.db.heldTime.updateMany({ data: { active: false } });
  const scene = await buildPanel(world);
  const ctx = world.ctxFor(scene.recruiter);
  const system = (now: Date) => ({
    ...world.visitorCtx(now),
    eventActor: { kind: "system", id: null } as const,
  });
  const rival = async () => world.buildApplication({ opening: scene.opening, stage: "onsite" });
  return { world, jobs, ctx, system, rival, ...scene };
}

describe("a held day", () => {
  it("keeps its people from other days and from bookings until it is let go", async () => {
    const { ctx, application, panel, rival } = await setUp();
    const { holdId } = await holdDay(ctx, dayOf(application.id, panel));
    const other = await rival();
    const again = dayOf(other.id, panel);
    await expect(holdDay(ctx, again)).rejects.toThrow(/held for one/);
    const ana = booking(panel[0]!, { date: "2026-11-26", time: "09:30" });
    const single = { applicationId: other.id, kind: "onsite" as const, number: 1, ...ana };
    expect(await scheduleInterview(ctx, single)).toMatchObject({
      breaks: [expect.stringContaining("Ana Ruiz is in another interview then, or held for one")],
    });
    await letHoldGo(ctx, { applicationId: application.id, holdId });
    await holdDay(ctx, again);
  });

  it("names everybody who is to be on it, whoever watches to learn too", async () => {
    const { world, ctx, application, panel } = await setUp();
    const jonas = await world.buildPerson("interviewer", "Jonas Weber");
    const day = dayOf(application.id, panel);
    const interviews = day.interviews.map((one) =>
      one.number === 3 ? { ...one, shadowIds: [jonas.id] } : one,
    );
    await holdDay(ctx, { ...day, interviews });
    const { holds } = await getDayProposals(ctx, application.id, { byVideo: true });
    expect(holds[0]?.interviews.map(({ interviewer, shadows }) => [interviewer, shadows])).toEqual([
      ["Ana Ruiz", []],
      ["Ben Okafor", []],
      ["Cleo Marsh", ["Jonas Weber"]],
      ["Dan Weiss", []],
    ]);
  });

  it("leads to its page from the application, which offers booking only while something is to be booked", async () => {
    const { world, ctx, application, panel } = await setUp();
    const { id } = application;
    const offered = async () => {
      const [page, loop] = [await getApplication(ctx, id), await getLoopPlan(ctx, id)];
      return [page.may.book, loop.may.book];
    };
    const { holdId } = await holdDay(ctx, dayOf(id, panel));
    expect(await offered()).toEqual([true, true]);
    await confirmHold(ctx, { applicationId: id, holdId });
    expect(await offered()).toEqual([false, false]);
    const first = await world.db.interview.findFirstOrThrow({ where: { applicationId: id, number: 1 } });
    await cancelInterview(ctx, first.id, because("Ana is ill."));
    expect(await offered()).toEqual([true, true]);
    const stranger = world.ctxFor(panel[1]!);
    expect((await getApplication(stranger, id)).may.book).toBe(false);
    expect((await getLoopPlan(stranger, id)).may.book).toBe(false);
    const again = dayOf(id, panel);
    const held = await holdDay(ctx, { ...again, interviews: again.interviews.slice(0, 1) });
    await world.db.application.update({ where: { id }, data: { stage: "debrief" } });
    expect(await offered()).toEqual([true, true]);
    await letHoldGo(ctx, { applicationId: id, holdId: held.holdId });
    expect(await offered()).toEqual([false, false]);
  });

  it("of which one interview was called off is proposed first for that one again", async () => {
    const { world, ctx, application, panel } = await setUp();
    const { holdId } = await holdDay(ctx, dayOf(application.id, panel));
    await confirmHold(ctx, { applicationId: application.id, holdId });
    const first = { applicationId: application.id, number: 1 };
    const { id } = await world.db.interview.findFirstOrThrow({ where: first });
    await cancelInterview(ctx, id, because("Ana is ill."));
    const { days } = await getDayProposals(ctx, application.id, { byVideo: true });
    const sameDay = {
      date: "2026-11-26",
      reason: expect.stringContaining("the same day as the other three") as string,
    };
    expect(days[0]).toMatchObject(sameDay);
    // Though it is the next day by now: the candidate comes as it is.
    const dayBefore = await getDayProposals({ ...ctx, now: later(48) }, application.id, { byVideo: true });
    expect(dayBefore.days[0]).toMatchObject(sameDay);
  });

  it("becomes its four interviews when it is confirmed, with one plan, and is told as one", async () => {
    const { world, jobs, ctx, application, panel } = await setUp();
    const { holdId } = await holdDay(ctx, dayOf(application.id, panel));
    const { holdId: otherDay } = await holdDay(ctx, dayOf(application.id, panel, { date: "2026-11-27" }));
    await confirmHold(ctx, { applicationId: application.id, holdId });
    const interviews = await world.db.interview.findMany({
      where: { applicationId: application.id },
      orderBy: { number: "asc" },
      include: { planned: true },
    });
    expect(interviews.map(({ interviewerId }) => interviewerId)).toEqual(panel.map(({ id }) => id));
    expect(interviews.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual([
      "08:00",
      "09:30",
      "12:00",
      "13:30",
    ]);
    expect(interviews.every(({ planned }) => planned.length > 0)).toBe(true);
    expect(jobs.enqueued.filter(({ name }) => name === "tell-about-booked-day")).toHaveLength(1);
    expect(jobs.enqueued.filter(({ name }) => name === "tell-about-plan")).toHaveLength(0);
    const events = await world.db.event.findMany({
      where: { subjectKind: "hold", applicationId: application.id },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ type, subjectId }) => [type, subjectId])).toEqual([
      ["day.held", holdId],
      ["day.held", otherDay],
      ["day.confirmed", holdId],
      ["day.let_go", otherDay],
    ]);
    const ids = { applicationId: application.id, holdId };
    await expect(confirmHold(ctx, ids)).rejects.toThrow("This day is booked already.");
    expect(await world.db.heldTime.count({ where: { active: true } })).toBe(0);
  });

  it("runs out after the hours that the company has set, and frees its people by itself", async () => {
    const { world, ctx, application, panel, system, rival } = await setUp();
    const admin = await world.buildPerson("admin");
    const company = await world.db.company.findFirstOrThrow();
    const { name, timeZone, careersIntro, rejectionGraceHours, reapplyAfterDays, showTotals } = company;
    const settings = {
      name,
      timeZone,
      careersIntro,
      rejectionGraceHours,
      reapplyAfterDays,
      showTotals,
      holdHours: 3,
      ...USUAL_DAY,
    };
    await changeCompany(world.ctxFor(admin), { ...settings, seen: company.updatedAt.getTime() });
    const { holdId } = await holdDay(ctx, dayOf(application.id, panel));
    const atThree = world.ctxFor({ ...panel[0]!, ...(await world.buildPerson("recruiter")) }, later(3));
    const ids = { applicationId: application.id, holdId };
    await expect(confirmHold(atThree, ids)).rejects.toThrow(/is over/);
    expect(await sweepHolds(system(later(2.9)))).toBe(0);
    await holdDay(atThree, dayOf((await rival()).id, panel));
    const hold = await world.db.hold.findFirstOrThrow({ where: { id: holdId } });
    expect(hold.state).toBe("expired");
    const events = await world.db.event.findMany({ where: { subjectId: holdId } });
    expect(events.map(({ type }) => type)).toEqual(["day.held", "day.ran_out"]);
  });

  it("is proposed with the hours and pauses that the company has set", async () => {
    const { world, ctx, application } = await setUp();
    const proposals = async () => {
      const { days, zone } = await getDayProposals(ctx, application.id, { byVideo: true });
      return days.map(({ interviews }) => ({
        from: wallTimeOf(interviews[0]!.startsAt, zone).time,
        pauses: interviews.slice(1).map((one, place) => {
          return (one.startsAt.getTime() - interviews[place]!.endsAt.getTime()) / 60_000;
        }),
      }));
    };
    const usual = await proposals();
    expect(usual.some(({ from, pauses }) => from < "10:00" && pauses.includes(15))).toBe(true);
    await world.db.company.updateMany({ data: { dayFrom: "10:00", breakMinutes: 25, waitMinutes: 240 } });
    const changed = await proposals();
    await world.db.company.updateMany({ data: USUAL_DAY });
    expect(changed.length).toBeGreaterThan(0);
    for (const { from, pauses } of changed) {
      expect(from >= "10:00").toBe(true);
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(25);
    }
  });

  it("ends with its application", async () => {
    const { world, ctx, application, panel, system } = await setUp();
    await holdDay(ctx, dayOf(application.id, panel));
    await world.db.application.update({ where: { id: application.id }, data: { disposition: "withdrawn" } });
    expect(await sweepHolds(system(NOW))).toBe(1);
    expect(await sweepHolds(system(NOW))).toBe(0);
    await expect(sweepHolds({ ...system(NOW), eventActor: ctx.eventActor })).rejects.toThrow();
  });

  it("is refused when it is no day, is gone by, or names people and rooms that cannot be had", async () => {
    const { world, ctx, application, panel } = await setUp();
    const refused = (change: object, first: object = {}) => {
      const day = dayOf(application.id, panel, change);
      return holdDay(ctx, {
        ...day,
        interviews: day.interviews.map((one, index) => (index === 0 ? { ...one, ...first } : one)),
      });
    };
    await expect(refused({}, { time: "10:00" })).rejects.toThrow(/at the same time/);
    await expect(refused({}, { interviewerId: panel[1]!.id })).rejects.toThrow(/named twice/);
    await expect(refused({ interviews: [] })).rejects.toThrow(/no interview left/);
    await expect(refused({ date: "2026-11-20" })).rejects.toThrow(/gone by/);
    await expect(refused({ date: "tomorrow" })).rejects.toThrow(/Give a date/);
    await expect(refused({ kind: "phone" })).rejects.toThrow(/belongs to/);
    await expect(refused({}, { roomId: "none" })).rejects.toThrow(/no longer used/);
    await world.db.person.update({ where: { id: panel[0]!.id }, data: { deactivatedAt: NOW } });
    await expect(refused({})).rejects.toThrow(/active interviewer/);
    expect(await world.db.hold.count({ where: { applicationId: application.id } })).toBe(0);
  });

  it("takes its rooms as well", async () => {
    const { world, ctx, application, panel, rival } = await setUp();
    const room = await world.db.room.create({ data: { name: "Ada", createdAt: NOW } });
    const inRoom = (applicationId: string, people: typeof panel) => {
      const day = dayOf(applicationId, people);
      return { ...day, interviews: day.interviews.map((one) => ({ ...one, roomId: room.id, link: "" })) };
    };
    const { holdId } = await holdDay(ctx, inRoom(application.id, panel));
    const others = [];
    for (const name of ["Eve", "Fay", "Gus", "Hal"])
      others.push(await world.buildPerson("interviewer", name));
    const other = await rival();
    await expect(holdDay(ctx, inRoom(other.id, others))).rejects.toThrow("Ada is taken then");
    await confirmHold(ctx, { applicationId: application.id, holdId });
    const places = await world.db.interview.findMany({ where: { applicationId: application.id } });
    expect(new Set(places.map(({ place }) => place))).toEqual(new Set(["Ada"]));
    await expect(holdDay(ctx, inRoom(other.id, others))).rejects.toThrow("Ada is taken then");
  });

  it("cannot be confirmed once somebody on it has left, is off or is on the loop already, or its room is gone", async () => {
    const { world, ctx, application, panel, opening } = await setUp();
    const [ana, ben, , dan] = panel;
    const room = await world.db.room.create({ data: { name: "Noether", createdAt: NOW } });
    const day = dayOf(application.id, panel);
    const rest = day.interviews.slice(1).map((one) => ({ ...one, roomId: room.id, link: "" }));
    const { holdId } = await holdDay(ctx, { ...day, interviews: rest });
    const confirm = () => confirmHold(ctx, { applicationId: application.id, holdId });
    const page = async () => (await getDayProposals(ctx, application.id, { byVideo: true })).holds[0]?.faults;
    const names = await world.db.openingSession.findMany({
      where: { openingId: opening.id, kind: "onsite" },
      orderBy: { number: "asc" },
    });
    const [first, second] = names.map(({ name }) => name);
    const expectFault = async (fault: string) => {
      expect(await page()).toEqual([fault]);
      await expect(confirm()).rejects.toMatchObject({
        kind: "conflict",
        message: `This day can no longer be booked: ${fault}. Let it go and hold another one, or book one by one.`,
      });
      await expect(offerDays(ctx, application.id)).rejects.toThrow(fault);
    };
    expect(await page()).toEqual([]);
    const timeOff = [{ from: "2026-11-26", to: "2026-11-27" }];
    await setInterviewing(world.ctxFor(ben!), ben!.id, { ...USUAL_SETTINGS, timeOff });
    await expectFault(`${second}: Ben Okafor has the day off`);
    await setInterviewing(world.ctxFor(ben!), ben!.id, USUAL_SETTINGS);
    await world.db.person.update({ where: { id: ben!.id }, data: { deactivatedAt: NOW } });
    await expectFault(`${second}: Ben Okafor no longer interviews here`);
    await world.db.person.update({ where: { id: ben!.id }, data: { deactivatedAt: null } });
    // The first onsite is booked with somebody whom the held day knows for another one, and who watches it.
    const single = { applicationId: application.id, kind: "onsite" as const, number: 1 };
    const before = booking(ana!, { date: "2026-11-25", time: "10:00", shadowIds: [dan!.id] });
    const { interviewId } = await bookOne(ctx, { ...single, ...before });
    const fourth = names[3]!.name;
    await expectFault(
      `Dan Weiss is in several interviews of this candidate: shadows ${first}, leads ${fourth}`,
    );
    await cancelInterview(ctx, interviewId, because("Ana is ill."));
    await world.db.room.update({ where: { id: room.id }, data: { retiredAt: NOW } });
    await expect(confirm()).rejects.toThrow(`${second}: Noether is no longer used`);
    await world.db.room.update({ where: { id: room.id }, data: { retiredAt: null } });
    await confirm();
    expect(
      await world.db.interview.count({ where: { applicationId: application.id, state: "scheduled" } }),
    ).toBe(3);
  });

  it("is neither held nor proposed with somebody who watches another interview of the loop", async () => {
    const { world, ctx, application, panel } = await setUp();
    const [ana, ben] = panel;
    const single = { applicationId: application.id, kind: "onsite" as const, number: 1 };
    const at = booking(ana!, { date: "2026-11-26", time: "09:00", shadowIds: [ben!.id] });
    await bookOne(ctx, { ...single, ...at });
    const rest = dayOf(application.id, panel);
    await expect(holdDay(ctx, { ...rest, interviews: rest.interviews.slice(1) })).rejects.toThrow(
      /^Not held: Ben Okafor is in several interviews of this candidate: shadows /,
    );
    const proposed = await getDayProposals(ctx, application.id, { byVideo: true });
    expect(proposed.people.map(({ id }) => id)).not.toContain(ben!.id);
    expect(proposed.days).toEqual([]);
    expect(proposed.blockers[0]).toMatch(/nobody sits in two interviews of a day/);
    expect(await world.db.hold.count({ where: { applicationId: application.id } })).toBe(0);
  });

  it("takes time off into account when it is held", async () => {
    const { world, ctx, application, panel } = await setUp();
    const timeOff = [{ from: "2026-11-26", to: "2026-11-26" }];
    await setInterviewing(world.ctxFor(panel[0]!), panel[0]!.id, { ...USUAL_SETTINGS, timeOff });
    await expect(holdDay(ctx, dayOf(application.id, panel))).rejects.toThrow("Ana Ruiz has the day off");
  });

  it("is for those who may schedule: others do not get to hold, confirm, look or let go", async () => {
    const { world, ctx, application, panel } = await setUp();
    const { holdId } = await holdDay(ctx, dayOf(application.id, panel));
    const outsider = world.ctxFor(await world.buildPerson("interviewer"));
    const ids = { applicationId: application.id, holdId };
    await expect(holdDay(outsider, dayOf(application.id, panel))).rejects.toThrow(/not found/);
    await expect(confirmHold(outsider, ids)).rejects.toThrow(/not found/);
    await expect(letHoldGo(outsider, ids)).rejects.toThrow(/not found/);
    await expect(getDayProposals(outsider, application.id, { byVideo: true })).rejects.toThrow(/not found/);
    const foreign = { applicationId: application.id, holdId: "another" };
    await expect(confirmHold(ctx, foreign)).rejects.toThrow(/not found/);
  });
});

describe("twenty at the same moment", () => {
  it("hold one slot for one candidate only, also past the use case", async () => {
    const { world, ctx, panel, rival } = await setUp();
    const rivals = [];
    for (let place = 0; place < 20; place += 1) rivals.push(await rival());
    const tries = await Promise.allSettled(rivals.map(({ id }) => holdDay(ctx, dayOf(id, panel))));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const why = tries.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
    expect(new Set(why.map((one) => /held for (one|another candidate)/.test(one)))).toEqual(new Set([true]));
    expect(await world.db.heldTime.count({ where: { active: true } })).toBe(4);
    const [first] = await world.db.heldTime.findMany({ where: { active: true } });
    const same = {
      holdId: first!.holdId,
      whoId: first!.whoId,
      startsAt: first!.startsAt,
      endsAt: first!.endsAt,
    };
    await expect(world.db.heldTime.create({ data: same })).rejects.toThrow(
      /HeldTime_one_at_a_time|exclusion/,
    );
  });

  it("confirm one day once: four interviews, not eighty", async () => {
    const { world, jobs, ctx, application, panel } = await setUp();
    const { holdId } = await holdDay(ctx, dayOf(application.id, panel));
    const ids = { applicationId: application.id, holdId };
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => confirmHold(ctx, ids)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await world.db.interview.count({ where: { applicationId: application.id } })).toBe(4);
    expect(jobs.enqueued.filter(({ name }) => name === "tell-about-booked-day")).toHaveLength(1);
  });

  it("hold, confirm and book by hand without two candidates with one interviewer", async () => {
    const { world, ctx, application, panel, rival } = await setUp();
    const { holdId } = await holdDay(ctx, dayOf(application.id, panel));
    const others = [];
    for (let place = 0; place < 9; place += 1) others.push(await rival());
    const byHand = (applicationId: string, place: number) => {
      const at = { date: "2026-11-26", time: "09:15" };
      const slot = booking(panel[0]!, at);
      return scheduleInterview(ctx, { applicationId, kind: "onsite", number: (place % 4) + 1, ...slot });
    };
    await Promise.allSettled([
      ...others.map(({ id }, place) => byHand(id, place)),
      ...Array.from({ length: 5 }, () => confirmHold(ctx, { applicationId: application.id, holdId })),
      ...others.slice(0, 6).map(({ id }) => holdDay(ctx, dayOf(id, panel))),
    ]);
    const booked = await world.db.interview.findMany({ where: { interviewerId: panel[0]!.id } });
    expect(booked).toHaveLength(1);
    expect(booked[0]!.applicationId).toBe(application.id);
  });
});

describe("proposed days", () => {
  it("come from skills, hours, days off, calendars, bookings and holds of the real people", async () => {
    const { world, ctx, application, opening, panel, rival } = await setUp();
    // Asked on the Thursday before, so that two working days lie between.
    const propose = () => getDayProposals({ ...ctx, now: later(-96) }, application.id, { byVideo: true });
    const first = await propose();
    expect(first.days[0]?.date).toBe("2026-11-24");
    expect(first.days[0]?.reason).toMatch(/^4 interviews within /);
    expect(first.days[0]?.interviews.map(({ interviewerId }) => interviewerId).toSorted()).toEqual(
      panel.map(({ id }) => id).toSorted(),
    );
    const [ana, ben, cleo] = panel;
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "08:00", to: "18:00" }));
    await world.db.interviewSettings.create({
      data: {
        personId: ana!.id,
        hours,
        timeOff: [{ from: "2026-11-24", to: "2026-11-25" }],
        perDay: 2,
        perWeek: 5,
        gapMinutes: 0,
        updatedAt: NOW,
      },
    });
    const feed = await world.db.calendarFeed.create({
      data: { personId: ben!.id, url: "https://calendar.example/b.ics", createdAt: NOW },
    });
    const allDay = { startsAt: new Date("2026-11-26T00:00:00Z"), endsAt: new Date("2026-11-27T00:00:00Z") };
    await world.db.busyTime.create({ data: { feedId: feed.id, ...allDay } });
    const eve = await world.buildPerson("interviewer", "Eve");
    await holdDay(ctx, {
      ...dayOf((await rival()).id, [cleo!], { date: "2026-11-27" }),
      interviews: [{ ...dayOf("", [cleo!]).interviews[0]!, time: "10:00", interviewerId: cleo!.id }],
    });
    await holdDay(ctx, {
      ...dayOf((await rival()).id, [cleo!], { date: "2026-11-27" }),
      interviews: [{ ...dayOf("", [cleo!]).interviews[0]!, time: "14:00", interviewerId: cleo!.id }],
    });
    expect((await propose()).days[0]?.date).toBe("2026-11-30");
    await trainFor(world, opening, [eve]);
    const withEve = await propose();
    expect(withEve.days[0]?.date).toBe("2026-11-27");
    expect(withEve.days[0]?.interviews.map(({ interviewerId }) => interviewerId)).not.toContain(cleo!.id);
  });

  it("leave out the company's holidays", async () => {
    const { world, ctx, application } = await setUp();
    const { holidays } = await world.db.company.findFirstOrThrow();
    await world.db.company.updateMany({ data: { holidays: ["2026-11-24", "2026-11-30"] } });
    const { days } = await getDayProposals(ctx, application.id, { byVideo: true });
    await world.db.company.updateMany({ data: { holidays } });
    expect(days.length).toBeGreaterThan(0);
    const dates = days.map(({ date }) => date);
    expect(dates[0]).toBe("2026-11-27");
    expect(dates).not.toContain("2026-11-30");
  });

  it("say what is missing when nobody is trained, and propose single times for a phone screen", async () => {
    const { world, ctx, application, opening } = await setUp();
    await world.db.interviewSkill.deleteMany();
    const bare = await getDayProposals(ctx, application.id, { byVideo: true });
    expect(bare.days).toEqual([]);
    expect(bare.blockers[0]).toMatch(/^Nobody is trained for all of /);
    const phone = await world.buildApplication({ opening, stage: "phone_screen" });
    await trainFor(world, opening, [await world.buildPerson("interviewer", "Eve")]);
    const times = await getDayProposals(ctx, phone.id, { byVideo: true });
    expect(times.days.length).toBeGreaterThan(2);
    expect(times.days.every(({ interviews }) => interviews.length === 1)).toBe(true);
    expect(times.days[0]?.date).toBe("2026-11-25");
  });
});
