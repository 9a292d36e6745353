import { describe, expect, it } from "vitest";
import { action } from "#app/routes/interviews/schedule.tsx";
import { rebookInterview } from "#app/use-cases/interviews/rebook-interview.server.ts";
import { buildBookedDay, DATE } from "#test/builders/booked-day.ts";
import { booking } from "#test/builders/booking.ts";
import { buildDoor, openBrowser } from "#test/builders/door.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

async function setUp() {
  const scene = await buildBookedDay(database());
  const { world, ids, booked } = scene;
  const [last] = booked.slice(-1);
  const holder = await world.db.person.findUniqueOrThrow({ where: { id: last!.interviewerId } });
  const interviewId = ids.at(-1)!;
  const row = () => world.db.interview.findUniqueOrThrow({ where: { id: interviewId } });
  return { ...scene, holder, interviewId, row, last: last! };
}

describe("an interview of a booked day that is booked otherwise", () => {
  it("says first what that would break, and is saved once exactly that is accepted", async () => {
    const { ctx, holder, interviewId, row, last } = await setUp();
    const input = booking(holder, { date: "2026-12-01", minutes: last.minutes });
    const asked = await rebookInterview(ctx, interviewId, input);
    if (asked.saved) throw new Error("It was saved without a word.");
    expect(asked.breaks).toContainEqual(expect.stringMatching(/is alone on Tuesday 1 December/));
    expect(await row()).toMatchObject({ startsAt: last.startsAt, version: last.version });
    const other = ["something else that was accepted"];
    expect(await rebookInterview(ctx, interviewId, { ...input, accepts: other })).toEqual(asked);
    const saved = await rebookInterview(ctx, interviewId, { ...input, accepts: asked.breaks });
    expect(saved).toEqual({ saved: true });
    expect((await row()).startsAt).toEqual(new Date("2026-12-01T14:00:00Z"));
  });

  it("says who would be in two places, the candidate among them", async () => {
    const { ctx, world, booked, eve, interviewId, row, last } = await setUp();
    const other = await world.buildApplication({ stage: "onsite" });
    await world.buildInterview({ application: other, interviewer: eve, startsAt: last.startsAt });
    const time = { date: DATE, time: timeOf(last.startsAt), minutes: last.minutes, link: last.link };
    const busy = await rebookInterview(ctx, interviewId, booking(eve, time));
    expect(busy).toMatchObject({
      saved: false,
      breaks: [expect.stringMatching(/Eve Stone is in another interview then/)],
    });
    const [first] = booked;
    const at = { ...time, time: timeOf(first!.startsAt) };
    const holder = await world.db.person.findUniqueOrThrow({ where: { id: last.interviewerId } });
    expect(await rebookInterview(ctx, interviewId, booking(holder, at))).toMatchObject({
      saved: false,
      breaks: expect.arrayContaining([expect.stringMatching(/are at the same time/)]) as unknown,
    });
    expect(await row()).toMatchObject({ interviewerId: last.interviewerId, startsAt: last.startsAt });
  });

  it("is asked about on the page that books one by one, which saves it all the same", async () => {
    const { application, recruiter, holder, interviewId, row, last } = await setUp();
    const door = buildDoor(database());
    await door.givePassword(recruiter.id);
    const browser = openBrowser();
    await door.signIn(browser, recruiter.email);
    const fields = {
      ...{ intent: "rebook", interviewId, kind: "onsite", number: "4", date: "2026-12-01", time: "15:00" },
      ...{ timeZone: "Europe/Berlin", minutes: String(last.minutes), interviewerId: holder.id },
      ...{ shadowIds: "", place: "", link: "" },
    };
    const send = (more: readonly string[]) => {
      const path = `/applications/${application.id}/schedule`;
      const args = door.routeArgs(browser, path, fields);
      const body = new URLSearchParams([
        ...Object.entries(fields),
        ...more.map((words) => ["accepts", words] as [string, string]),
      ]);
      const request = new Request(args.request.url, { method: "POST", headers: browser.headers(), body });
      return action({ ...args, request, params: { applicationId: application.id } });
    };
    const asked = (await send([])) as {
      init: { status: number };
      data: { breaks: readonly string[]; sent: object };
    };
    expect(asked).toMatchObject({
      init: { status: 400 },
      data: { sent: { interviewId, date: "2026-12-01" } },
    });
    const saved = (await send(asked.data.breaks)) as Response;
    expect(saved.status).toBe(302);
    expect((await row()).startsAt).toEqual(new Date("2026-12-01T14:00:00Z"));
  });
});

/** On the clocks of Berlin in winter. */
function timeOf(instant: Date): string {
  return new Date(instant.getTime() + 3_600_000).toISOString().slice(11, 16);
}
