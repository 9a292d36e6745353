import { addressFor, type Building } from "#app/hiring/interviews/building.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";

/** The name of the database's own rule that nobody is held twice at once. */
const ONE_AT_A_TIME = "HeldTime_one_at_a_time";

/** Says as a conflict what the database refused: somebody else has held one of these people or rooms meanwhile. */
export function asHeldTwice(error: unknown): unknown {
  if (!(error instanceof Error) || !JSON.stringify([error.message, error]).includes(ONE_AT_A_TIME))
    return error;
  return conflict("Somebody on this day was held for another candidate a moment ago. Choose another day.");
}

/**
 * Locks people, rooms and the candidate until the transaction ends, always in one order, so that two who hold or confirm
 * at the same moment take turns and see each other's days.
 */
export async function lockTakers(
  tx: Tx,
  { candidateId }: { readonly candidateId: string },
  interviews: readonly {
    readonly interviewerId: string;
    readonly shadowIds: readonly string[];
    readonly roomId: string | null;
  }[],
): Promise<void> {
  const people = interviews.flatMap(({ interviewerId, shadowIds }) => [interviewerId, ...shadowIds]);
  const rooms = interviews.flatMap(({ roomId }) => roomId ?? []);
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ANY(${people}) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Room" WHERE id = ANY(${rooms}) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ${candidateId} FOR NO KEY UPDATE`;
}

type Closing = {
  readonly state: "released" | "expired" | "confirmed";
  readonly type: "day.let_go" | "day.ran_out" | "day.lost" | "day.confirmed";
  readonly why: string;
};
export const LOST = { state: "released", type: "day.lost" } as const;
export const LET_GO = { state: "released", type: "day.let_go" } as const;
const RAN_OUT: Closing = { state: "expired", type: "day.ran_out", why: "its time was over" };

export type HoldRow = Awaited<ReturnType<typeof loadHolds>>[number];

/** Holds of an application that still count, with their interviews; the earliest day first. */
export async function loadHolds(db: Db | Tx, applicationId: string, now: Date) {
  const holds = await db.hold.findMany({
    where: { applicationId, state: "held", expiresAt: { gt: now } },
    include: {
      interviews: {
        orderBy: { startsAt: "asc" },
        include: { interviewer: { select: { name: true, title: true } }, room: { select: { name: true } } },
      },
    },
  });
  return holds.toSorted((a, b) => begin(a) - begin(b));
}

/** The same, each interview with where the building of its room is. */
export function addressedHolds(holds: readonly HoldRow[], building: Building) {
  return holds.map((hold) => ({
    ...hold,
    interviews: hold.interviews.map((one) => {
      const place = one.room?.name ?? "";
      return { ...one, address: addressFor(building, { kind: one.kind, place }) };
    }),
  }));
}

function begin({ interviews }: { readonly interviews: readonly { readonly startsAt: Date }[] }): number {
  return interviews[0]?.startsAt.getTime() ?? 0;
}

/** Ends a hold and frees everybody on it, with its event. */
export async function closeHold(
  tx: Tx,
  ctx: BaseCtx,
  hold: { readonly id: string; readonly applicationId: string },
  { state, type, why }: Closing,
): Promise<void> {
  const { count } = await tx.hold.updateMany({
    where: { id: hold.id, state: "held" },
    data: { state, closedAt: ctx.now },
  });
  if (count === 0) throw conflict("This held day has changed meanwhile. Reload the page.");
  await tx.heldTime.updateMany({ where: { holdId: hold.id }, data: { active: false } });
  const { openingId, candidateId } = await tx.application.findFirstOrThrow({
    where: { id: hold.applicationId },
    select: { openingId: true, candidateId: true },
  });
  const append = type === "day.lost" ? appendNews : appendEvent;
  await append(tx, ctx, {
    type,
    subject: { kind: "hold", id: hold.id },
    openingId,
    candidateId,
    applicationId: hold.applicationId,
    before: { state: "held" },
    after: { state, why },
  });
}

/**
 * Ends holds whose time is over and those of applications that have left the pipeline. Passes over holds that
 * somebody is just confirming. Returns how many it ended.
 */
export async function closeStaleHolds(tx: Tx, ctx: BaseCtx): Promise<number> {
  const stale = await tx.$queryRaw<{ id: string; applicationId: string }[]>`
    SELECT hold.id, hold."applicationId" FROM "Hold" hold
    JOIN "Application" application ON application.id = hold."applicationId"
    WHERE hold.state = 'held' AND (hold."expiresAt" <= ${ctx.now} OR application.disposition IS NOT NULL)
    ORDER BY hold.id LIMIT 100 FOR UPDATE OF hold SKIP LOCKED`;
  for (const hold of stale) await closeHold(tx, ctx, hold, RAN_OUT);
  return stale.length;
}
