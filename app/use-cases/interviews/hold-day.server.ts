import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { decideDay, heldUntil } from "#app/hiring/scheduling/held-day.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { instantOf } from "#app/hiring/scheduling/zoned-time.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { requireAskedFor, requireStage } from "./internal/book-interview.server.ts";
import type { BookableApplication } from "./internal/book-interview.server.ts";
import { checkPeople, requireAhead } from "./internal/booking.server.ts";
import { loadDayJudge } from "./internal/day-judge.server.ts";
import { asHeldTwice, closeStaleHolds, lockTakers } from "./internal/holds.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";

export type HeldInput = {
  readonly number: number;
  /** As the clocks of the day's zone show it: 14:30. */
  readonly time: string;
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
  /** A room, or null for video with the given link; a phone screen without a link is a call. */
  readonly roomId: string | null;
  readonly link: string;
};

export type HoldInput = {
  readonly applicationId: string;
  readonly kind: InterviewKind;
  readonly date: string;
  readonly timeZone: string;
  readonly reason: string;
  readonly interviews: readonly HeldInput[];
};

/**
 * Keeps a whole day free for an application, for as many hours as the company has set: nobody on it can be held or
 * booked for somebody else meanwhile. Returns the hold's id. Refuses whoever owes a second look, days that are none, the wrong stage, a second
 * phone screen that is not asked for, sessions that are booked, times gone by, people who are not active, off, elsewhere or on the loop already, rooms that are taken, and a room for a phone screen.
 */
export async function holdDay(ctx: Ctx, input: HoldInput): Promise<{ holdId: string }> {
  try {
    return await inTransaction(ctx.db, (tx) => hold(tx, ctx, input));
  } catch (error) {
    throw asHeldTwice(error);
  }
}

async function hold(tx: Tx, ctx: Ctx, input: HoldInput): Promise<{ holdId: string }> {
  await lockLoop(tx, input.applicationId);
  const loaded = await loadApplication(tx, input.applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
  if (await owesLookAt(tx, secondReader(ctx), input.applicationId)) throw conflict(LOOK_OWED);
  const { row } = loaded;
  requireStage(row, input.kind);
  const interviews = await interviewsOf(tx, row, input);
  const decided = decideDay(
    interviews.map((one) => ({ ...one, from: one.startsAt.getTime(), to: one.endsAt.getTime() })),
  );
  if (!decided.ok) throw invalid(decided.message);
  await lockTakers(tx, row, interviews);
  await closeStaleHolds(tx, ctx);
  for (const one of interviews) {
    requireAhead(one, ctx.now);
    await checkPeople(tx, one, row.candidate);
  }
  const judge = await loadDayJudge(tx, row, { now: ctx.now });
  const faults = judge(input.kind, interviews);
  if (faults.length > 0)
    throw invalid(`Not held: ${faults.join("; ")}. Choose another time, person or room.`);
  return store(tx, ctx, row, input, interviews);
}

type HeldRow = Awaited<ReturnType<typeof interviewsOf>>[number];

async function interviewsOf(
  tx: Tx,
  row: BookableApplication,
  { kind, date, timeZone, interviews }: HoldInput,
) {
  const sessions = await tx.openingSession.findMany({ where: { openingId: row.openingId, kind } });
  return interviews.map(({ number, time, interviewerId, shadowIds, roomId, link }) => {
    requireAskedFor(row, { kind, number });
    if (kind === "phone" && roomId !== null)
      throw invalid("A phone screen takes no room: it is held by phone or by video. Reload the page.");
    const session = sessions.find((one) => one.number === number);
    if (!session) throw invalid("The opening's interview plan has no such interview. Edit the plan first.");
    const { name, minutes } = session;
    const taken = row.interviews.some(
      (one) => one.kind === kind && one.number === number && one.state !== "no_show",
    );
    if (taken) throw conflict(`${name} is booked already. Reload to see what is left.`);
    const found = instantOf(date, time, timeZone);
    if (!found.ok) throw invalid(`${name}: ${found.message}`);
    const startsAt = found.instant;
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    return { kind, number, name, minutes, startsAt, endsAt, interviewerId, shadowIds, roomId, link };
  });
}

async function store(
  tx: Tx,
  ctx: Ctx,
  row: BookableApplication,
  { timeZone, reason, date }: HoldInput,
  interviews: readonly HeldRow[],
): Promise<{ holdId: string }> {
  const company = await tx.company.findFirst({ select: { holdHours: true } });
  const expiresAt = heldUntil({
    now: ctx.now,
    holdHours: company?.holdHours ?? 0,
    begins: new Date(Math.min(...interviews.map(({ startsAt }) => startsAt.getTime()))),
  });
  const { id } = await tx.hold.create({
    data: {
      applicationId: row.id,
      heldById: ctx.actor.id,
      timeZone,
      reason,
      expiresAt,
      createdAt: ctx.now,
      interviews: { create: interviews.map((one) => ({ ...one, shadowIds: [...one.shadowIds] })) },
    },
  });
  await tx.heldTime.createMany({
    data: interviews.flatMap(({ interviewerId, shadowIds, roomId, startsAt, endsAt }) =>
      [interviewerId, ...shadowIds, ...(roomId === null ? [] : [roomId])].map((whoId) => {
        return { holdId: id, whoId, startsAt, endsAt };
      }),
    ),
  });
  await appendEvent(tx, ctx, {
    type: "day.held",
    subject: { kind: "hold", id },
    openingId: row.openingId,
    candidateId: row.candidateId,
    applicationId: row.id,
    after: {
      date,
      interviews: interviews.map(({ name, startsAt, interviewerId }) => {
        return { name, startsAt: startsAt.toISOString(), interviewerId };
      }),
    },
  });
  return { holdId: id };
}
