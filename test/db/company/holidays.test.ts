import { beforeEach, describe, expect, it } from "vitest";
import { USUAL_SETTINGS } from "#app/hiring/scheduling/interview-settings.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { changeHolidays, ChangeHolidaysSchema } from "#app/use-cases/company/change-holidays.server.ts";
import { getCompany } from "#app/use-cases/company/get-company.server.ts";
import { getBookedDay } from "#app/use-cases/interviews/get-booked-day.server.ts";
import { getDayProposals } from "#app/use-cases/interviews/get-day-proposals.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { rebookInterview } from "#app/use-cases/interviews/rebook-interview.server.ts";
import { scheduleInterview } from "#app/use-cases/interviews/schedule-interview.server.ts";
import { getInterviewing } from "#app/use-cases/people/get-interviewing.server.ts";
import { setInterviewing } from "#app/use-cases/people/set-interviewing.server.ts";
import { booking, bookOne } from "#test/builders/booking.ts";
import { buildPanel, dayOf, trainFor } from "#test/builders/interviewing.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
/** Thursday of the week in which tests take place: Thanksgiving in the United States, a working day elsewhere. */
const THANKSGIVING = "2026-11-26";
const NONE = { holidays: [], holidayPlace: "", workedHolidays: [], takenHolidays: [] };

beforeEach(async () => {
  const { db } = await buildWorld(database());
  await db.company.updateMany({ data: NONE });
});

async function setUp(place = "") {
  const world = await buildWorld(database());
  await world.db.person.updateMany({ data: { deactivatedAt: NOW } });
  await world.db.heldTime.updateMany({ data: { active: false } });
  await world.db.company.updateMany({ data: { holidayPlace: place } });
  const scene = await buildPanel(world);
  const admin = world.ctxFor(await world.buildPerson("admin"));
  const ctx = world.ctxFor(scene.recruiter);
  const worksIn = (person: Person, holidayPlace: string) =>
    setInterviewing(world.ctxFor(person), person.id, { ...USUAL_SETTINGS, holidayPlace });
  const dates = async () =>
    (await getDayProposals(ctx, scene.application.id, { byVideo: true })).days.map(({ date }) => date);
  const change = async (input: object) => {
    const seen = (await getCompany(admin)).updatedAt.getTime();
    const form = { shownPlace: "", off: [], holidays: "", seen, ...input };
    return changeHolidays(admin, ChangeHolidaysSchema.parse(form));
  };
  return { world, admin, ctx, worksIn, dates, change, ...scene };
}

describe("the company's holidays", () => {
  const shown = async (admin: Parameters<typeof getCompany>[0]) => {
    const { choices } = (await getCompany(admin)).holidays;
    return new Map(choices.map((one) => [one.name, one]));
  };

  it("are those of its place for a year and a half, off by law unless they are optional", async () => {
    const { admin, change } = await setUp();
    expect((await getCompany(admin)).holidays.choices).toEqual([]);
    await change({ holidayPlace: "DE-BE" });
    const holidays = await shown(admin);
    expect(holidays.get("Internationaler Frauentag")).toEqual({
      name: "Internationaler Frauentag",
      dates: ["2027-03-08", "2028-03-08"],
      byLaw: true,
      off: true,
    });
    expect(holidays.get("Heiliger Abend")).toMatchObject({ byLaw: false, off: false });
    expect(holidays.get("Buß- und Bettag")).toMatchObject({ byLaw: false, off: false });
    expect((await getCompany(admin)).holidays.placeName).toBe("Berlin, Germany");
  });

  it("are switched off, taken and typed, each for every year; another place begins anew", async () => {
    const { world, admin, change } = await setUp("DE-BE");
    const off = [...(await shown(admin)).values()].filter((one) => one.off).map(({ name }) => name);
    const chosen = [...off.filter((name) => name !== "Internationaler Frauentag"), "Heiliger Abend"];
    await change({
      holidayPlace: "DE-BE",
      shownPlace: "DE-BE",
      off: chosen,
      holidays: "2026-12-28 2026-12-28",
    });
    const holidays = await shown(admin);
    expect([holidays.get("Internationaler Frauentag")?.off, holidays.get("Heiliger Abend")?.off]).toEqual([
      false,
      true,
    ]);
    const event = await world.db.event.findFirstOrThrow({
      where: { type: "company.changed" },
      orderBy: { id: "desc" },
    });
    expect(event.before).toEqual({ ...NONE, holidayPlace: "DE-BE" });
    const after = {
      holidayPlace: "DE-BE",
      holidays: ["2026-12-28"],
      workedHolidays: ["Internationaler Frauentag"],
      takenHolidays: ["Heiliger Abend"],
    };
    expect(event.after).toEqual(after);
    await change({ holidayPlace: "AT", shownPlace: "DE-BE", off: chosen, holidays: "2026-12-28" });
    expect(await world.db.company.findFirst()).toMatchObject({
      ...NONE,
      holidayPlace: "AT",
      holidays: after.holidays,
    });
  });

  it("are typed as stretches too, of which every day is off", async () => {
    const { world, change, dates } = await setUp();
    expect(await dates()).toEqual(expect.arrayContaining(["2026-12-01", "2026-12-02"]));
    await change({ holidays: "2026-12-01 to 2026-12-03" });
    const holidays = ["2026-12-01", "2026-12-02", "2026-12-03"];
    expect(await world.db.company.findFirst()).toMatchObject({ holidays });
    expect((await dates()).filter((date) => holidays.includes(date))).toEqual([]);
  });

  it("are an admin's to change; places and dates that are none and older pages are refused", async () => {
    const { world, admin, change } = await setUp();
    const seen = (await getCompany(admin)).updatedAt.getTime();
    const input = ChangeHolidaysSchema.parse({ holidayPlace: "DE", off: [], holidays: "", seen });
    for (const role of ["recruiter", "hiring_manager", "interviewer"] as const) {
      const other = world.ctxFor(await world.buildPerson(role));
      await expect(changeHolidays(other, input)).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(change({ holidayPlace: "Atlantis" })).rejects.toMatchObject({
      fields: { holidayPlace: "Choose a country or region from the list." },
    });
    await expect(change({ holidays: "tomorrow" })).rejects.toMatchObject({
      fields: { holidays: "“tomorrow” is no date. Write each holiday as 2026-12-25." },
    });
    await expect(change({ holidays: "2026-02-30" })).rejects.toMatchObject({
      fields: { holidays: "“2026-02-30” is no day of the calendar." },
    });
    await expect(change({ seen: seen - 1 })).rejects.toMatchObject({ kind: "conflict" });
    expect(await world.db.company.findFirst()).toMatchObject(NONE);
  });

  it("are no day for an onsite and no working day for its notice, and the page says so", async () => {
    const { ctx, application, dates, world } = await setUp();
    expect(await dates()).toContain(THANKSGIVING);
    await world.db.company.updateMany({ data: { holidayPlace: "US" } });
    const { days, closed } = await getDayProposals(ctx, application.id, { byVideo: true });
    expect(days.map(({ date }) => date)).not.toContain(THANKSGIVING);
    expect(days[0]?.date).toBe("2026-11-27");
    expect(closed.map(({ date, name }) => [date, name])).toContainEqual(["2026-12-25", "Christmas Day"]);
  });

  it("are no working day for the date a candidate is given", async () => {
    const { world, ctx, opening } = await setUp("US");
    const { id } = await world.buildApplication({ opening, stage: "debrief", name: "Fresh" });
    await moveApplication(ctx, { applicationId: id, from: "debrief", to: "onsite", reason: "One more." });
    const given = await world.db.application.findUniqueOrThrow({ where: { id } });
    expect(given.promisedFor).toBe("2026-11-27");
  });
});

describe("an interviewer's holidays", () => {
  it("are those of where they work: no day is proposed on them, and others' are", async () => {
    const { panel, worksIn, dates, world, opening } = await setUp();
    await worksIn(panel[0]!, "US");
    expect(await dates()).not.toContain(THANKSGIVING);
    await trainFor(world, opening, [await world.buildPerson("interviewer", "Eve")]);
    expect(await dates()).toContain(THANKSGIVING);
  });

  it("are not the company's where they work elsewhere, for a phone screen too", async () => {
    const { world, ctx, opening, panel, worksIn } = await setUp("US");
    const { id } = await world.buildApplication({ opening, stage: "phone_screen", name: "Abroad" });
    const sessions = await world.db.openingSession.findMany({ where: { openingId: opening.id } });
    await world.db.interviewSkill.createMany({
      data: [...new Set(sessions.flatMap(({ focus }) => focus))].map((competencyKey) => ({
        personId: panel[0]!.id,
        competencyKey,
        training: "trained" as const,
        updatedAt: NOW,
      })),
      skipDuplicates: true,
    });
    const who = async () =>
      (await getDayProposals(ctx, id, { byVideo: false })).days
        .filter(({ date }) => date === THANKSGIVING)
        .map(({ interviews }) => interviews[0]?.interviewerId);
    expect(await who()).toEqual([]);
    await worksIn(panel[0]!, "PT");
    expect(new Set(await who())).toEqual(new Set([panel[0]!.id]));
  });

  it("are why somebody cannot take an interview over", async () => {
    const { world, ctx, application, panel, opening, worksIn } = await setUp();
    const eve = await world.buildPerson("interviewer", "Eve");
    await trainFor(world, opening, [eve]);
    await worksIn(eve, "US");
    const about = { applicationId: application.id, kind: "onsite" as const, number: 1 };
    const at = booking(panel[0]!, { date: THANKSGIVING, time: "10:00" });
    const { interviewId } = await bookOne(ctx, { ...about, ...at });
    const page = await getBookedDay(ctx, application.id, { swap: interviewId, late: null });
    const cannot = page.swap?.cannot.find(({ id }) => id === eve.id)?.cannot;
    expect(cannot).toEqual(["has a public holiday in United States: Thanksgiving Day"]);
  });

  it("are said before somebody books, moves or holds them on one, and are overruled by whoever accepts exactly that", async () => {
    const { world, ctx, application, panel, worksIn } = await setUp();
    await worksIn(panel[0]!, "US");
    const about = { applicationId: application.id, kind: "onsite" as const, number: 1 };
    const at = (date: string, change: object = {}) => booking(panel[0]!, { date, time: "10:00", ...change });
    const words = /Ana Ruiz has a public holiday in United States: Thanksgiving Day/;
    expect(await scheduleInterview(ctx, { ...about, ...at(THANKSGIVING) })).toMatchObject({
      breaks: [expect.stringMatching(words)],
    });
    // Nothing is accepted for a day that is held.
    await expect(holdDay(ctx, dayOf(application.id, panel, { date: THANKSGIVING }))).rejects.toThrow(
      /Thanksgiving Day. Choose another time, person or room.$/,
    );
    const { interviewId } = await bookOne(ctx, { ...about, ...at("2026-11-25") });
    const asked = await rebookInterview(ctx, interviewId, { ...at(THANKSGIVING), accepts: [] });
    const breaks = asked.saved ? [] : asked.breaks;
    expect(breaks).toEqual([expect.stringMatching(words)]);
    await rebookInterview(ctx, interviewId, { ...at(THANKSGIVING), accepts: breaks });
    const { startsAt } = await world.db.interview.findUniqueOrThrow({ where: { id: interviewId } });
    expect(startsAt.toISOString()).toBe("2026-11-26T09:00:00.000Z");
  });

  it("are shown to them and to admins, the company's until they name a place, which is a known one", async () => {
    const { world, panel, admin, worksIn } = await setUp("US");
    const ana = panel[0]!;
    const page = async () => (await getInterviewing(world.ctxFor(ana), ana.id)).holidays;
    expect((await page()).placeName).toBe("United States");
    expect((await page()).days[0]).toMatchObject({ date: THANKSGIVING, name: "Thanksgiving Day" });
    await worksIn(ana, "PT");
    expect(await page()).toMatchObject({ placeName: "Portugal", companyPlaceName: "United States" });
    expect((await page()).days[0]).toMatchObject({
      date: "2026-12-01",
      name: "Restauração da Independência",
    });
    const event = await world.db.event.findFirstOrThrow({
      where: { type: "person.interviewing_changed", subjectId: ana.id },
      orderBy: { id: "desc" },
    });
    expect([event.before, event.after]).toMatchObject([{ holidayPlace: "" }, { holidayPlace: "PT" }]);
    expect((await getInterviewing(admin, ana.id)).settings.holidayPlace).toBe("PT");
    await expect(worksIn(ana, "Atlantis")).rejects.toMatchObject({
      fields: { holidayPlace: "Choose a country or region from the list." },
    });
    expect((await page()).placeName).toBe("Portugal");
  });
});
