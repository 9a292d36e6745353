import { describe, expect, it } from "vitest";
import { USUAL_SETTINGS } from "#app/hiring/scheduling/interview-settings.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { chooseDay } from "#app/use-cases/interviews/choose-day.server.ts";
import { confirmHold } from "#app/use-cases/interviews/confirm-hold.server.ts";
import { getDayProposals } from "#app/use-cases/interviews/get-day-proposals.server.ts";
import { getOfferedDays } from "#app/use-cases/interviews/get-offered-days.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { offerDays } from "#app/use-cases/interviews/offer-days.server.ts";
import { scheduleInterview } from "#app/use-cases/interviews/schedule-interview.server.ts";
import { deactivatePerson } from "#app/use-cases/people/deactivate-person.server.ts";
import { setInterviewing } from "#app/use-cases/people/set-interviewing.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";
import { turnDownDays } from "#app/use-cases/interviews/turn-down-days.server.ts";
import { because, booking, bookOne } from "#test/builders/booking.ts";
import { buildPanel, dayOf } from "#test/builders/interviewing.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import type { Person } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;

async function setUp() {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  const scene = await buildPanel(world);
  const ctx = world.ctxFor(scene.recruiter);
  const visitor = world.visitorCtx();
  const tokenOf = (id: string) =>
    candidateLink({ baseUrl: "http://baton.test", secret: visitor.secret }, { id, linkVersion: 1 })
      .split("/")
      .at(-1)!;
  const { id } = scene.application;
  const held = await holdDay(ctx, dayOf(id, scene.panel));
  const other = await holdDay(ctx, dayOf(id, scene.panel, { date: "2026-11-27" }));
  const events = async () =>
    (await world.db.event.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } })).map(
      ({ type, actorKind }) => `${actorKind} ${type}`,
    );
  const ids = { first: held.holdId, second: other.holdId };
  return { world, jobs, ctx, visitor, tokenOf, token: tokenOf(id), events, ids, ...scene };
}

describe("days that a candidate may choose from", () => {
  it("are shown once they are offered, without reasons or who only watches, and one mail says so", async () => {
    const { world, ctx, visitor, token, application } = await setUp();
    expect(await getOfferedDays(visitor, token)).toEqual([]);
    await offerDays(ctx, application.id);
    const days = await getOfferedDays(visitor, token);
    expect(days).toHaveLength(2);
    expect(days[0]?.interviews.map((one) => one.with.name)).toEqual([
      "Ana Ruiz",
      "Ben Okafor",
      "Cleo Marsh",
      "Dan Weiss",
    ]);
    expect(JSON.stringify(days)).not.toMatch(/reason|shadow/i);
    await expect(offerDays(ctx, application.id)).rejects.toThrow(/Hold a day first/);
    const mails = await world.db.mail.findMany({ where: { applicationId: application.id } });
    expect(mails.map(({ template, to }) => [template, to])).toEqual([
      ["choose-a-day", application.candidate.email],
    ]);
    expect(mails[0]?.props).toMatchObject({ wholeDay: true, starts: { length: 2 } });
  });

  it("become the interviews of the one that is chosen; the others are free again", async () => {
    const { world, jobs, ctx, visitor, token, application, events, ids } = await setUp();
    await offerDays(ctx, application.id);
    await chooseDay(visitor, token, ids.second);
    const interviews = await world.db.interview.findMany({ where: { applicationId: application.id } });
    expect(interviews).toHaveLength(4);
    expect(new Set(interviews.map(({ startsAt }) => startsAt.toISOString().slice(0, 10)))).toEqual(
      new Set(["2026-11-27"]),
    );
    expect(jobs.enqueued.filter(({ name }) => name === "tell-about-booked-day")).toHaveLength(1);
    expect(
      await world.db.heldTime.count({ where: { active: true, holdId: { in: Object.values(ids) } } }),
    ).toBe(0);
    expect(await events()).toEqual(
      expect.arrayContaining([
        "candidate interview.scheduled",
        "candidate day.confirmed",
        "candidate day.let_go",
      ]),
    );
    for (const late of Object.values(ids))
      await expect(chooseDay(visitor, token, late)).rejects.toThrow("You have chosen Fri 27 Nov already.");
  });

  it("are gone once somebody has booked one for them: they are told which, as long as it stands", async () => {
    const { world, ctx, visitor, token, application, ids } = await setUp();
    await offerDays(ctx, application.id);
    await confirmHold(ctx, { applicationId: application.id, holdId: ids.second });
    await expect(chooseDay(visitor, token, ids.first)).rejects.toThrow(
      "Your interviews are booked already: Fri 27 Nov.",
    );
    await world.db.interview.updateMany({
      where: { applicationId: application.id },
      data: { state: "cancelled" },
    });
    await expect(chooseDay(visitor, token, ids.first)).rejects.toThrow(/let go/);
  });

  it("are all free again when none of them suits, and the recruiter reads why", async () => {
    const { world, ctx, visitor, token, application, recruiter, ids } = await setUp();
    await offerDays(ctx, application.id);
    await expect(turnDownDays(visitor, token, "  ")).rejects.toThrow(/when it would suit you/);
    await turnDownDays(visitor, token, "Any Monday in December.");
    expect(await getOfferedDays(visitor, token)).toEqual([]);
    expect(
      await world.db.heldTime.count({ where: { active: true, holdId: { in: Object.values(ids) } } }),
    ).toBe(0);
    const mail = await world.db.mail.findFirstOrThrow({
      where: { template: "candidate-question", to: recruiter.email },
    });
    expect(JSON.stringify(mail.props)).toContain("Any Monday in December.");
    const requests = await world.db.candidateRequest.findMany({ where: { applicationId: application.id } });
    expect(requests.map(({ text }) => text)).toEqual(["Any Monday in December."]);
    await expect(turnDownDays(visitor, token, "Again")).rejects.toThrow(/no longer open/);
  });

  it("cannot be chosen unless offered, by another link, after their time, or once the application has ended", async () => {
    const { world, ctx, visitor, token, tokenOf, application, opening, ids } = await setUp();
    await expect(chooseDay(visitor, token, ids.first)).rejects.toThrow(/no longer open/);
    await offerDays(ctx, application.id);
    const stranger = await world.buildApplication({ opening, stage: "onsite" });
    await expect(chooseDay(visitor, tokenOf(stranger.id), ids.first)).rejects.toThrow(/not found/);
    await expect(chooseDay(visitor, `${token}x`, ids.first)).rejects.toThrow(/not found/);
    await expect(getOfferedDays(visitor, `${token}x`)).rejects.toThrow(/not found/);
    const late = world.visitorCtx(new Date(NOW.getTime() + 48 * HOUR));
    await expect(chooseDay(late, token, ids.first)).rejects.toThrow(/is over/);
    expect(await getOfferedDays(late, token)).toEqual([]);
    const where = { id: application.id };
    await world.db.application.update({ where, data: { disposition: "rejected" } });
    expect(await getOfferedDays(visitor, token)).toEqual([]);
    const ended = await chooseDay(visitor, token, ids.first).catch(String);
    expect(ended).toMatch(/no longer open/);
    expect(ended).not.toMatch(/reject/);
    expect(await world.db.interview.count({ where: { applicationId: application.id } })).toBe(0);
  });

  it("are chosen half a working day before they begin at the latest", async () => {
    const { world, ctx, token, application, panel } = await setUp();
    const { holdId } = await holdDay(ctx, dayOf(application.id, panel, { date: "2026-11-24" }));
    await offerDays(ctx, application.id);
    const visitorAt = (time: string) => world.visitorCtx(new Date(`2026-11-24T${time}:00Z`));
    // It begins at eight by these clocks.
    await expect(chooseDay(visitorAt("04:00"), token, holdId)).rejects.toThrow(/is over/);
    expect(await getOfferedDays(visitorAt("04:00"), token)).toHaveLength(2);
    const mail = await world.db.mail.findFirstOrThrow({
      where: { template: "choose-a-day", applicationId: application.id },
    });
    expect(mail.props).toMatchObject({
      keptUntil: ["2026-11-24T04:00:00.000Z", "2026-11-25T10:00:00.000Z", "2026-11-25T10:00:00.000Z"],
    });
    await chooseDay(visitorAt("03:59"), token, holdId);
  });

  it("are gone once somebody on them is: the candidate hears no names, and the recruiter hears of it", async () => {
    const { world, jobs, ctx, visitor, token, application, panel, recruiter, ids } = await setUp();
    await offerDays(ctx, application.id);
    const timeOff = [{ from: "2026-11-26", to: "2026-11-26" }];
    const system = { ...visitor, eventActor: { kind: "system" as const, id: null } };
    const items = async () =>
      (await world.db.inboxItem.findMany({ where: { personId: recruiter.id, doneAt: null } })).map(
        ({ kind }) => kind,
      );
    const tellOf = async (type: string, actorKind: "person" | "candidate") => {
      const event = await world.db.event.findFirstOrThrow({
        where: { applicationId: application.id, type, actorKind },
        orderBy: { id: "desc" },
      });
      const payload = { eventId: String(event.id) };
      expect(jobs.enqueued).toContainEqual(expect.objectContaining({ name: "tell-news", payload }));
      await tellNews(system, payload);
      return event;
    };
    await setInterviewing(world.ctxFor(panel[1]!), panel[1]!.id, { ...USUAL_SETTINGS, timeOff });
    expect((await getOfferedDays(visitor, token)).map(({ id }) => id)).toEqual([ids.second]);
    expect(await tellOf("day.lost", "person")).toMatchObject({
      actorId: panel[1]!.id,
      subjectId: ids.first,
      after: { state: "held", why: expect.stringContaining("Ben Okafor has the day off") as string },
    });
    expect(await items()).toEqual(["day_lost"]);
    const inVain = await chooseDay(visitor, token, ids.first).catch((error: unknown) => error);
    expect(inVain).toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/^We are sorry: this day is no longer possible/) as string,
    });
    expect(String(inVain)).not.toMatch(/Ben Okafor|day off/);
    expect(await world.db.interview.count({ where: { applicationId: application.id } })).toBe(0);
    const hold = await world.db.hold.findUniqueOrThrow({ where: { id: ids.first } });
    expect(hold.state).toBe("released");
    expect(await tellOf("day.lost", "candidate")).toMatchObject({
      subjectId: ids.first,
      after: { why: expect.stringContaining("Ben Okafor has the day off") as string },
    });
    expect(await items()).toEqual(["day_lost"]);
    await chooseDay(visitor, token, ids.second);
    await tellOf("interview.scheduled", "candidate");
    expect(await items()).toEqual([]);
  });

  it("are told of when somebody on them leaves, to their recruiter, once they are offered", async () => {
    const { world, ctx, application, panel } = await setUp();
    const admin = world.ctxFor(await world.buildPerson("admin"));
    const lost = async () =>
      (await world.db.event.findMany({ where: { applicationId: application.id, type: "day.lost" } })).map(
        ({ after }) => (after as { why: string }).why,
      );
    await deactivatePerson(admin, { personId: panel[3]!.id });
    expect(await lost()).toEqual([]);
    await world.db.person.update({ where: { id: panel[3]!.id }, data: { deactivatedAt: null } });
    await offerDays(ctx, application.id);
    await deactivatePerson(admin, { personId: panel[2]!.id });
    const words = expect.stringContaining("Cleo Marsh no longer works here") as string;
    expect(await lost()).toEqual([words, words]);
  });

  it("are gone once one of their interviews is booked, or the application is at another stage", async () => {
    const { world, ctx, visitor, token, application, opening } = await setUp();
    await offerDays(ctx, application.id);
    const shown = async () => {
      const { holds } = await getDayProposals(ctx, application.id, { byVideo: true });
      return [(await getOfferedDays(visitor, token)).length, holds[0]?.faults];
    };
    expect(await shown()).toEqual([2, []]);
    const eve = await world.buildPerson("interviewer", "Eve Stone");
    const single = { applicationId: application.id, kind: "onsite" as const, number: 1 };
    const { interviewId } = await bookOne(ctx, { ...single, ...booking(eve, { date: "2026-11-25" }) });
    const { name } = await world.db.openingSession.findFirstOrThrow({
      where: { openingId: opening.id, kind: "onsite", number: 1 },
    });
    expect(await shown()).toEqual([0, [`${name} is booked already`]]);
    await cancelInterview(ctx, interviewId, because("Eve is ill."));
    expect(await shown()).toEqual([2, []]);
    await world.db.application.update({ where: { id: application.id }, data: { stage: "debrief" } });
    expect(await getOfferedDays(visitor, token)).toEqual([]);
  });

  it("are offered by those who may schedule alone", async () => {
    const { world, application } = await setUp();
    const outsider = world.ctxFor(await world.buildPerson("interviewer"));
    await expect(offerDays(outsider, application.id)).rejects.toThrow(/not found/);
  });
});

describe("twenty at the same moment", () => {
  it("choose and confirm: one day is booked, once", async () => {
    const { world, ctx, visitor, token, application, ids, jobs } = await setUp();
    await offerDays(ctx, application.id);
    const tries = await Promise.allSettled([
      ...Array.from({ length: 8 }, () => chooseDay(visitor, token, ids.first)),
      ...Array.from({ length: 8 }, () => chooseDay(visitor, token, ids.second)),
      ...Array.from({ length: 4 }, () =>
        confirmHold(ctx, { applicationId: application.id, holdId: ids.first }),
      ),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await world.db.interview.count({ where: { applicationId: application.id } })).toBe(4);
    expect(jobs.enqueued.filter(({ name }) => name === "tell-about-booked-day")).toHaveLength(1);
  });

  it("of twenty candidates who race for the same people, each slot goes to one", async () => {
    const { world, ctx, visitor, tokenOf, opening } = await setUp();
    const panel: Person[] = [];
    for (const name of ["Eve", "Fay", "Gus", "Hal"]) panel.push(await world.buildPerson("interviewer", name));
    const rivals = [];
    for (let place = 0; place < 20; place += 1) {
      rivals.push(await world.buildApplication({ opening, stage: "onsite" }));
    }
    const whole = async (id: string) => {
      const { holdId } = await holdDay(ctx, dayOf(id, panel, { date: "2026-11-30" }));
      await offerDays(ctx, id);
      await chooseDay(visitor, tokenOf(id), holdId);
    };
    const byHand = (applicationId: string) =>
      scheduleInterview(ctx, {
        applicationId,
        kind: "onsite",
        number: 2,
        ...booking(panel[1]!, { date: "2026-11-30", time: "10:45" }),
      });
    await Promise.allSettled(rivals.map(({ id }, place) => (place % 4 === 3 ? byHand(id) : whole(id))));
    const booked = await world.db.interview.findMany({
      where: { interviewerId: { in: panel.map(({ id }) => id) } },
    });
    const times = booked.map(({ interviewerId, startsAt, endsAt }) => ({ interviewerId, startsAt, endsAt }));
    const clashes = times.filter((one, place) =>
      times
        .slice(place + 1)
        .some(
          (two) =>
            one.interviewerId === two.interviewerId && one.startsAt < two.endsAt && two.startsAt < one.endsAt,
        ),
    );
    expect(clashes).toEqual([]);
    expect(booked.length).toBeGreaterThan(0);
  });
});
