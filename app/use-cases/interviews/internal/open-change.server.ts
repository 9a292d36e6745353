import type { Access } from "#app/hiring/access/access.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { PlacedInterview } from "#app/hiring/scheduling/day-problems.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import type { BookableApplication } from "./book-interview.server.ts";
import {
  lockScheduled,
  notAccepted,
  openSchedule,
  placedOf,
  whatBreaks,
  type ChangeAnswer,
  type ChangeStamp,
} from "./booked-day.server.ts";
import { bookedOf } from "./change-booking.server.ts";
import { requireSeen } from "./day-changes.server.ts";
import type { LoadedInterview } from "./room-door.server.ts";

/** Which interview of which application is changed, and what the page had seen and accepted. */
export type OneChange = ChangeStamp & { readonly applicationId: string; readonly interviewId: string };

/**
 * One booked interview for its change, with its loop, both held until the transaction ends. Refuses what `judge` does,
 * interviews that have started, and a schedule that has changed since the page showed it.
 */
export async function openChange(
  tx: Tx,
  ctx: Ctx,
  {
    input,
    judge,
  }: { readonly input: OneChange; readonly judge: (subject: LoadedInterview["subject"]) => Access },
) {
  const { row } = await openSchedule(tx, input.applicationId);
  const interview = await lockScheduled(tx, input);
  requireAllowed(judge(interview.subject), "This interview");
  await requireSeen(tx, ctx, row.id, input.seen);
  return { row, interview, booked: bookedOf(interview) };
}

/** What this change of one interview would break and its reader has not accepted; null when nothing stands in its way. */
export async function notAcceptedOf(
  tx: Tx,
  row: BookableApplication,
  {
    input,
    now,
    change,
  }: { readonly input: OneChange; readonly now: Date; readonly change: Partial<PlacedInterview> },
): Promise<ChangeAnswer | null> {
  const changed = row.interviews
    .filter(({ id }) => id === input.interviewId)
    .map((one) => ({ ...placedOf(one), ...change }));
  return notAccepted(await whatBreaks(tx, row, { changed, now }), input);
}
