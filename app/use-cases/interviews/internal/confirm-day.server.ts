import { cannotBeBooked, holdEnded } from "#app/hiring/scheduling/held-day.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { tellAboutBookedDayJob } from "../tell-about-booked-day.job.server.ts";
import { bookInterview, requireBookable } from "./book-interview.server.ts";
import type { BookableApplication } from "./book-interview.server.ts";
import { loadDayJudge } from "./day-judge.server.ts";
import { closeHold, lockTakers, LET_GO } from "./holds.server.ts";
import { replanLoop } from "./plan-kit.server.ts";

/**
 * A held day with its interviews, its row locked until the transaction ends. Refuses holds of other applications, and
 * those that are over.
 */
export async function lockHold(
  tx: Tx,
  ctx: BaseCtx,
  ids: { readonly applicationId: string; readonly holdId: string },
) {
  const { applicationId, holdId } = ids;
  await tx.$queryRaw`SELECT id FROM "Hold" WHERE id = ${holdId} FOR UPDATE`;
  const hold = await tx.hold.findFirst({
    where: { id: holdId, applicationId },
    include: { interviews: { orderBy: { startsAt: "asc" }, include: { room: { select: { name: true } } } } },
  });
  if (!hold) throw notFound("This held day");
  const ended = holdEnded({ state: hold.state, expiresAt: hold.expiresAt, now: ctx.now });
  if (ended) throw conflict(ended);
  return hold;
}

/**
 * Books every interview of a held day at once, all or none, has everybody invited, the candidate by one mail, lets the
 * application's other days go and plans the loop's questions once. The caller holds the loop and has asked the policy. Refuses what booking refuses, and
 * days on which somebody or something is not to be had any more.
 */
export async function confirmDay(
  tx: Tx,
  ctx: BaseCtx,
  row: BookableApplication,
  hold: Awaited<ReturnType<typeof lockHold>>,
): Promise<void> {
  await lockTakers(tx, row, hold.interviews);
  const judge = await loadDayJudge(tx, row, { now: ctx.now, withoutHolds: [hold.id] });
  const faults = judge(hold.interviews[0]?.kind ?? "onsite", hold.interviews);
  if (faults.length > 0) throw conflict(cannotBeBooked(faults));
  const interviewIds: string[] = [];
  for (const held of hold.interviews) {
    const { startsAt, endsAt, kind, number, minutes, interviewerId, shadowIds, room, link } = held;
    const where = { timeZone: hold.timeZone, place: room?.name ?? "", link };
    const input = { kind, number, minutes, interviewerId, shadowIds, ...where };
    const slot = { startsAt, endsAt };
    const session = await requireBookable(tx, ctx, row, { input, slot });
    const { interviewId } = await bookInterview(tx, ctx, row, { input, slot, session });
    interviewIds.push(interviewId);
  }
  const booked = { applicationId: row.id, holdId: hold.id, interviewIds };
  await ctx.jobs.enqueue(tx, tellAboutBookedDayJob, booked);
  await closeHold(tx, ctx, hold, { state: "confirmed", type: "day.confirmed", why: "booked" });
  const others = await tx.hold.findMany({
    where: { applicationId: row.id, state: "held" },
    select: { id: true, applicationId: true },
  });
  for (const other of others)
    await closeHold(tx, ctx, other, { ...LET_GO, why: "another day was confirmed" });
  await replanLoop(tx, ctx, { application: row, because: "its day was booked" });
}
