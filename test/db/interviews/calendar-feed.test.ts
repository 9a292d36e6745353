import { describe, expect, it } from "vitest";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { getCalendarFeed } from "#app/use-cases/interviews/get-calendar-feed.server.ts";
import { endFeed } from "#app/use-cases/people/end-feed.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { renewFeed } from "#app/use-cases/people/renew-feed.server.ts";
import { buildBookedDay } from "#test/builders/booked-day.ts";
import { because } from "#test/builders/booking.ts";
import { readEvents } from "#test/builders/calendar.ts";
import { minute } from "#test/builders/room.ts";
import type { Person } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const GONE = { kind: "not_found" };

async function setUp() {
  const scene = await buildBookedDay(database());
  const { world, panel } = scene;
  const ana = panel[0]!;
  const addressOf = async (person: Person) => {
    return (await getAccount(world.ctxFor(person), { sessionId: null })).feed?.url ?? "";
  };
  const renew = async (person: Person) => {
    await renewFeed(world.ctxFor(person));
    return addressOf(person);
  };
  const read = async (url: string, at = 10) => {
    const file = url.split("/calendar/")[1] ?? "";
    return getCalendarFeed(world.visitorCtx(minute(at)), file);
  };
  return { ...scene, ana, renew, read, addressOf };
}

describe("a person's own feed", () => {
  it("holds what they lead and watch under the names and versions of their mails, and nobody else's", async () => {
    const { world, ana, eve, ids, booked, renew, read, told, recruiter } = await setUp();
    await world.db.interviewShadow.createMany({
      data: [
        { interviewId: ids[2]!, personId: ana.id },
        { interviewId: ids[3]!, personId: ana.id, removedAt: minute(0) },
      ],
    });
    const events = readEvents(await read(await renew(ana)));
    expect(events.map(({ uid }) => uid)).toEqual([0, 2].map((at) => `${ids[at]!}@baton.test`));
    const [mail] = (await told(0)).filter(({ to }) => to === ana.email);
    const [invited] = readEvents((mail!.attachments as { content: string }[])[0]!.content);
    expect({ ...events[0], method: "", attendees: [] }).toEqual({ ...invited, method: "", attendees: [] });
    expect(events[0]).toMatchObject({
      method: "PUBLISH",
      status: "CONFIRMED",
      startsAt: booked[0]!.startsAt.toISOString(),
      organizer: `mailto:${recruiter.email}`,
    });
    expect(readEvents(await read(await renew(eve)))).toEqual([]);
  });

  it("goes on with every change, and says that something is off", async () => {
    const { ctx, ana, ids, renew, read, world } = await setUp();
    const url = await renew(ana);
    await cancelInterview({ ...ctx, now: minute(1) }, ids[0]!, because("canary-of-the-inside"));
    const file = await read(url);
    expect(readEvents(file)).toMatchObject([
      { uid: `${ids[0]!}@baton.test`, sequence: 1, status: "CANCELLED" },
    ]);
    expect(file).not.toContain("canary");
    expect(readEvents(await read(url, 60 * 24 * 90))).toEqual([]);
    await world.db.interview.update({ where: { id: ids[0]! }, data: { interviewerId: ctx.actor.id } });
    expect(readEvents(await read(url))).toEqual([]);
  });

  it("says the same words while nothing changes, so that nobody reads it twice", async () => {
    const { ana, renew, read } = await setUp();
    const url = await renew(ana);
    expect(await read(url, 10)).toBe(await read(url, 20));
  });

  it("tells of a candidate what the invitation tells, and nothing of one who was erased", async () => {
    const { world, ana, application, ids, renew, read } = await setUp();
    const canary = "canary-of-the-inside";
    await world.db.candidate.update({
      where: { id: application.candidateId },
      data: { phone: canary, comfort: canary, spokenName: canary, location: canary, poolNote: canary },
    });
    await world.db.interview.update({
      where: { id: ids[0]! },
      data: { closeStrength: canary, phoneOutcomeNote: canary },
    });
    const url = await renew(ana);
    const file = await read(url);
    const candidate = await world.db.candidate.findFirstOrThrow({ where: { id: application.candidateId } });
    expect(file).toContain(candidate.name);
    for (const hidden of [canary, candidate.email]) expect(file).not.toContain(hidden);
    await world.db.candidate.update({ where: { id: candidate.id }, data: { erasedAt: minute(1) } });
    expect(readEvents(await read(url))).toEqual([]);
  });

  it("is read by its last address alone, until it is ended or its owner has left", async () => {
    const { world, ana, eve, renew, read, addressOf } = await setUp();
    expect(await addressOf(ana)).toBe("");
    await expect(endFeed(world.ctxFor(ana))).rejects.toMatchObject({ kind: "conflict" });
    const first = await renew(ana);
    const second = await renew(ana);
    const other = await renew(eve);
    expect(new Set([first, second, other]).size).toBe(3);
    await expect(read(first)).rejects.toMatchObject(GONE);
    await read(second);
    const [id, version, signature] = second.split("/calendar/")[1]!.split(".");
    for (const wrong of [
      `${id}.${version}.${signature}`,
      `${id}.${version}.${signature}.ics.ics`,
      `${id}.0${version}.${signature}.ics`,
      `${id}.${version}.${signature!.slice(0, -1)}.ics`,
      `${eve.id}.${version}.${signature}.ics`,
      `${id}.3.${signature}.ics`,
      "",
      ".ics",
    ])
      await expect(read(`x/calendar/${wrong}`), wrong).rejects.toMatchObject(GONE);
    await world.db.person.update({ where: { id: ana.id }, data: { deactivatedAt: minute(1) } });
    await expect(read(second)).rejects.toMatchObject(GONE);
    await world.db.person.update({ where: { id: ana.id }, data: { deactivatedAt: null } });
    await read(second);
    await endFeed(world.ctxFor(ana));
    expect(await addressOf(ana)).toBe("");
    await expect(read(second)).rejects.toMatchObject(GONE);
    const events = await world.db.event.findMany({
      where: { subjectId: ana.id, type: { startsWith: "person.feed" } },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ type, before, after }) => [type, before, after])).toMatchObject([
      ["person.feed_renewed", { feedVersion: 0, feedSince: null }, { feedVersion: 1 }],
      ["person.feed_renewed", { feedVersion: 1 }, { feedVersion: 2 }],
      ["person.feed_ended", { feedVersion: 2 }, { feedVersion: 3, feedSince: null }],
    ]);
    const secret = new URL(second).pathname.split(".")[2]!;
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain(secret);
  });

  it("is made by its owner, who is with us", async () => {
    const { world, ana } = await setUp();
    const gone = { ...world.ctxFor(ana), actor: { ...world.ctxFor(ana).actor, active: false } };
    await expect(renewFeed(gone)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(endFeed(gone)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
