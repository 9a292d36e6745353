import { describe, expect, it, vi } from "vitest";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { cancelDay } from "#app/use-cases/interviews/cancel-day.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { getBookedDay } from "#app/use-cases/interviews/get-booked-day.server.ts";
import { moveInterview } from "#app/use-cases/interviews/move-interview.server.ts";
import { shiftDay } from "#app/use-cases/interviews/shift-day.server.ts";
import { swapInterviewer } from "#app/use-cases/interviews/swap-interviewer.server.ts";
import { tellNow } from "#app/use-cases/interviews/tell-now.server.ts";
import { buildBookedDay, DATE } from "#test/builders/booked-day.ts";
import { because } from "#test/builders/booking.ts";
import { isWaitedFor } from "#test/builders/waiting-locks.ts";
import { NOW } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const setUp = () => buildBookedDay(database());
const NOON = { date: DATE, time: "12:00", timeZone: "Europe/Berlin" };
const times = (interviews: readonly { readonly startsAt: Date; readonly endsAt: Date }[]) =>
  interviews.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map((one) => one.toISOString().slice(11, 16)).join("-"),
  );

describe("swapping an interviewer", () => {
  it("is offered to whoever may, with their load, and says of everybody else why not", async () => {
    const { page, ids, eve, panel, world } = await setUp();
    await world.buildPerson("interviewer", "Fay Untrained");
    const { swap } = await page({ swap: ids[0] });
    expect(swap?.may.map(({ id, thatWeek, bends }) => [id, thatWeek, bends])).toEqual([[eve.id, 0, []]]);
    const why = Object.fromEntries(swap!.cannot.map(({ name, cannot }) => [name, cannot.join("; ")]));
    expect(why[panel[1]!.name]).toMatch(/^interviews this candidate in .+ already$/);
    expect(why["Fay Untrained"]).toMatch(/^is not trained in .+/);
    expect((await page({ swap: "nothing" })).swap).toBeNull();
  });

  it("hands it over at the same time, plans its questions anew and leaves one event", async () => {
    const { world, ctx, jobs, ids, eve, panel, stamp } = await setUp();
    jobs.enqueued.length = 0;
    const change = { ...(await stamp()), interviewId: ids[0]!, personId: eve.id };
    expect(await swapInterviewer(ctx, change)).toEqual({ saved: true });
    const row = await world.db.interview.findFirstOrThrow({ where: { id: ids[0]! } });
    expect([row.interviewerId, row.calendarSequence]).toEqual([eve.id, 1]);
    expect(row.startsAt.toISOString()).toBe("2026-11-26T08:00:00.000Z");
    const events = await world.db.event.findMany({
      where: { interviewId: ids[0]!, type: "interview.interviewer_changed" },
    });
    expect(events).toMatchObject([
      { actorId: ctx.actor.id, before: { interviewerId: panel[0]!.id }, after: { interviewerId: eve.id } },
    ]);
    expect(jobs.enqueued.filter(({ name }) => name === "tell-about-day")).toHaveLength(1);
  });

  it("is refused for people who may not, and asks before somebody bends a rule", async () => {
    const { world, ctx, ids, eve, panel, stamp, page } = await setUp();
    const swap = async (personId: string, accepts: readonly string[] = []) =>
      swapInterviewer(ctx, { ...(await stamp(accepts)), interviewId: ids[0]!, personId });
    await expect(swap(panel[1]!.id)).rejects.toThrow(/interviews this candidate in .* already/);
    await expect(swap(panel[0]!.id)).rejects.toThrow(/holds the interview already/);
    await expect(swap((await world.buildPerson("interviewer")).id)).rejects.toThrow(/is not trained in/);
    await world.db.interviewSettings.create({
      data: {
        personId: eve.id,
        hours: [{ weekday: 4, from: "09:30", to: "17:00" }],
        timeOff: [],
        perDay: 2,
        perWeek: 5,
        gapMinutes: 0,
        updatedAt: new Date(),
      },
    });
    const answer = await swap(eve.id);
    expect(answer).toMatchObject({ saved: false });
    const breaks = answer.saved ? [] : answer.breaks;
    expect(breaks).toEqual([expect.stringMatching(/Eve Stone works 30 minutes outside their hours$/)]);
    const [offered] = (await page({ swap: ids[0] })).swap!.may;
    expect(offered?.accepts).toEqual(breaks);
    expect(await swap(eve.id, offered!.accepts)).toEqual({ saved: true });
  });

  it("is refused for who shadows another interview of this candidate, and says which", async () => {
    const { world, ctx, ids, eve, stamp, page } = await setUp();
    const watched = await world.db.interview.findFirstOrThrow({ where: { id: ids[2]! } });
    await world.db.interviewShadow.create({ data: { interviewId: watched.id, personId: eve.id } });
    const { swap } = await page({ swap: ids[1] });
    expect(swap?.may).toEqual([]);
    const reason = `shadows ${watched.name} of this candidate`;
    expect(swap?.cannot.find(({ id }) => id === eve.id)?.cannot).toEqual([reason]);
    const change = { ...(await stamp()), interviewId: ids[1]!, personId: eve.id };
    await expect(swapInterviewer(ctx, change)).rejects.toThrow(`Eve Stone ${reason}. Choose somebody else.`);
    await world.db.interviewShadow.updateMany({ where: { personId: eve.id }, data: { removedAt: ctx.now } });
    expect((await page({ swap: ids[1] })).swap?.may.map(({ id }) => id)).toEqual([eve.id]);
  });

  it("makes a leader of a shadow, who no longer shadows", async () => {
    const { world, ctx, ids, eve, stamp } = await setUp();
    await world.db.interviewShadow.create({ data: { interviewId: ids[0]!, personId: eve.id } });
    await swapInterviewer(ctx, { ...(await stamp()), interviewId: ids[0]!, personId: eve.id });
    expect(await world.db.interviewShadow.count({ where: { interviewId: ids[0]!, removedAt: null } })).toBe(
      0,
    );
  });
});

describe("moving an interview", () => {
  it("keeps its people, place and length, and answers the candidate who asked for another time", async () => {
    const { world, ctx, ids, stamp, application, booked } = await setUp();
    await world.db.candidateRequest.create({
      data: {
        applicationId: application.id,
        interviewId: ids[3]!,
        kind: "reschedule",
        text: "Earlier?",
        createdAt: ctx.now,
      },
    });
    const to = { date: DATE, time: "15:30", timeZone: "Europe/Berlin" };
    expect(await moveInterview(ctx, { ...(await stamp()), interviewId: ids[3]!, ...to })).toEqual({
      saved: true,
    });
    const row = await world.db.interview.findFirstOrThrow({ where: { id: ids[3]! } });
    expect(row).toMatchObject({ minutes: booked[3]!.minutes, link: booked[3]!.link, calendarSequence: 1 });
    expect(row.startsAt.toISOString()).toBe("2026-11-26T14:30:00.000Z");
    const [request] = await world.db.candidateRequest.findMany({ where: { interviewId: ids[3]! } });
    expect(request?.resolvedById).toBe(ctx.actor.id);
  });

  it("says what it would break until that is accepted, word for word", async () => {
    const { ctx, ids, stamp } = await setUp();
    const move = async (accepts: readonly string[]) =>
      moveInterview(ctx, { ...(await stamp(accepts)), interviewId: ids[0]!, ...NOON });
    const answer = await move(["something else"]);
    const breaks = answer.saved ? [] : answer.breaks;
    expect(breaks.some((words) => words.includes("no 45 minutes for lunch"))).toBe(true);
    expect(await move(breaks.slice(1))).toMatchObject({ saved: false });
    expect(await move(breaks)).toEqual({ saved: true });
  });

  it("says that it leaves the day of the others, until that is accepted", async () => {
    const { world, ctx, ids, stamp } = await setUp();
    const move = async (accepts: readonly string[], date: string) =>
      moveInterview(ctx, { ...(await stamp(accepts)), interviewId: ids[3]!, ...NOON, date, time: "14:30" });
    const { name } = await world.db.interview.findFirstOrThrow({ where: { id: ids[3]! } });
    const alone = (day: string) =>
      `${name} is alone on ${day}, while the other 3 interviews stay on Thursday 26 November, so the candidate comes once more`;
    const far = alone("Thursday 17 December");
    expect(await move([], "2026-12-17")).toEqual({ saved: false, breaks: [far] });
    expect(await move([alone("Friday 18 December")], "2026-12-17")).toMatchObject({ saved: false });
    expect(await move([far], "2026-12-17")).toEqual({ saved: true });
    // Now it is apart, and may go on by itself, or back.
    expect(await move([], "2026-12-16")).toEqual({ saved: true });
    expect(await move([], DATE)).toEqual({ saved: true });
  });

  it("is refused for the time it has, a time gone by, what has started, and another application's", async () => {
    const { world, ctx, ids, stamp, opening } = await setUp();
    const move = async (change: object) =>
      moveInterview(ctx, { ...(await stamp()), interviewId: ids[0]!, ...NOON, ...change });
    await expect(move({ time: "09:00" })).rejects.toThrow("This is the time it has already.");
    await expect(move({ date: "2026-11-20" })).rejects.toThrow(/gone by/);
    const other = await world.buildApplication({ opening, stage: "onsite" });
    const { id } = await world.buildInterview({
      application: other,
      interviewer: await world.buildPerson("interviewer"),
    });
    await expect(move({ interviewId: id })).rejects.toMatchObject({ kind: "not_found" });
    await world.db.interview.update({ where: { id: ids[0]! }, data: { state: "in_progress" } });
    await expect(move({})).rejects.toThrow(/has started or is over/);
  });
});

describe("a candidate who is late", () => {
  it("moves the rest of the day in the way that is chosen, all at once", async () => {
    const { world, ctx, stamp, page, application } = await setUp();
    const { late } = await page({ late: { date: DATE, minutes: 20 } });
    expect(late!.ways.map(({ way }) => way)).toEqual(["all", "pauses", "shorter"]);
    const all = late!.ways[0]!;
    const change = { ...(await stamp(all.breaks)), date: DATE, minutes: 20, way: "all" as const };
    expect(await shiftDay(ctx, change)).toEqual({ saved: true });
    const rows = await world.db.interview.findMany({
      where: { applicationId: application.id },
      orderBy: { number: "asc" },
    });
    expect(times(rows)).toEqual(times(all.interviews));
    expect(rows.map(({ calendarSequence }) => calendarSequence)).toEqual([1, 1, 1, 1]);
    await expect(shiftDay(ctx, change)).rejects.toThrow(/You have changed this schedule/);
  });

  it("waits for whoever books one of its rooms at the same moment, and says that it is taken", async () => {
    const { world, ctx, ids, stamp, booked, eve, opening } = await setUp();
    const room = await world.db.room.create({ data: { name: "Curie", createdAt: NOW } });
    await world.db.interview.update({ where: { id: ids[0]! }, data: { place: room.name } });
    const change = { ...(await stamp()), date: DATE, minutes: 20, way: "all" as const };
    const rival = await world.buildApplication({ opening, stage: "onsite" });
    const { id } = await world.buildInterview({
      application: rival,
      interviewer: eve,
      startsAt: booked[0]!.endsAt,
    });
    const { shifting } = await inTransaction(world.db, async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Room" WHERE id = ${room.id} FOR NO KEY UPDATE`;
      const shifting = shiftDay(ctx, change);
      await vi.waitUntil(() => isWaitedFor(world.db));
      await tx.interview.update({ where: { id }, data: { place: room.name } });
      return { shifting };
    });
    expect(await shifting).toMatchObject({
      saved: false,
      breaks: expect.arrayContaining([expect.stringContaining("Curie is taken then")]) as unknown,
    });
  });

  it("leaves what has begun where it is", async () => {
    const { world, ctx, ids, stamp, page, booked } = await setUp();
    await world.db.interview.update({ where: { id: ids[0]! }, data: { state: "in_progress" } });
    const { late } = await page({ late: { date: DATE, minutes: 30 } });
    const [all] = late!.ways;
    expect(all!.interviews.map(({ moves }) => moves)).toEqual([false, true, true, true]);
    await shiftDay(ctx, { ...(await stamp(all!.breaks)), date: DATE, minutes: 30, way: "all" });
    const first = await world.db.interview.findFirstOrThrow({ where: { id: ids[0]! } });
    expect(first.startsAt).toEqual(booked[0]!.startsAt);
  });

  it("plans the first interview's questions anew when it is shorter", async () => {
    const { world, ctx, ids, stamp } = await setUp();
    const before = await world.db.interview.findFirstOrThrow({ where: { id: ids[0]! } });
    await shiftDay(ctx, { ...(await stamp()), date: DATE, minutes: 25, way: "shorter" });
    const after = await world.db.interview.findFirstOrThrow({ where: { id: ids[0]! } });
    expect([after.minutes, after.endsAt]).toEqual([before.minutes - 25, before.endsAt]);
    expect(
      await world.db.event.count({ where: { type: "loop.replanned", applicationId: after.applicationId } }),
    ).toBe(1);
  });

  it("is told who clashes and what runs past the hours before anything moves", async () => {
    const { world, ctx, stamp, panel, opening, page, application, booked } = await setUp();
    const other = await world.buildApplication({ opening, stage: "onsite" });
    await world.buildInterview({
      application: other,
      interviewer: panel[3]!,
      startsAt: new Date(booked[3]!.endsAt.getTime() + 120 * 60_000),
    });
    const { late } = await page({ late: { date: DATE, minutes: 180 } });
    const [all] = late!.ways;
    expect(all!.breaks).toEqual([
      expect.stringMatching(/Dan Weiss is in another interview then, or held for one$/),
      "no 45 minutes for lunch",
    ]);
    const change = { ...(await stamp()), date: DATE, minutes: 180, way: "all" as const };
    expect(await shiftDay(ctx, change)).toEqual({ saved: false, breaks: all!.breaks });
    const rows = await world.db.interview.findMany({ where: { applicationId: application.id } });
    expect(rows.every(({ calendarSequence }) => calendarSequence === 0)).toBe(true);
  });

  it("is told the limit for minutes beyond it, and shown no way of moving the day by them", async () => {
    const { page } = await setUp();
    for (const minutes of [200, 4, 20.5]) {
      const { late } = await page({ late: { date: DATE, minutes } });
      expect(late).toEqual({ date: DATE, minutes, problem: "Give minutes from 5 to 180.", ways: [] });
    }
    expect((await page({ late: { date: DATE, minutes: 180 } })).late).toMatchObject({ problem: null });
  });

  it("is refused for minutes that are none, another day, and a way that does not exist", async () => {
    const { ctx, stamp } = await setUp();
    const late = async (change: object) =>
      shiftDay(ctx, { ...(await stamp()), date: DATE, minutes: 20, way: "all", ...change });
    await expect(late({ minutes: 4 })).rejects.toThrow(/from 5 to 180/);
    await expect(late({ minutes: 20.5 })).rejects.toThrow(/from 5 to 180/);
    await expect(late({ date: "2026-11-27" })).rejects.toMatchObject({ kind: "conflict" });
    await expect(late({ minutes: 90, way: "shorter" })).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("cancelling", () => {
  it("keeps the reason of the list, by which reports can count", async () => {
    const { world, ctx, ids } = await setUp();
    await cancelInterview(ctx, ids[1]!, { code: "interviewer_away", words: "Ben is ill." });
    expect(await world.db.interview.findFirstOrThrow({ where: { id: ids[1]! } })).toMatchObject({
      state: "cancelled",
      cancelledCode: "interviewer_away",
      cancelledReason: "The interviewer cannot come: Ben is ill.",
    });
  });

  it("of a day calls off everything that has not begun, and nothing twice", async () => {
    const { world, ctx, ids, stamp, application } = await setUp();
    await world.db.interview.update({ where: { id: ids[0]! }, data: { state: "in_progress" } });
    const { applicationId, seen } = await stamp();
    const input = { applicationId, seen, date: DATE, code: "candidate_ill" as const, words: "" };
    await cancelDay(ctx, input);
    const rows = await world.db.interview.findMany({
      where: { applicationId: application.id },
      orderBy: { number: "asc" },
    });
    expect(rows.map(({ state }) => state)).toEqual(["in_progress", "cancelled", "cancelled", "cancelled"]);
    await expect(cancelDay(ctx, { ...input, seen: (await stamp()).seen })).rejects.toThrow(
      /Nothing of this day/,
    );
    await expect(cancelDay(ctx, { ...input, ...because(" ") })).rejects.toThrow("Say in a few words why.");
  });
});

describe("changes of a schedule", () => {
  it("are for those who run the process: the panel neither sees nor makes them", async () => {
    const { world, ids, eve, panel, stamp, application } = await setUp();
    const ana = world.ctxFor(panel[0]!);
    const change = { ...(await stamp()), interviewId: ids[0]! };
    const tries = [
      () => getBookedDay(ana, application.id, { swap: "", late: null }),
      () => swapInterviewer(ana, { ...change, personId: eve.id }),
      () => moveInterview(ana, { ...change, ...NOON }),
      () => shiftDay(ana, { ...change, date: DATE, minutes: 20, way: "all" }),
      () => cancelDay(ana, { ...change, ...because("No."), date: DATE }),
      () => tellNow(ana, change),
    ];
    for (const tried of tries) await expect(tried()).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("decided on an older schedule are refused with the name of who was faster", async () => {
    const { world, ctx, ids, eve, stamp } = await setUp();
    const old = { ...(await stamp()), interviewId: ids[0]! };
    const admin = await world.buildPerson("admin", "Ada Admin");
    await cancelInterview(world.ctxFor(admin), ids[3]!, because("Fire alarm."));
    const tries = [
      () => swapInterviewer(ctx, { ...old, personId: eve.id }),
      () => moveInterview(ctx, { ...old, ...NOON }),
      () => shiftDay(ctx, { ...old, date: DATE, minutes: 20, way: "all" }),
      () => cancelDay(ctx, { ...old, ...because("No."), date: DATE }),
      () => tellNow(ctx, old),
    ];
    for (const tried of tries) await expect(tried()).rejects.toThrow(/^Ada Admin has changed this schedule/);
  });

  it("at the same moment are one change: the second is refused and nothing is swapped twice", async () => {
    const { world, ctx, ids, eve, stamp } = await setUp();
    const change = { ...(await stamp()), interviewId: ids[0]! };
    const answers = await Promise.allSettled([
      swapInterviewer(ctx, { ...change, personId: eve.id }),
      moveInterview(ctx, { ...change, ...NOON, time: "16:00" }),
      shiftDay(ctx, { ...change, date: DATE, minutes: 20, way: "pauses" }),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const row = await world.db.interview.findFirstOrThrow({ where: { id: ids[0]! } });
    expect(row.calendarSequence).toBe(1);
  });

  it("can be read afterwards, version by version: what, who and when", async () => {
    const { ctx, ids, eve, stamp, page, panel, recruiter } = await setUp();
    await swapInterviewer(ctx, { ...(await stamp()), interviewId: ids[0]!, personId: eve.id });
    const later = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) };
    await cancelInterview(later, ids[1]!, because("Fire alarm."));
    const { versions } = await page();
    expect(versions.map(({ number, by, changes }) => [number, by, changes.map(({ kind }) => kind)])).toEqual([
      [2, recruiter.name, ["cancelled"]],
      [1, recruiter.name, ["booked", "booked", "booked", "booked", "interviewer"]],
    ]);
    expect(versions[1]!.changes.at(-1)).toMatchObject({ was: panel[0]!.name, is: "Eve Stone" });
    expect(versions[0]!.rows.map(({ interviewer }) => interviewer)).toEqual([
      "Eve Stone",
      panel[2]!.name,
      panel[3]!.name,
    ]);
  });
});
