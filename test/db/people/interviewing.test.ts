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
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";
import { signOffTraining } from "#app/use-cases/people/sign-off-training.server.ts";
import { booking, rebookOne } from "#test/builders/booking.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
type Levels = Parameters<typeof setTraining>[2]["seen"];
/** What the page of a learner showed before anybody signed anything off. */
const AT_FIRST = { sql: "shadowing", goal: "shadowing" } as const;

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

  it("tells recruiters once of interviews that are booked on days which somebody takes off", async () => {
    const { world, jobs, ana, asAna } = await setUp();
    const recruiter = await world.buildPerson("recruiter");
    const opening = await world.buildOpening({ recruiter });
    const application = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
    const startsAt = new Date("2026-11-26T10:00:00Z");
    const { id } = await world.buildInterview({ application, interviewer: ana, startsAt });
    const off = (...dates: string[]) =>
      setInterviewing(asAna, ana.id, {
        ...USUAL_SETTINGS,
        timeOff: dates.map((date) => ({ from: date, to: date })),
      });
    expect(await off("2026-11-25")).toEqual({ onDaysOff: 0 });
    expect(await off("2026-11-25", "2026-11-26")).toEqual({ onDaysOff: 1 });
    expect(await off("2026-11-26")).toEqual({ onDaysOff: 0 });
    const [event] = await world.db.event.findMany({
      where: { type: "interview.interviewer_away", interviewId: id },
    });
    expect(event?.after).toEqual({ interviewerId: ana.id, why: "has the day off" });
    const told = jobs.enqueued.filter(({ name }) => name === "tell-news");
    expect(told.map(({ payload }) => payload)).toEqual([{ eventId: String(event?.id) }]);
    const system = { ...world.visitorCtx(), eventActor: { kind: "system", id: null } } as const;
    await tellNews(system, { eventId: String(event?.id) });
    const asRecruiter = world.ctxFor(recruiter);
    const inbox = async () => (await listInbox(asRecruiter)).open.map(({ title, to }) => [title, to]);
    const item = [
      "Ana Ruiz is away when they should interview Rosa Lindqvist: swap or move it",
      `/applications/${application.id}/day`,
    ];
    expect(await inbox()).toEqual([item]);
    // Another link does not bring her back; another day does.
    const change = async (date: string, time: string) => {
      await rebookOne(asRecruiter, id, booking(ana, { date, time, link: "https://meet.example/other" }));
      const changed = await world.db.event.findFirstOrThrow({
        where: { type: "interview.changed", interviewId: id },
        orderBy: { id: "desc" },
      });
      await tellNews(system, { eventId: String(changed.id) });
    };
    await change("2026-11-26", "11:00");
    expect(await inbox()).toEqual([item]);
    await change("2026-11-27", "11:00");
    expect(await inbox()).toEqual([]);
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
    const set = (seen: Levels, wanted: Levels, ctx = admin) => setTraining(ctx, ana.id, { seen, wanted });
    await expect(set({}, { sql: "trained" }, asAna)).rejects.toThrow(/kept by admins/);
    await expect(set({}, { astrology: "trained" })).rejects.toThrow(/library has changed/);
    const first = { sql: "trained", python: "shadowing" } as const;
    await set({}, first);
    await set(first, first);
    // The same, sent twice.
    await set({}, first);
    await set(first, { python: "reverse_shadowing" });
    const { skills } = await getInterviewing(asAna, ana.id);
    expect(skills.filter(({ training }) => training !== null)).toMatchObject([
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
    expect(await readCalendar(system(new Date(NOW.getTime() + 120_000)), feedId, text)).toBe("failed");
    expect(await world.db.busyTime.count({ where: { feedId } })).toBe(1);
    expect((await getInterviewing(asAna, ana.id)).calendars).toMatchObject([{ partly: false }]);
  });

  it("of which one event makes no sense is read all the same, and says so to its owner", async () => {
    const { jobs, ana, asAna, system } = await setUp();
    await addCalendar(asAna, "https://calendar.example/a.ics");
    const { feedId } = jobs.enqueued[0]!.payload as { feedId: string };
    const whole = await file("09")("");
    const odd: FetchCalendar = async () => ({
      ok: true,
      text: `${whole.ok ? whole.text : ""}\r\nBEGIN:VEVENT\r\nUID:odd\r\nEND:VEVENT`,
    });
    expect(await readCalendar(system(), feedId, odd)).toBe("read");
    expect((await getInterviewing(asAna, ana.id)).calendars).toMatchObject([
      { busyTimes: 1, partly: true, problem: expect.stringMatching(/^One event of it/) as string },
    ]);
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

describe("learning to assess", () => {
  async function learn() {
    const scene = await setUp();
    const { world, ana, admin } = scene;
    const opening = await world.buildOpening();
    const lea = await world.buildPerson("interviewer", "Lea Novak");
    await setTraining(admin, ana.id, { seen: {}, wanted: { sql: "trained" } });
    await setTraining(admin, lea.id, { seen: {}, wanted: AT_FIRST });
    /** An interview that was held, with one shadow. */
    const hold = async (leads: { id: string }, watches: { id: string }, state = "completed") => {
      const application = await world.buildApplication({ opening, stage: "onsite" });
      const interview = await world.buildInterview({ application, interviewer: leads as never, number: 1 });
      await world.db.interview.update({
        where: { id: interview.id },
        data: { focus: ["sql"], state: state as "completed", kind: "onsite" },
      });
      await world.db.interviewShadow.create({ data: { interviewId: interview.id, personId: watches.id } });
      return interview.id;
    };
    const twice = async (leads: { id: string }, watches: { id: string }) => {
      await hold(leads, watches);
      await hold(leads, watches);
    };
    const skillOf = async () =>
      (await getInterviewing(world.ctxFor(lea), lea.id)).skills.find(({ key }) => key === "sql")!;
    const signOff = (ctx = scene.asAna, seen = "shadowing") =>
      signOffTraining(ctx, { personId: lea.id, competencyKey: "sql", seen });
    return { ...scene, lea, hold, twice, skillOf, signOff };
  }

  it("goes from watching to leading while watched to alone, each step signed off by somebody trained", async () => {
    const { world, ana, asAna, lea, hold, twice, skillOf, signOff } = await learn();
    await hold(ana, lea);
    await hold(ana, lea, "cancelled");
    expect((await skillOf()).step).toMatchObject({ done: 1, wanted: 2, ready: false });
    await expect(signOff()).rejects.toThrow("Lea Novak has not practised enough yet. Watched: 1 of 2");
    await hold(ana, lea);
    expect((await getInterviewing(asAna, ana.id)).learners).toMatchObject([
      { name: "Lea Novak", competency: "SQL fluency", step: { ready: true, next: "reverse_shadowing" } },
    ]);
    await signOff();
    expect(await skillOf()).toMatchObject({
      training: "reverse_shadowing",
      step: { done: 0 },
      signedOff: { by: "Ana Ruiz", at: NOW },
    });
    await expect(signOff()).rejects.toMatchObject({ kind: "conflict" });
    await expect(signOff(asAna, "reverse_shadowing")).rejects.toThrow("Led while watched: 0 of 2");
    await twice(lea, ana);
    await signOff(asAna, "reverse_shadowing");
    expect(await skillOf()).toMatchObject({ training: "trained", step: null });
    expect((await getInterviewing(asAna, ana.id)).learners).toEqual([]);
    const events = await world.db.event.findMany({
      where: { subjectId: lea.id, type: "person.training_signed_off" },
      orderBy: { id: "asc" },
    });
    expect(events).toMatchObject([
      {
        actorId: ana.id,
        before: { competencyKey: "sql", training: "shadowing" },
        after: { training: "reverse_shadowing", practice: { phone: 0, onsite: 2 } },
      },
      { before: { training: "reverse_shadowing" }, after: { training: "trained" } },
    ]);
  });

  it("is signed off by nobody who is not trained in it, admins and the learner included", async () => {
    const { world, ana, admin, asBen, lea, twice, signOff } = await learn();
    await twice(ana, lea);
    for (const ctx of [admin, asBen, world.ctxFor(lea)])
      await expect(signOff(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    expect(
      await world.db.event.count({ where: { subjectId: lea.id, type: "person.training_signed_off" } }),
    ).toBe(0);
  });

  it("is signed off once when two do it at the same time", async () => {
    const { ana, lea, twice, signOff } = await learn();
    await twice(ana, lea);
    const tries = await Promise.allSettled([signOff(), signOff(), signOff()]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("keeps who signed it off when an admin sets something else", async () => {
    const { ana, admin, lea, twice, skillOf, signOff } = await learn();
    await twice(ana, lea);
    await signOff();
    const seen = { ...AT_FIRST, sql: "reverse_shadowing" } as const;
    const wanted = { ...seen, goal: "trained" } as const;
    await setTraining(admin, lea.id, { seen, wanted });
    expect((await skillOf()).signedOff?.by).toBe("Ana Ruiz");
    await setTraining(admin, lea.id, { seen: wanted, wanted: { ...wanted, sql: "trained" } });
    expect((await skillOf()).signedOff).toBeNull();
  });

  it("is not undone by an admin whose page is older: what they left alone stays, what they change is refused", async () => {
    const { world, ana, admin, lea, twice, skillOf, signOff } = await learn();
    await twice(ana, lea);
    await signOff();
    await setTraining(admin, lea.id, { seen: AT_FIRST, wanted: { ...AT_FIRST, goal: "trained" } });
    expect(await skillOf()).toMatchObject({ training: "reverse_shadowing", signedOff: { by: "Ana Ruiz" } });
    const events = await world.db.event.findMany({
      where: { subjectId: lea.id, type: "person.training_changed" },
      orderBy: { id: "asc" },
    });
    expect(events.at(-1)).toMatchObject({
      before: { sql: "reverse_shadowing", goal: "shadowing" },
      after: { sql: "reverse_shadowing", goal: "trained" },
    });
    for (const wanted of [{ goal: "shadowing" } as const, { ...AT_FIRST, sql: "trained" } as const])
      await expect(setTraining(admin, lea.id, { seen: AT_FIRST, wanted })).rejects.toMatchObject({
        kind: "conflict",
      });
    expect(await skillOf()).toMatchObject({ training: "reverse_shadowing" });
  });
});
