import { describe, expect, it } from "vitest";
import { changePhoneScreens } from "#app/use-cases/applications/change-phone-screens.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { bookOne } from "../../builders/booking.ts";
import { buildWorld } from "../../builders/world.ts";
import type { Person } from "../../builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const toOnsite = { from: "phone_screen", to: "onsite" } as const;
const reason = "She built the very thing we need";

/** An application that needs two phone screens, the first of which was held by somebody who runs no process. */
async function firstHeld(outcome: "advance" | "reject") {
  const world = await buildWorld(database());
  const interviewer = await world.buildPerson("interviewer");
  const opening = await world.buildOpening();
  await world.db.openingSession.create({
    data: {
      openingId: opening.id,
      kind: "phone",
      number: 2,
      name: "Second phone screen",
      minutes: 45,
      focus: [],
    },
  });
  const application = await world.buildApplication({ opening, stage: "phone_screen" });
  const { id } = application;
  await world.db.application.update({ where: { id }, data: { phoneScreens: 2 } });
  await world.buildInterview({
    application,
    interviewer,
    kind: "phone",
    state: "completed",
    phoneOutcome: outcome,
  });
  const recruiter = await world.db.person.findFirstOrThrow({ where: { id: opening.recruiterId } });
  const ctx = world.ctxFor(recruiter);
  return { ...world, id, ctx, application, interviewer };
}

const bookingOf = (id: string, interviewer: Person) => ({
  applicationId: id,
  kind: "phone" as const,
  number: 2,
  date: "2026-11-26",
  time: "14:00",
  timeZone: "Europe/Berlin",
  minutes: 45,
  interviewerId: interviewer.id,
  shadowIds: [],
  place: "",
  link: "https://meet.example/two",
});

describe("the second phone screen", () => {
  it("is waived with a reason, and only then the onsite follows the first one", async () => {
    const { db, id, ctx } = await firstHeld("advance");
    await expect(moveApplication(ctx, { applicationId: id, ...toOnsite })).rejects.toMatchObject({
      message: "The second phone screen has not advanced yet. Hold it before the onsite, or waive it.",
    });
    expect((await getApplication(ctx, id)).phoneScreens).toEqual({ mayWaive: true, mayAsk: false });
    await changePhoneScreens(ctx, { applicationId: id, to: 1, reason });
    const page = await getApplication(ctx, id);
    expect(page.phoneScreens).toEqual({ mayWaive: false, mayAsk: true });
    expect(page.next).toMatchObject({ stage: "onsite", allowed: true });
    expect(page.timeline[0]?.what).toBe(`Waived the second phone screen: ${reason}`);
    expect(await db.event.findFirst({ where: { type: "application.phone_screens_changed" } })).toMatchObject({
      actorId: ctx.actor.id,
      applicationId: id,
      before: { phoneScreens: 2 },
      after: { phoneScreens: 1, reason },
    });
    await moveApplication(ctx, { applicationId: id, ...toOnsite });
  });

  it("is asked for again as long as nothing rests on its waiving, and not once the onsite does", async () => {
    const { id, ctx } = await firstHeld("advance");
    await changePhoneScreens(ctx, { applicationId: id, to: 1, reason });
    await changePhoneScreens(ctx, { applicationId: id, to: 2, reason: "Undone right away" });
    await expect(moveApplication(ctx, { applicationId: id, ...toOnsite })).rejects.toThrow("second");
    await changePhoneScreens(ctx, { applicationId: id, to: 1, reason });
    await moveApplication(ctx, { applicationId: id, ...toOnsite });
    await expect(changePhoneScreens(ctx, { applicationId: id, to: 2, reason })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("is not waived before the first one was advanced", async () => {
    const { id, ctx } = await firstHeld("reject");
    await expect(changePhoneScreens(ctx, { applicationId: id, to: 1, reason })).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/^Only an advanced first phone screen/) as string,
    });
  });

  it("is not waived while it is booked or a day is held for it, and not booked once it is waived", async () => {
    const { db, id, ctx, interviewer } = await firstHeld("advance");
    const hold = await db.hold.create({
      data: {
        applicationId: id,
        heldById: ctx.actor.id,
        timeZone: "Europe/Berlin",
        createdAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + 3_600_000),
        interviews: {
          create: {
            kind: "phone",
            number: 2,
            name: "Second phone screen",
            minutes: 45,
            startsAt: ctx.now,
            endsAt: ctx.now,
            interviewerId: interviewer.id,
          },
        },
      },
    });
    const waive = () => changePhoneScreens(ctx, { applicationId: id, to: 1, reason });
    await expect(waive()).rejects.toThrow("booked or was held");
    await db.hold.update({ where: { id: hold.id }, data: { state: "released" } });
    const { interviewId } = await bookOne(ctx, bookingOf(id, interviewer));
    await expect(waive()).rejects.toThrow("booked or was held");
    await db.interview.update({ where: { id: interviewId }, data: { state: "cancelled" } });
    await waive();
    const { date, timeZone, ...one } = bookingOf(id, interviewer);
    const day = { applicationId: id, kind: "phone" as const, date, timeZone, reason: "One phone screen." };
    await expect(holdDay(ctx, { ...day, interviews: [{ ...one, roomId: null }] })).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/needs one phone screen only/) as string,
    });
    expect(await db.hold.count({ where: { applicationId: id, state: "held" } })).toBe(0);
    await expect(bookOne(ctx, bookingOf(id, interviewer))).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/one phone screen only/) as string,
    });
  });

  it("is no matter of whoever only interviews, and its waiving tells them nothing of the outcome", async () => {
    const { id, ctx, ctxFor, buildPerson, buildInterview, application, interviewer } =
      await firstHeld("advance");
    const waive = { applicationId: id, to: 1, reason } as const;
    await expect(changePhoneScreens(ctxFor(interviewer), waive)).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = await buildPerson("interviewer");
    await expect(changePhoneScreens(ctxFor(stranger), waive)).rejects.toMatchObject({ kind: "not_found" });
    await changePhoneScreens(ctx, waive);
    const other = await buildPerson("interviewer");
    await buildInterview({ application, interviewer: other, kind: "onsite" });
    const seen = await getApplication(ctxFor(other), id);
    expect(seen.phoneScreens).toBeNull();
    expect(seen.application.phoneScreens).toBeNull();
    expect(JSON.stringify(seen.timeline)).not.toContain(reason);
  });

  it("needs a reason that says something", async () => {
    const { db, id, ctx } = await firstHeld("advance");
    await expect(changePhoneScreens(ctx, { applicationId: id, to: 1, reason: " " })).rejects.toMatchObject({
      kind: "invalid",
      fields: { reason: "Say why one phone screen is enough." },
    });
    expect(await db.event.count({ where: { applicationId: id } })).toBe(0);
  });
});
