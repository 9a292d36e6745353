import { conflict } from "#app/hiring/refusal.ts";
import { SCHEDULE_EVENTS } from "#app/hiring/scheduling/schedule-versions.ts";
import { whenToTellOfDay } from "#app/hiring/scheduling/when-to-tell.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx, Ctx } from "#app/platform/db/context.server.ts";
import { tellAboutDayJob } from "../tell-about-day.job.server.ts";

/**
 * Which interviews of an application were changed by hand, with the last change as their stamp: those are told
 * together, while what is called off with its application is told at once.
 */
export async function loadChanges(db: Db | Tx, applicationId: string) {
  const events = await db.event.findMany({
    where: {
      applicationId,
      type: { in: ["interview.changed", "interview.interviewer_changed", "interview.cancelled"] },
    },
    orderBy: { id: "asc" },
    select: { id: true, at: true, type: true, interviewId: true, after: true },
  });
  const byHand = events.filter(({ type, after }) => type !== "interview.cancelled" || hasCode(after));
  const last = byHand.at(-1);
  return {
    stamp: String(last?.id ?? 0),
    lastAt: last?.at ?? null,
    interviewIds: [...new Set(byHand.flatMap(({ interviewId }) => interviewId ?? []))],
  };
}

/** Whoever calls an interview off gives a reason of the list. */
function hasCode(after: unknown): boolean {
  return typeof after === "object" && after !== null && "code" in after;
}

/** Has everybody concerned told of what was changed by now, once hands have rested. */
export async function tellLater(
  tx: Tx,
  ctx: BaseCtx,
  about: { readonly applicationId: string; readonly starts: readonly Date[] },
): Promise<void> {
  const { applicationId, starts } = about;
  const { stamp } = await loadChanges(tx, applicationId);
  const startAfter = whenToTellOfDay(ctx.now, starts);
  await ctx.jobs.enqueue(tx, tellAboutDayJob, { applicationId, eventId: stamp }, { startAfter });
}

/** The last event of an application's schedule, which a page sends back to say what it has seen; "0" before any. */
export async function scheduleStamp(db: Db | Tx, applicationId: string): Promise<string> {
  const last = await db.event.findFirst({
    where: { applicationId, type: { in: [...SCHEDULE_EVENTS] } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return String(last?.id ?? 0);
}

/** Refuses a change that was decided on another schedule than the one that stands, naming who was faster. */
export async function requireSeen(tx: Tx, ctx: Ctx, applicationId: string, seen: string): Promise<void> {
  if ((await scheduleStamp(tx, applicationId)) === seen) return;
  const last = await tx.event.findFirst({
    where: { applicationId, type: { in: [...SCHEDULE_EVENTS] } },
    orderBy: { id: "desc" },
    select: { actorId: true },
  });
  const other =
    last?.actorId && last.actorId !== ctx.actor.id
      ? await tx.person.findFirst({ where: { id: last.actorId }, select: { name: true } })
      : null;
  const who = last?.actorId === ctx.actor.id ? "You have" : `${other?.name ?? "Somebody"} has`;
  throw conflict(
    `${who} changed this schedule since you opened the page. Nothing of yours was saved: look at it as it is now, and decide again.`,
  );
}
