import { describe, expect, it } from "vitest";
import { renderStoredMail } from "#app/emails/render-mail.tsx";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { getPreparation } from "#app/use-cases/applications/get-preparation.server.ts";
import { changeAddress, ChangeAddressSchema } from "#app/use-cases/company/change-address.server.ts";
import { getCompany } from "#app/use-cases/company/get-company.server.ts";
import { getCalendarFeed } from "#app/use-cases/interviews/get-calendar-feed.server.ts";
import { getCalendarFile } from "#app/use-cases/interviews/get-calendar-file.server.ts";
import { getDayProposals } from "#app/use-cases/interviews/get-day-proposals.server.ts";
import { getOfferedDays } from "#app/use-cases/interviews/get-offered-days.server.ts";
import { getSchedule } from "#app/use-cases/interviews/get-schedule.server.ts";
import { offerDays } from "#app/use-cases/interviews/offer-days.server.ts";
import { rebookInterview } from "#app/use-cases/interviews/rebook-interview.server.ts";
import { tellAboutBookedDay } from "#app/use-cases/interviews/tell-about-booked-day.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { renewFeed } from "#app/use-cases/people/renew-feed.server.ts";
import { sendReminders } from "#app/use-cases/reminders/send-reminders.server.ts";
import { booking, bookOne, letLeave, tellEverybody } from "#test/builders/booking.ts";
import { readEvents } from "#test/builders/calendar.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const ADDRESS = { address: "Torstrasse 12; yard\n10119 Berlin", wayIn: "The green door.\nRing at the bell." };
const WHERE = "Ada, 2nd floor, Torstrasse 12; yard, 10119 Berlin";
const ROOM = { place: "Ada, 2nd floor", link: "" };

async function setUp(written: { address: string; wayIn: string }) {
  const world = await buildWorld(database());
  await world.db.company.updateMany({ data: written });
  await world.db.heldInterview.deleteMany();
  await world.db.room.deleteMany();
  await world.db.room.create({ data: { name: "Ada, 2nd floor", retiredAt: NOW, createdAt: NOW } });
  const admin = world.ctxFor(await world.buildPerson("admin"));
  const ctx = world.ctxFor(await world.buildPerson("recruiter"));
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const seen = async () => (await getCompany(admin)).updatedAt.getTime();
  return { world, admin, ctx, ana, seen };
}

describe("the company's address", () => {
  it("is changed by an admin, with what was before in its event; an older page changes nothing", async () => {
    const { world, admin, seen } = await setUp({ address: "", wayIn: "" });
    const first = await seen();
    await changeAddress(admin, { ...ADDRESS, seen: first });
    expect(await getCompany(admin)).toMatchObject(ADDRESS);
    const event = await world.db.event.findFirstOrThrow({
      where: { type: "company.changed" },
      orderBy: { id: "desc" },
    });
    expect([event.before, event.after]).toEqual([{ address: "", wayIn: "" }, ADDRESS]);
    const stale = changeAddress(admin, { address: "", wayIn: "", seen: first - 1 });
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    expect(await getCompany(admin)).toMatchObject(ADDRESS);
  });

  it("is changed by admins alone", async () => {
    const { world } = await setUp(ADDRESS);
    for (const role of ["recruiter", "hiring_manager", "interviewer"] as const) {
      const ctx = world.ctxFor(await world.buildPerson(role));
      const change = changeAddress(ctx, { address: "", wayIn: "", seen: 0 });
      await expect(change).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect(await world.db.company.findFirst()).toMatchObject(ADDRESS);
  });

  it("is short, and is trimmed", () => {
    const read = (input: object) => ChangeAddressSchema.safeParse({ ...ADDRESS, seen: 0, ...input });
    const fields = [{ address: "x".repeat(301) }, { wayIn: "x".repeat(1001) }];
    expect(fields.map((field) => read(field).error?.issues.map(({ path }) => path[0]))).toEqual([
      ["address"],
      ["wayIn"],
    ]);
    expect(read({ address: ` ${"x".repeat(300)} \n`, wayIn: "" }).data?.address).toHaveLength(300);
  });

  it("is missed on the booking pages by whoever may write it down, while there is none", async () => {
    for (const [written, missed] of [
      [{ address: "", wayIn: "" }, true],
      [ADDRESS, false],
    ] as const) {
      const { world, admin, ctx } = await setUp(written);
      const { id } = await world.buildApplication({ stage: "onsite" });
      const shown = async (as: typeof ctx) => [
        (await getSchedule(as, id)).addressMissing,
        (await getDayProposals(as, id, { byVideo: false })).addressMissing,
      ];
      expect(await shown(admin)).toEqual([missed, missed]);
      expect(await shown(ctx)).toEqual([false, false]);
    }
  });
});

describe("where the building is", () => {
  it("stands in the mails and calendars of an interview in a room, to the candidate and to ours", async () => {
    const { world, ctx, ana } = await setUp(ADDRESS);
    const application = await world.buildApplication({ stage: "onsite", name: "Rosa Lindqvist" });
    const about = { applicationId: application.id, kind: "onsite" as const, number: 1 };
    const { interviewId } = await bookOne(ctx, { ...about, ...booking(ana, ROOM) });
    const told = async (at: number) => {
      await tellEverybody(world, minute(at));
      const mails = await world.db.mail.findMany({ where: { interviewId, createdAt: minute(at) } });
      await letLeave(world, application.id, minute(at));
      return Promise.all(
        mails.map(async ({ toName, template, props, attachments }) => {
          const { text } = await renderStoredMail(template, props);
          const [file] = attachments as { content: string }[];
          const where = /Where:\s+(.+?)\s+(?:With|Candidate):/s.exec(text)?.[1] ?? "";
          return [toName, template, where.replaceAll(/\s+/g, " "), readEvents(file!.content)[0]!.location];
        }),
      );
    };
    expect((await told(1)).toSorted()).toEqual([
      ["Ana Ruiz", "interview-invitation-interviewer", WHERE, WHERE],
      ["Rosa Lindqvist", "interview-invitation", WHERE, WHERE],
    ]);
    await rebookInterview(ctx, interviewId, booking(ana, { ...ROOM, time: "16:00" }));
    expect((await told(2)).toSorted()).toEqual([
      ["Ana Ruiz", "interview-changed-interviewer", WHERE, WHERE],
      ["Rosa Lindqvist", "interview-changed", WHERE, WHERE],
    ]);
    const own = (await getCalendarFile(ctx, interviewId)).content;
    expect(readEvents(own)[0]!.location).toBe(WHERE);
    expect(own.replaceAll("\r\n ", "")).toContain(
      "LOCATION:Ada\\, 2nd floor\\, Torstrasse 12\\; yard\\, 10119",
    );
    await renewFeed(world.ctxFor(ana));
    const url = (await getAccount(world.ctxFor(ana), { sessionId: null })).feed?.url ?? "";
    const feed = await getCalendarFeed(world.visitorCtx(minute(3)), url.split("/calendar/")[1]!);
    expect(readEvents(feed)[0]!.location).toBe(WHERE);
    await rebookInterview(ctx, interviewId, booking(ana, { time: "16:00" }));
    const byVideo = await told(4);
    expect(byVideo.map((mail) => mail.at(-1))).toEqual([
      "https://meet.example/room",
      "https://meet.example/room",
    ]);
    expect(byVideo.every(([, , where]) => where === "")).toBe(true);
  });

  it("stands in the one mail of a whole day, behind the rooms alone", async () => {
    const { world, ctx, ana } = await setUp(ADDRESS);
    const application = await world.buildApplication({ stage: "onsite", name: "Rosa Lindqvist" });
    const interviewIds: string[] = [];
    for (const [number, place, time] of [
      [1, "Ada", "10:00"],
      [2, "Café Einstein", "13:00"],
    ] as const) {
      const about = { applicationId: application.id, kind: "onsite" as const, number };
      const { interviewId } = await bookOne(ctx, {
        ...about,
        ...booking(ana, { place, link: "", time }),
      });
      interviewIds.push(interviewId);
    }
    const system = { ...world.visitorCtx(minute(1)), eventActor: { kind: "system", id: null } as const };
    await tellAboutBookedDay(system, { applicationId: application.id, holdId: "day", interviewIds });
    const { template, props, attachments } = await world.db.mail.findFirstOrThrow({
      where: { applicationId: application.id, toName: "Rosa Lindqvist" },
    });
    expect(template).toBe("day-invitation");
    const [file] = attachments as { content: string }[];
    const places = ["Ada, Torstrasse 12; yard, 10119 Berlin", "Café Einstein"];
    expect(readEvents(file!.content).map(({ location }) => location)).toEqual(places);
    const text = (await renderStoredMail(template, props)).text.replaceAll(/\s+/g, " ");
    for (const place of places) expect(text).toContain(`Where: ${place} With: Ana Ruiz`);
  });

  it("stands on the days to choose from and in their mail, for those in a room", async () => {
    const { world, ctx, ana } = await setUp(ADDRESS);
    const application = await world.buildApplication({ stage: "onsite" });
    const { id } = await world.db.room.findFirstOrThrow();
    const room = await world.db.room.update({ where: { id }, data: { retiredAt: null } });
    const startsAt = new Date("2026-11-26T09:00:00Z");
    for (const [roomId, hours] of [
      [room.id, 0],
      [null, 24],
    ] as const) {
      const at = (hour: number) => new Date(startsAt.getTime() + (hours + hour) * 3_600_000);
      const one = { kind: "onsite", number: 1, name: "SQL", minutes: 60, link: "" } as const;
      const times = { startsAt: at(0), endsAt: at(1), interviewerId: ana.id };
      await world.db.hold.create({
        data: {
          ...{ applicationId: application.id, heldById: ctx.actor.id, timeZone: "Europe/Berlin" },
          ...{ reason: "", expiresAt: at(-20), createdAt: NOW },
          interviews: { create: [{ ...one, ...times, roomId }] },
        },
      });
    }
    await offerDays(ctx, application.id);
    const token = candidateLink(world.visitorCtx(), application).split("/status/")[1]!;
    const days = await getOfferedDays(world.visitorCtx(), token);
    expect(days.map(({ interviews }) => interviews.map(({ place, address }) => [place, address]))).toEqual([
      [["Ada, 2nd floor", "Torstrasse 12; yard, 10119 Berlin"]],
      [["", ""]],
    ]);
    const mail = await world.db.mail.findFirstOrThrow({ where: { applicationId: application.id } });
    const text = (await renderStoredMail(mail.template, mail.props)).text.replaceAll(/\s+/g, " ");
    expect(text).toMatch(/Time 1: [^.]+, at Torstrasse 12; yard, 10119 Berlin\. Kept free/);
    expect(text).not.toMatch(/Time 2: [^.]+, at /);
  });

  it("stands in what an interviewer reads on the evening before", async () => {
    const { world, ana } = await setUp(ADDRESS);
    const application = await world.buildApplication({ stage: "onsite" });
    const startsAt = new Date("2026-11-25T09:00:00Z");
    const { id } = await world.buildInterview({ application, interviewer: ana, startsAt });
    await world.db.interview.update({ where: { id }, data: ROOM });
    const system = { ...world.visitorCtx(), eventActor: { kind: "system", id: null } as const };
    await sendReminders({ ...system, now: new Date("2026-11-24T18:00:00Z") });
    const mail = await world.db.mail.findFirstOrThrow({ where: { interviewId: id } });
    const { text } = await renderStoredMail(mail.template, mail.props);
    expect([mail.template, text.replaceAll(/\s+/g, " ")]).toEqual([
      "interview-preparation",
      expect.stringContaining(`Where: ${WHERE} Candidate:`),
    ]);
  });

  it("stands on the candidate's pages with the way in, not for a phone screen", async () => {
    const { world, ana } = await setUp(ADDRESS);
    const application = await world.buildApplication({ stage: "onsite" });
    const onsite = await world.buildInterview({ application, interviewer: ana });
    const phone = await world.buildInterview({ application, interviewer: ana, kind: "phone" });
    await world.db.interview.updateMany({
      where: { id: { in: [onsite.id, phone.id] } },
      data: ROOM,
    });
    const token = candidateLink(world.visitorCtx(), application).split("/status/")[1]!;
    for (const load of [getOwnApplication, getPreparation]) {
      const { wayIn, interviews } = await load(world.visitorCtx(), token);
      expect(wayIn).toBe(ADDRESS.wayIn);
      expect(Object.fromEntries(interviews.map(({ id, address }) => [id, address]))).toEqual({
        [onsite.id]: "Torstrasse 12; yard, 10119 Berlin",
        [phone.id]: "",
      });
    }
  });
});
