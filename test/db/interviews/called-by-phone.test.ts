import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { getPreparation } from "#app/use-cases/applications/get-preparation.server.ts";
import { confirmHold } from "#app/use-cases/interviews/confirm-hold.server.ts";
import { getBookedDay } from "#app/use-cases/interviews/get-booked-day.server.ts";
import { getCalendarFile } from "#app/use-cases/interviews/get-calendar-file.server.ts";
import { getDayProposals } from "#app/use-cases/interviews/get-day-proposals.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { getOfferedDays } from "#app/use-cases/interviews/get-offered-days.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { listMyInterviews } from "#app/use-cases/interviews/list-my-interviews.server.ts";
import { offerDays } from "#app/use-cases/interviews/offer-days.server.ts";
import { tellEverybody } from "#test/builders/booking.ts";
import { trainFor } from "#test/builders/interviewing.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const NUMBER = "+49 30 1234567";
const CALL = `By phone: we call ${NUMBER}`;
const OWN_ROOM = "https://meet.example/ana";

async function setUp(phone: string) {
  const world = await buildWorld(database(), { jobs: recordingJobs() });
  await world.db.person.updateMany({ data: { deactivatedAt: NOW } });
  const room = await world.db.room.create({ data: { name: `Room ${randomUUID()}`, createdAt: NOW } });
  const recruiter = await world.buildPerson("recruiter");
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const settings = { timeOff: [], perDay: 2, perWeek: 5, gapMinutes: 15, link: OWN_ROOM, updatedAt: NOW };
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "17:30" }));
  await world.db.interviewSettings.create({ data: { personId: ana.id, hours, ...settings } });
  const opening = await world.buildOpening({ recruiter });
  await trainFor(world, opening, [ana]);
  const application = await world.buildApplication({ opening, stage: "phone_screen" });
  await world.db.candidate.update({ where: { id: application.candidateId }, data: { phone } });
  const ctx = world.ctxFor(recruiter);
  const propose = async (byVideo = false) => {
    const page = await getDayProposals(ctx, application.id, { byVideo });
    const [day] = page.days;
    if (!day) throw new Error("No time was proposed.");
    const { date, reason, interviews } = day;
    const held = { applicationId: application.id, kind: "phone" as const, timeZone: page.zone };
    return { page, day: { ...held, date, reason, interviews } };
  };
  const [, token = ""] = candidateLink(world.visitorCtx(), application).split("/status/");
  return { world, ctx, room, ana, application, propose, token };
}

describe("a phone screen by phone", () => {
  it("is proposed without a room and without a link, though rooms are free and people have a link", async () => {
    const { ctx, room, propose } = await setUp(NUMBER);
    const { page, day } = await propose();
    expect(page.byVideo).toBe(false);
    expect(page.roomList).toEqual([]);
    expect(page.candidate.phone).toBe(NUMBER);
    expect(day.interviews).toMatchObject([{ roomId: null, link: "" }]);
    const byVideo = await propose(true);
    expect(byVideo.day.interviews).toMatchObject([{ roomId: null, link: OWN_ROOM }]);
    const inRoom = { ...day, interviews: day.interviews.map((one) => ({ ...one, roomId: room.id })) };
    await expect(holdDay(ctx, inRoom)).rejects.toThrow(/A phone screen takes no room/);
  });

  it("names the number that is called wherever those on it read where it is", async () => {
    const { world, ctx, ana, application, propose, token } = await setUp(NUMBER);
    const { holdId } = await holdDay(ctx, (await propose()).day);
    await offerDays(ctx, application.id);
    const [offered] = await getOfferedDays(world.visitorCtx(), token);
    expect(offered?.interviews).toMatchObject([{ place: CALL }]);
    expect((await propose()).page.holds[0]?.interviews).toMatchObject([{ place: CALL }]);
    await confirmHold(ctx, { applicationId: application.id, holdId });
    await tellEverybody(world, NOW);
    const mails = await world.db.mail.findMany({
      where: { applicationId: application.id, template: { startsWith: "interview-invitation" } },
    });
    expect(mails).toHaveLength(2);
    for (const { props, attachments } of mails) {
      expect(props).toMatchObject({ place: CALL, link: "" });
      const [file] = attachments as { content: string }[];
      expect(file?.content.replaceAll("\r\n ", "")).toContain(`LOCATION:${CALL}`);
    }
    const own = await getOwnApplication(world.visitorCtx(), token);
    expect(own.interviews).toMatchObject([{ place: CALL }]);
    const [coming] = (await getPreparation(world.visitorCtx(), token)).interviews;
    expect(coming?.place).toBe(CALL);
    expect(coming?.format[0]).toMatch(/by phone: we call you\.$/);
    const { id } = await world.db.interview.findFirstOrThrow({ where: { applicationId: application.id } });
    const asAna = world.ctxFor(ana);
    expect((await getInterview(asAna, id)).interview.place).toBe(CALL);
    expect((await listMyInterviews(asAna)).coming).toMatchObject([{ place: CALL }]);
    expect((await getCalendarFile(asAna, id)).content).toContain(`LOCATION:${CALL}`);
    // Whoever is not on it reads that it is a call, and no number.
    expect((await getInterview(ctx, id)).interview.place).toBe("By phone");
    expect((await getCalendarFile(ctx, id)).content).not.toContain(NUMBER);
    const { days } = await getBookedDay(ctx, application.id, { swap: "", late: null });
    expect(days[0]?.interviews).toMatchObject([{ place: "By phone" }]);
    const events = await world.db.event.findMany({ where: { applicationId: application.id } });
    expect(
      JSON.stringify(events, (_key, value: unknown) => (typeof value === "bigint" ? 0 : value)),
    ).not.toContain(NUMBER);
  });

  it("can be booked while no number is known, and is told as a call", async () => {
    const { world, ctx, application, propose } = await setUp("");
    const { holdId } = await holdDay(ctx, (await propose()).day);
    await confirmHold(ctx, { applicationId: application.id, holdId });
    await tellEverybody(world, NOW);
    const mails = await world.db.mail.findMany({ where: { applicationId: application.id } });
    expect(mails.map(({ props }) => (props as { place?: string }).place)).toEqual(["By phone", "By phone"]);
  });
});
