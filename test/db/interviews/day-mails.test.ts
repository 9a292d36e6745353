import { describe, expect, it } from "vitest";
import { renderStoredMail } from "#app/emails/render-mail.tsx";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { cancelDay } from "#app/use-cases/interviews/cancel-day.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { confirmHold } from "#app/use-cases/interviews/confirm-hold.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { moveInterview } from "#app/use-cases/interviews/move-interview.server.ts";
import { shiftDay } from "#app/use-cases/interviews/shift-day.server.ts";
import { swapInterviewer } from "#app/use-cases/interviews/swap-interviewer.server.ts";
import { tellAboutBookedDayJob } from "#app/use-cases/interviews/tell-about-booked-day.job.server.ts";
import { tellNow } from "#app/use-cases/interviews/tell-now.server.ts";
import { buildBookedDay, DATE } from "#test/builders/booked-day.ts";
import { because, booking, bookOne, tellEverybody } from "#test/builders/booking.ts";
import { readEvents } from "#test/builders/calendar.ts";
import { buildPanel, dayOf } from "#test/builders/interviewing.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const CANDIDATE = "Rosa Lindqvist";

async function setUp() {
  const scene = await buildBookedDay(database());
  const { ctx, ids, eve, panel, stamp } = scene;
  const at = (minutes: number) => ({ ...ctx, now: minute(minutes) });
  const swap = async (minutes: number, place: number, personId = eve.id) => {
    const change = { ...(await stamp()), interviewId: ids[place]!, personId };
    expect(await swapInterviewer(at(minutes), change)).toEqual({ saved: true });
  };
  const move = async (minutes: number, place: number, time: string) => {
    const to = { interviewId: ids[place]!, date: DATE, time, timeZone: "Europe/Berlin" };
    const first = await moveInterview(at(minutes), { ...(await stamp()), ...to });
    const accepts = first.saved ? [] : first.breaks;
    if (!first.saved) await moveInterview(at(minutes), { ...(await stamp(accepts)), ...to });
  };
  const late = async (minutes: number) => {
    const page = await scene.page({ late: { date: DATE, minutes: 20 } });
    const { breaks } = page.late!.ways[0]!;
    await shiftDay(at(minutes), { ...(await stamp(breaks)), date: DATE, minutes: 20, way: "all" });
  };
  return { ...scene, at, swap, move, late, ana: panel[0]!, ben: panel[1]! };
}

/** A day that is booked, of which nobody has heard yet. */
async function bookUntold() {
  const world = await buildWorld(database(), { jobs: recordingJobs() });
  await world.db.person.updateMany({ data: { deactivatedAt: NOW } });
  const scene = await buildPanel(world);
  const ctx = world.ctxFor(scene.recruiter);
  const { holdId } = await holdDay(ctx, dayOf(scene.application.id, scene.panel));
  await confirmHold(ctx, { applicationId: scene.application.id, holdId });
  const booked = await world.db.interview.findMany({
    where: { applicationId: scene.application.id },
    orderBy: { number: "asc" },
  });
  return { world, scene, ids: booked.map(({ id }) => id) };
}

type Told = Awaited<ReturnType<Awaited<ReturnType<typeof setUp>>["told"]>>;
const rows = (mails: Told) => mails.map(({ toName, template }) => `${toName}: ${template}`);
const to = (mails: Told, name: string) => {
  const found = mails.filter(({ toName }) => toName === name);
  expect(found, name).toHaveLength(1);
  const files = found[0]!.attachments as { content: string; fileName: string }[];
  return { mail: found[0]!, files: files.flatMap(({ content }) => readEvents(content)), names: files };
};

describe("a day that is confirmed", () => {
  it("is one mail to the candidate with the whole day in one file, and one to each they meet", async () => {
    const { world, jobs, ctx, told, booked, panel, application, eve, ids } = await setUp();
    const invited = await told(0);
    expect(rows(invited)).toEqual([
      ...panel.map(({ name }) => `${name}: interview-invitation-interviewer`),
      `${CANDIDATE}: day-invitation`,
    ]);
    const { mail, files: events } = to(invited, CANDIDATE);
    const [file, ...more] = mail.attachments as { content: string; contentType: string }[];
    expect(more).toEqual([]);
    expect(file!.contentType).toBe("text/calendar; charset=utf-8; method=PUBLISH");
    expect(events.map(({ uid, sequence, startsAt, status }) => [uid, sequence, startsAt, status])).toEqual(
      booked.map(({ id, startsAt }) => [`${id}@baton.test`, 0, startsAt.toISOString(), "CONFIRMED"]),
    );
    // RFC 5546: what is published names nobody who is to answer.
    expect(events.flatMap(({ attendees }) => attendees)).toEqual([]);
    for (const { name, email } of [...panel, eve]) {
      expect(file!.content).not.toContain(name);
      expect(file!.content).not.toContain(email);
    }
    expect(file!.content).not.toContain("/interviews/");
    await world.jobs.enqueue(world.db, tellAboutBookedDayJob, {
      applicationId: application.id,
      holdId: "another",
      interviewIds: ids,
    });
    expect(jobs.enqueued).toHaveLength(1);
    expect(await told(1, 2)).toEqual([]);
    expect(ctx.now).toEqual(minute(0));
  });

  it("is changed under the same names that its file gave", async () => {
    const { move, told } = await setUp();
    await move(1, 3, "15:00");
    const { mail, files } = to(await told(6), CANDIDATE);
    expect(mail.template).toBe("interview-changed");
    const before = to(await told(0), CANDIDATE).files[3]!;
    expect(files[0]).toMatchObject({ uid: before.uid, sequence: before.sequence + 1, method: "REQUEST" });
  });
});

describe("a day of which something changes before anybody is told", () => {
  it("invites to what stands, and tells the rest with its change", async () => {
    const { world, scene, ids } = await bookUntold();
    await world.db.interview.update({ where: { id: ids[0]! }, data: { calendarSequence: 1 } });
    await world.db.interview.update({ where: { id: ids[1]! }, data: { state: "cancelled" } });
    await tellEverybody(world, minute(0));
    const mails = await world.db.mail.findMany({ where: { applicationId: scene.application.id } });
    const day = mails.find(({ template }) => template === "day-invitation");
    const items = (day?.props as { items: { interviewId: string }[] }).items;
    expect(items.map(({ interviewId }) => interviewId)).toEqual(ids.slice(2));
    expect(mails).toHaveLength(3);
  });
});

describe("a candidate's lateness", () => {
  it("is one mail for everybody, with every calendar event under its own name and one step further", async () => {
    const { late, told, ids, panel } = await setUp();
    await late(1);
    const mails = await told(6, 3);
    expect(rows(mails)).toEqual([
      ...panel.map(({ name }) => `${name}: interview-changed-interviewer`),
      `${CANDIDATE}: day-changed`,
    ]);
    const { files, names } = to(mails, CANDIDATE);
    expect(files.map(({ uid, sequence, method }) => [uid, sequence, method])).toEqual(
      ids.map((id) => [`${id}@baton.test`, 1, "REQUEST"]),
    );
    expect(files.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(["08:20", "09:50", "12:20", "13:50"]);
    expect(new Set(names.map(({ fileName }) => fileName)).size).toBe(4);
    const dan = to(mails, panel[3]!.name).files;
    expect(dan.map(({ uid, sequence }) => [uid, sequence])).toEqual([[`${ids[3]!}@baton.test`, 1]]);
  });
});

describe("a series of changes within the quiet time", () => {
  it("is told once as its net difference, and what came and went not at all", async () => {
    const { swap, move, told, ana, ben, ids } = await setUp();
    await swap(1, 0);
    await move(2, 1, "10:45");
    await move(3, 1, "10:30");
    await swap(4, 0, ana.id);
    await move(4, 3, "15:00");
    const mails = await told(9, 2);
    expect(rows(mails)).toEqual([
      "Dan Weiss: interview-changed-interviewer",
      `${CANDIDATE}: interview-changed`,
    ]);
    expect(to(mails, CANDIDATE).files[0]).toMatchObject({ uid: `${ids[3]!}@baton.test`, sequence: 1 });
    await move(20, 1, "10:45");
    const { files } = to(await told(26), ben.name);
    expect(files[0]).toMatchObject({ sequence: 3, startsAt: "2026-11-26T09:45:00.000Z" });
  });

  it("is still told when something else is booked meanwhile, or the application ends", async () => {
    const { world, ctx, swap, told, application, ana, jobs } = await setUp();
    await world.db.application.update({ where: { id: application.id }, data: { stage: "phone_screen" } });
    await swap(1, 0);
    const phone = { applicationId: application.id, kind: "phone" as const, number: 1 };
    const fay = await world.buildPerson("interviewer", "Fay Lund");
    await bookOne(ctx, { ...phone, ...booking(fay) });
    const mails = await told(6);
    expect(rows(mails)).toContain(`${ana.name}: interview-cancelled-interviewer`);
    expect(rows(mails)).toContain("Eve Stone: interview-invitation-interviewer");
    await swap(10, 0, ana.id);
    const leaving = {
      applicationId: application.id,
      to: "withdrawn" as const,
      reasonCode: "took_another_offer",
    };
    await disposeApplication(ctx, { ...leaving, text: "", sendMail: false, personalNote: "" });
    expect(jobs.enqueued.some(({ name }) => name === "tell-about-day")).toBe(true);
    const after = await told(16);
    expect(rows(after)).toContain("Eve Stone: interview-cancelled-interviewer");
    expect(rows(after).some((row) => row.startsWith(CANDIDATE))).toBe(false);
  });

  it("waits until hands have rested, but not when something concerned takes place soon", async () => {
    const { at, ids, ctx, booked, jobs } = await setUp();
    const waits: (Date | undefined)[] = [];
    const watching = {
      ...jobs,
      async enqueue(...[tx, job, payload, options]: Parameters<typeof jobs.enqueue>) {
        if (job.name === "tell-about-day") waits.push(options?.startAfter);
        await jobs.enqueue(tx, job, payload);
      },
    };
    await cancelInterview({ ...at(0), jobs: watching }, ids[3]!, because("Fire alarm."));
    const soon = new Date(booked[2]!.startsAt.getTime() - 60 * 60_000);
    await cancelInterview({ ...ctx, now: soon, jobs: watching }, ids[2]!, because("Fire alarm."));
    expect(waits).toEqual([minute(5), soon]);
  });

  it("can be told at once, and not again when its time has come", async () => {
    const { ctx, swap, told, stamp, page, ana } = await setUp();
    await swap(1, 0);
    const { untold } = await page();
    expect(untold?.names.toSorted()).toEqual(["Eve Stone", ana.name, CANDIDATE].toSorted());
    expect(untold?.at).toEqual(minute(6));
    await tellNow(ctx, await stamp());
    expect(await told(2, 2)).toHaveLength(3);
    expect((await page()).untold).toBeNull();
  });
});

describe("a swap", () => {
  it("takes it out of one calendar, puts it into another and names the new person to the candidate", async () => {
    const { swap, told, ids, ana } = await setUp();
    await swap(1, 0);
    const mails = await told(6);
    const uid = `${ids[0]!}@baton.test`;
    expect(to(mails, ana.name).files).toMatchObject([
      { uid, sequence: 1, method: "CANCEL", status: "CANCELLED" },
    ]);
    expect(to(mails, "Eve Stone").files).toMatchObject([
      { uid, sequence: 1, method: "REQUEST", status: "CONFIRMED" },
    ]);
    expect(to(mails, CANDIDATE).mail.props).toMatchObject({ interviewerName: "Eve Stone" });
  });
});

describe("a cancelled day", () => {
  it("is one mail to the candidate without the reason, and one to each of our people with it", async () => {
    const { ctx, stamp, told, ids } = await setUp();
    const { applicationId, seen } = await stamp();
    await cancelDay(ctx, { applicationId, seen, date: DATE, ...because("The budget is under review.") });
    const mails = await told(6, 2);
    expect(mails).toHaveLength(5);
    const { mail, files } = to(mails, CANDIDATE);
    expect(mail.template).toBe("day-cancelled");
    expect(files.map(({ uid, method, sequence }) => [uid, method, sequence])).toEqual(
      ids.map((id) => [`${id}@baton.test`, "CANCEL", 1]),
    );
    expect(JSON.stringify(mail)).not.toContain("budget");
    for (const other of mails.filter(({ toName }) => toName !== CANDIDATE))
      expect(JSON.stringify(other.props)).toContain("budget");
  });

  it("reaches a candidate who wants no mail, what else changed does not", async () => {
    const { world, ctx, move, told, ids, application } = await setUp();
    await world.db.candidate.update({
      where: { id: application.candidateId },
      data: { doNotContactAt: minute(0) },
    });
    await cancelInterview(ctx, ids[0]!, because("Fire alarm."));
    await move(1, 3, "15:00");
    const mails = (await told(6)).filter(({ toName }) => toName === CANDIDATE);
    expect(mails.map(({ template, state }) => [template, state])).toEqual([
      ["interview-cancelled", "sent"],
      ["interview-changed", "withheld"],
    ]);
  });
});

describe("somebody on several interviews of the day", () => {
  it("is invited to all of them by one mail that speaks of no change", async () => {
    const { world, scene, ids } = await bookUntold();
    await world.db.interviewShadow.createMany({
      data: [ids[1]!, ids[2]!].map((interviewId) => ({ interviewId, personId: scene.panel[0]!.id })),
    });
    await tellEverybody(world, minute(0));
    const mails = await world.db.mail.findMany({ where: { to: scene.panel[0]!.email } });
    expect(mails).toHaveLength(1);
    const { subject, text } = await renderStoredMail(mails[0]!.template, mails[0]!.props);
    expect(subject).toMatch(/^Interviews to hold/);
    expect(`${subject} ${text}`).not.toMatch(/changed/i);
    expect(mails[0]!.attachments).toHaveLength(1);
  });

  it("gets one mail about all of them", async () => {
    const { world, late, told, ids, eve } = await setUp();
    await world.db.interviewShadow.createMany({
      data: [ids[0]!, ids[2]!].map((interviewId) => ({ interviewId, personId: eve.id })),
    });
    await late(1);
    const { mail, files } = to(await told(6), eve.name);
    expect(mail.template).toBe("day-changed-interviewer");
    expect(files).toHaveLength(2);
  });
});

describe("what a candidate reads", () => {
  it("is no note of ours, no room of ours, no shadow, no address or plan of those they meet", async () => {
    const { world, swap, late, ctx, told, ids, eve, ana, recruiter } = await setUp();
    const canary = "canary-of-the-inside";
    const ida = await world.buildPerson("interviewer", "Ida Vane");
    await world.db.interviewShadow.create({ data: { interviewId: ids[1]!, personId: ida.id } });
    await world.db.interview.updateMany({
      where: { id: { in: ids } },
      data: { closeStrength: canary, phoneOutcomeNote: canary },
    });
    await swap(1, 2);
    await late(2);
    await cancelInterview({ ...ctx, now: minute(3) }, ids[3]!, because(canary));
    const mails = await told(8);
    const { mail, files } = to(mails, CANDIDATE);
    const planned = await world.db.plannedQuestion.findMany({
      where: { interviewId: { in: ids } },
      include: { questionVersion: { select: { title: true } } },
    });
    expect(planned.length).toBeGreaterThan(0);
    const people = await world.db.person.findMany({ where: { email: { not: "" } } });
    const hidden = [
      canary,
      "/interviews/",
      "/room",
      "focus",
      ...planned.map(({ questionVersion }) => questionVersion.title),
      ...people.filter(({ id }) => id !== recruiter.id).map(({ email }) => email),
    ];
    const read = JSON.stringify([{ ...(mail.props as object), statusUrl: "" }, files]).replaceAll(
      "https://meet.example/room",
      "",
    );
    for (const word of hidden) expect(read, word).not.toContain(word);
    // A shadow is nobody the candidate meets; who leads is named in the mail, never in the calendar file.
    const calendars = JSON.stringify(files);
    for (const { name } of [ana, eve, ida]) expect(calendars).not.toContain(name);
    for (const file of files)
      expect(file.attendees.map((one) => one.toLowerCase())).toEqual([`mailto:${mail.to}`]);
    const inside = to(mails, "Cleo Marsh").files[0]!;
    expect(inside.description === files[2]!.description).toBe(false);
  });
});

describe("everybody's calendar, as it takes the files of their mails", () => {
  it("shows what stands after a swap, a move, a cancellation and a new booking, and every word is a later one", async () => {
    const { world, ctx, at, swap, move, told, application, ids, ana, ben } = await setUp();
    await swap(1, 0);
    await told(7);
    await move(10, 1, "10:45");
    await told(16);
    await swap(20, 0, ana.id);
    await cancelInterview(at(21), ids[1]!, because("Ben is ill."));
    await told(27);
    const cleo = await world.db.person.findFirstOrThrow({
      where: { name: "Cleo Marsh", deactivatedAt: null },
    });
    const again = { applicationId: application.id, kind: "onsite" as const, number: 2 };
    await bookOne(
      { ...ctx, now: minute(30) },
      { ...again, ...booking(ben, { date: "2026-11-27", shadowIds: [cleo.id] }) },
    );
    await told(36);
    const mails = await world.db.mail.findMany({
      where: { applicationId: application.id },
      orderBy: { createdAt: "asc" },
    });
    const calendars = new Map<string, Map<string, { sequence: number; startsAt: string | null }>>();
    for (const { toName, attachments } of mails) {
      const calendar =
        calendars.get(toName) ?? new Map<string, { sequence: number; startsAt: string | null }>();
      calendars.set(toName, calendar);
      for (const file of attachments as { content: string }[]) {
        for (const { uid, sequence, method, startsAt } of readEvents(file.content)) {
          expect(sequence, `${toName} ${uid}`).toBeGreaterThan(calendar.get(uid)?.sequence ?? -1);
          calendar.set(uid, { sequence, startsAt: method === "CANCEL" ? null : startsAt });
        }
      }
    }
    const interviews = await world.db.interview.findMany({
      where: { applicationId: application.id, state: "scheduled" },
      include: { interviewer: true, shadows: { where: { removedAt: null }, include: { person: true } } },
    });
    const standing = (isTheirs: (one: (typeof interviews)[number]) => boolean) =>
      interviews.filter(isTheirs).map(({ id, startsAt }) => `${id}@baton.test ${startsAt.toISOString()}`);
    for (const [name, calendar] of calendars) {
      const shown = [...calendar].flatMap(([uid, { startsAt }]) => (startsAt ? [`${uid} ${startsAt}`] : []));
      const expected = standing(
        ({ interviewer, shadows }) =>
          name === CANDIDATE ||
          [interviewer, ...shadows.map(({ person }) => person)].some((one) => one.name === name),
      );
      expect([name, shown.toSorted()]).toEqual([name, expected.toSorted()]);
    }
    expect([...calendars.keys()].toSorted()).toEqual(
      ["Ana Ruiz", "Ben Okafor", "Cleo Marsh", "Dan Weiss", "Eve Stone", CANDIDATE].toSorted(),
    );
  });
});
