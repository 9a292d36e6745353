import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { checkClashes, checkPeople, requireAhead, slotOf } from "./internal/booking.server.ts";
import type { BookingInput } from "./internal/booking.server.ts";
import { bookedOf, changeBooking, isSameBooking } from "./internal/change-booking.server.ts";
import { tellLater } from "./internal/day-changes.server.ts";
import { lockLoopOf } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";
import { lockInterview } from "./internal/room-door.server.ts";

/**
 * Changes a booked interview: time, place, interviewer, shadows. Everybody concerned gets a new calendar file, a
 * former interviewer is told that it is off theirs, and another time answers the candidate who asked for one. Another
 * interviewer or length plans what is left of the loop anew. The
 * same booking once more changes nothing and tells nobody. Refuses interviews that have started, times gone by, and
 * clashes unless wanted.
 */
export async function rebookInterview(ctx: Ctx, interviewId: string, input: BookingInput): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoopOf(tx, interviewId);
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "reschedule", interview.subject), "This interview");
    const { row } = interview;
    if (row.state !== "scheduled")
      throw conflict("This interview has started or is over, so its booking stays as it was.");
    const application = await tx.application.findFirstOrThrow({
      where: { id: row.applicationId },
      include: { candidate: true },
    });
    const { timeZone, minutes, place, link, interviewerId, shadowIds } = input;
    const after = { ...slotOf(input), timeZone, minutes, place, link, interviewerId, shadowIds };
    if (isSameBooking(bookedOf(interview), after)) return;
    if (row.startsAt.getTime() !== after.startsAt.getTime()) requireAhead(after, ctx.now);
    await checkPeople(tx, input, application.candidate);
    const { candidateId } = application;
    await checkClashes(tx, input, { ...after, interviewId, candidateId, now: ctx.now });
    const because = await changeBooking(tx, ctx, interview, after);
    if (because) await replanLoop(tx, ctx, { application, because });
    await tellLater(tx, ctx, { applicationId: application.id, starts: [row.startsAt, after.startsAt] });
  });
}
