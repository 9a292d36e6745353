import { mayChooseDay } from "#app/hiring/access/scheduling.policy.ts";
import { shortDay } from "#app/hiring/mail/wording.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { bookedBefore } from "#app/hiring/scheduling/held-day.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import type { BookableApplication } from "./internal/book-interview.server.ts";
import { confirmDay, lockHold } from "./internal/confirm-day.server.ts";
import { loadDaySettings } from "./internal/loop-request.server.ts";
import { lockOwnLoop } from "./internal/own-days.server.ts";

/**
 * A candidate chooses one of the days that were offered to them: its interviews are booked and everybody is invited.
 * Refuses days that were never offered, whose time is over or that somebody else was faster to book; who has chosen
 * another one before is told which.
 */
export async function chooseDay(ctx: VisitorCtx, token: string, holdId: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { application, row, asCandidate } = await lockOwnLoop(tx, ctx, token);
    await requireNoneBooked(tx, ctx, row, holdId);
    const hold = await lockHold(tx, asCandidate, { applicationId: application.id, holdId });
    if (hold.offeredAt === null || !mayChooseDay(application)) {
      throw conflict("These times are no longer open. Your recruiter will write to you.");
    }
    await confirmDay(tx, asCandidate, row, hold);
  });
}

/** Of days that a page still shows, one may be booked: then that one is named, and not what became of this. */
async function requireNoneBooked(
  tx: Tx,
  ctx: VisitorCtx,
  row: BookableApplication,
  holdId: string,
): Promise<void> {
  const ended = await tx.hold.findFirst({
    where: { id: holdId, applicationId: row.id, state: { not: "held" } },
    select: { interviews: { select: { kind: true } } },
  });
  if (!ended) return;
  const kinds = ended.interviews.map(({ kind }) => kind);
  const ahead = row.interviews
    .filter(
      ({ kind, state, startsAt }) => kinds.includes(kind) && state === "scheduled" && startsAt > ctx.now,
    )
    .toSorted((one, two) => one.startsAt.getTime() - two.startsAt.getTime());
  const first = ahead[0];
  if (!first) return;
  const { zone } = await loadDaySettings(tx, row);
  const last = await tx.event.findFirst({
    where: { interviewId: first.id, type: { in: ["interview.scheduled", "interview.changed"] } },
    orderBy: { id: "desc" },
    select: { actorKind: true },
  });
  const day = shortDay(first.startsAt.toISOString(), zone);
  throw conflict(bookedBefore(day, last?.actorKind === "candidate"));
}
