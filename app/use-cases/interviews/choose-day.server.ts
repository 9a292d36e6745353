import { mayChooseDay } from "#app/hiring/access/scheduling.policy.ts";
import { shortDay } from "#app/hiring/mail/wording.ts";
import { conflict, Refusal } from "#app/hiring/refusal.ts";
import { bookedBefore } from "#app/hiring/scheduling/held-day.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import type { BookableApplication } from "./internal/book-interview.server.ts";
import { confirmDay, lockHold } from "./internal/confirm-day.server.ts";
import { loadHoldFaults } from "./internal/day-judge.server.ts";
import { closeHold, LOST } from "./internal/holds.server.ts";
import { loadDaySettings } from "./internal/loop-request.server.ts";
import { lockOwnLoop } from "./internal/own-days.server.ts";

/**
 * A candidate chooses one of the days that were offered to them: its interviews are booked and everybody is invited.
 * Refuses days that were never offered, whose time is over or that somebody else was faster to book; who has chosen
 * another one before is told which. A day on which somebody is not to be had any more is let go, with the reason for our
 * people and none for the candidate.
 */
export async function chooseDay(ctx: VisitorCtx, token: string, holdId: string): Promise<void> {
  try {
    await inTransaction(ctx.db, async (tx) => {
      const { row, hold, asCandidate } = await lockOffered(tx, ctx, { token, holdId });
      await confirmDay(tx, asCandidate, row, hold).catch((error: unknown) => {
        throw error instanceof Refusal ? new NotToBeHad(error.message) : error;
      });
    });
  } catch (error) {
    if (!(error instanceof NotToBeHad)) throw error;
    await inTransaction(ctx.db, async (tx) => {
      const { row, hold, asCandidate } = await lockOffered(tx, ctx, { token, holdId });
      const faults = (await loadHoldFaults(tx, row, { holds: [hold], now: ctx.now })).get(holdId) ?? [];
      const why = faults.length > 0 ? faults.join("; ") : error.message;
      await closeHold(tx, asCandidate, hold, { ...LOST, why });
    });
    throw conflict(
      "We are sorry: this day is no longer possible for everybody on it. Choose another one below, or write to us when it would suit you. Your recruiter is told and will write to you.",
    );
  }
}

/** Why a day cannot be booked though it is offered, in words for our own people. */
class NotToBeHad extends Error {}

/** An offered day that its candidate chooses, locked with its loop until the transaction ends. */
async function lockOffered(
  tx: Tx,
  ctx: VisitorCtx,
  { token, holdId }: { readonly token: string; readonly holdId: string },
) {
  const { application, row, asCandidate } = await lockOwnLoop(tx, ctx, token);
  await requireNoneBooked(tx, ctx, row, holdId);
  const hold = await lockHold(tx, asCandidate, { applicationId: application.id, holdId });
  if (hold.offeredAt === null || !mayChooseDay(application)) {
    throw conflict("These times are no longer open. Your recruiter will write to you.");
  }
  return { row, hold, asCandidate };
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
