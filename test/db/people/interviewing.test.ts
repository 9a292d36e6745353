import { describe, expect, it } from "vitest";
import { USUAL_SETTINGS } from "#app/hiring/scheduling/interview-settings.ts";
import { addRoom } from "#app/use-cases/company/add-room.server.ts";
import { closeRoom } from "#app/use-cases/company/close-room.server.ts";
import { getCompany } from "#app/use-cases/company/get-company.server.ts";
import { addCalendar } from "#app/use-cases/people/add-calendar.server.ts";
import { getInterviewing } from "#app/use-cases/people/get-interviewing.server.ts";
import { readCalendar, type FetchCalendar } from "#app/use-cases/people/read-calendar.server.ts";
import { readCalendars } from "#app/use-cases/people/read-calendars.server.ts";
import { removeCalendar } from "#app/use-cases/people/remove-calendar.server.ts";
import { setInterviewing } from "#app/use-cases/people/set-interviewing.server.ts";
import { setTraining } from "#app/use-cases/people/set-training.server.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

async function setUp() {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  const [ana, ben] = [
    await world.buildPerson("interviewer", "Ana Ruiz"),
    await world.buildPerson("recruiter", "Ben Okafor"),
  ];
  const admin = world.ctxFor(await world.buildPerson("admin"));
  const system = (now: Date = NOW) => {
    return { ...world.visitorCtx(now), eventActor: { kind: "system", id: null } as const };
  };
  const events = async (subjectId: string) =>
    (await world.db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ type }) => type);
  return { world, jobs, ana, ben, admin, system, events, asAna: world.ctxFor(ana), asBen: world.ctxFor(ben) };
}

const file =
  (hour: string): FetchCalendar =>
  async () => ({
    ok: true,
    text: [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "BEGIN:VEVENT",
      "UID:1",
      "SUMMARY:Divorce lawyer",
      `DTSTART:20261124T${hour}0000Z`,
      "DURATION:PT1H",
      "END:VEVENT",
      "END:VCALENDAR",
    ].join("\r\n"),
  });
const down: FetchCalendar = async () => ({ ok: false, problem: "The calendar's server answers 404." });

describe("when somebody interviews", () => {
  it("is usual until they say otherwise, and every change is recorded once with what was before", async () => {
    const { world, ana, asAna, events } = await setUp();
    expect((await getInterviewing(asAna, ana.id)).settings).toEqual(USUAL_SETTINGS);
    const settings = { ...USUAL_SETTINGS, perDay: 1, timeOff: [{ from: "2026-12-24", to: "2026-12-31" }] };
    await setInterviewing(asAna, ana.id, settings);
    await setInterviewing(asAna, ana.id, settings);
    expect((await getInterviewing(asAna, ana.id)).settings).toEqual(settings);
    expect(await events(ana.id)).toEqual(["person.interviewing_changed"]);
    const event = await world.db.event.findFirstOrThrow({ where: { subjectId: ana.id } });
    expect(event.before).toEqual(USUAL_SETTINGS);
    expect(event.after).toEqual(settings);
  });

  it("is for them and for admins, not for colleagues", async () => {
    const { ana, asBen, admin } = await setUp();
    await expect(getInterviewing(asBen, ana.id)).rejects.toThrow(/owner and for admins/);
    await expect(setInterviewing(asBen, ana.id, USUAL_SETTINGS)).rejects.toThrow(/owner and for admins/);
    await setInterviewing(admin, ana.id, { ...USUAL_SETTINGS, perWeek: 3 });
    expect((await getInterviewing(admin, ana.id)).settings.perWeek).toBe(3);
    await expect(getInterviewing(admin, "nobody")).rejects.toThrow(/not found/);
  });
});

describe("what somebody assesses", () => {
  it("is set by admins alone, as a whole, from what the library has", async () => {
    const { ana, asAna, admin, events } = await setUp();
    await expect(setTraining(asAna, ana.id, { sql: "trained" })).rejects.toThrow(/kept by admins/);
    await expect(setTraining(admin, ana.id, { astrology: "trained" })).rejects.toThrow(/library has changed/);
    await setTraining(admin, ana.id, { sql: "trained", python: "shadowing" });
    await setTraining(admin, ana.id, { sql: "trained", python: "shadowing" });
    await setTraining(admin, ana.id, { python: "reverse_shadowing" });
    const { skills } = await getInterviewing(asAna, ana.id);
    expect(skills.filter(({ training }) => training !== null)).toEqual([
      { key: "python", name: expect.any(String) as string, training: "reverse_shadowing" },
    ]);
    expect(await events(ana.id)).toEqual(["person.training_changed", "person.training_changed"]);
  });
});

describe("a calendar elsewhere", () => {
  it("is added by its owner, read by a job, and tells nobody its address or what it is about", async () => {
    const { world, jobs, ana, asAna, admin, system } = await setUp();
    await addCalendar(asAna, " webcal://calendar.example/secret-key/basic.ics ");
    const [job] = jobs.enqueued;
    expect(job?.name).toBe("read-calendar");
    const { feedId } = job!.payload as { feedId: string };
    expect(await readCalendar(system(), feedId, file("09"))).toBe("read");
    expect(await readCalendar(system(), feedId, file("10"))).toBe("read");
    const times = await world.db.busyTime.findMany({ where: { feedId } });
    expect(times.map(({ startsAt }) => startsAt.toISOString())).toEqual(["2026-11-24T10:00:00.000Z"]);
    for (const ctx of [admin, asAna]) {
      const page = await getInterviewing(ctx, ana.id);
      expect(page.calendars).toMatchObject([{ server: "calendar.example", busyTimes: 1, problem: "" }]);
      expect(JSON.stringify(page)).not.toContain("secret-key");
    }
    const stored = await world.db.event.findMany({ where: { subjectId: feedId } });
    expect(JSON.stringify(stored.map(({ after }) => after))).not.toContain("secret-key");
  });

  it("that cannot be read says so to its owner and keeps what was known", async () => {
    const { world, jobs, ana, asAna, system } = await setUp();
    await addCalendar(asAna, "https://calendar.example/a.ics");
    const { feedId } = jobs.enqueued[0]!.payload as { feedId: string };
    await readCalendar(system(), feedId, file("09"));
    expect(await readCalendar(system(new Date(NOW.getTime() + 60_000)), feedId, down)).toBe("failed");
    const [calendar] = (await getInterviewing(asAna, ana.id)).calendars;
    expect(calendar).toMatchObject({
      problem: "The calendar's server answers 404.",
      readAt: NOW,
      busyTimes: 1,
    });
    const text: FetchCalendar = async () => ({ ok: true, text: "<html>" });
    expect(await readCalendar(system(), feedId, text)).toBe("failed");
    expect(await world.db.busyTime.count({ where: { feedId } })).toBe(1);
  });

  it("is refused without https, twice, or as a sixth; and forgotten with all that was read", async () => {
    const { world, jobs, ana, asAna, asBen, system, events } = await setUp();
    for (const bad of ["http://calendar.example/a.ics", "calendar", "", "file:///etc/passwd"]) {
      await expect(addCalendar(asAna, bad), bad).rejects.toThrow(/private address/);
    }
    for (const name of ["a", "b", "c", "d", "e"])
      await addCalendar(asAna, `https://calendar.example/${name}`);
    await expect(addCalendar(asAna, "https://calendar.example/a")).rejects.toThrow(/on the list/);
    await expect(addCalendar(asAna, "https://calendar.example/f")).rejects.toThrow(/remove one first/);
    const { feedId } = jobs.enqueued[0]!.payload as { feedId: string };
    await readCalendar(system(), feedId, file("09"));
    await expect(removeCalendar(asBen, ana.id, feedId)).rejects.toThrow(/owner and for admins/);
    await expect(removeCalendar(asBen, asBen.actor.id, feedId)).rejects.toThrow(/not found/);
    await removeCalendar(asAna, ana.id, feedId);
    await expect(removeCalendar(asAna, ana.id, feedId)).rejects.toThrow(/removed already/);
    expect(await world.db.busyTime.count({ where: { feedId } })).toBe(0);
    expect((await world.db.calendarFeed.findFirstOrThrow({ where: { id: feedId } })).url).toBe("");
    expect(await readCalendar(system(), feedId, file("09"))).toBe("gone");
    expect(await events(feedId)).toEqual(["calendar.added", "calendar.removed"]);
  });

  it("is read by the system alone, all of them in turn", async () => {
    const { world, jobs, asAna, ana, system } = await setUp();
    await world.db.calendarFeed.updateMany({ data: { removedAt: NOW } });
    await addCalendar(asAna, "https://calendar.example/a");
    await addCalendar(asAna, "https://calendar.example/b");
    const [first] = jobs.enqueued.map(({ payload }) => (payload as { feedId: string }).feedId);
    await expect(readCalendar({ ...system(), eventActor: asAna.eventActor }, first!)).rejects.toThrow();
    await expect(readCalendars({ ...system(), eventActor: asAna.eventActor })).rejects.toThrow();
    expect(await readCalendars(system())).toBe(2);
    await world.db.person.update({ where: { id: ana.id }, data: { deactivatedAt: NOW } });
    expect(await readCalendars(system())).toBe(0);
  });
});

describe("rooms", () => {
  it("are added and closed by admins; two in use never share a name", async () => {
    const { world, admin, asBen, events } = await setUp();
    await expect(addRoom(asBen, "Ada")).rejects.toThrow(/for admins/);
    await expect(addRoom(admin, "  ")).rejects.toThrow(/Name the room/);
    await addRoom(admin, " Ada ");
    await expect(addRoom(admin, "ada")).rejects.toThrow(/already/);
    const [ada] = (await getCompany(admin)).rooms;
    expect(ada?.name).toBe("Ada");
    await expect(closeRoom(asBen, ada!.id)).rejects.toThrow(/for admins/);
    await closeRoom(admin, ada!.id);
    await expect(closeRoom(admin, ada!.id)).rejects.toThrow(/not found/);
    await addRoom(admin, "Ada");
    expect(await events(ada!.id)).toEqual(["room.added", "room.retired"]);
    const twin = world.db.room.create({ data: { name: "ADA", createdAt: NOW } });
    await expect(twin).rejects.toThrow();
  });
});
