import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { notAccepted, placedOf, whatBreaks, type ChangeAnswer } from "./internal/booked-day.server.ts";
import { checkPeople, requireAhead, slotOf } from "./internal/booking.server.ts";
import type { BookingInput } from "./internal/booking.server.ts";
import { bookedOf, changeBooking, isSameBooking } from "./internal/change-booking.server.ts";
import { tellLater } from "./internal/day-changes.server.ts";
import { lockLoopOf } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";
import { lockInterview } from "./internal/room-door.server.ts";

export type RebookInput = BookingInput & {
  /** What it would break and its reader has accepted, word for word. */
  readonly accepts: readonly string[];
};

/**
 * Changes a booked interview: time, place, interviewer, shadows. Everybody concerned gets a new calendar file, a
 * former interviewer is told that it is off theirs, and another time answers the candidate who asked for one. Another
 * interviewer or length plans what is left of the loop anew. The
 * same booking once more changes nothing and tells nobody. Answers what it would break until that is accepted, such as
 * somebody in two places or off, or a loop that is held on one day. Refuses interviews that have started, and times gone by.
 */
export async function rebookInterview(
  ctx: Ctx,
  interviewId: string,
  input: RebookInput,
): Promise<ChangeAnswer> {
  return inTransaction(ctx.db, async (tx) => {
    await lockLoopOf(tx, interviewId);
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(canOnInterview(ctx.actor, "reschedule", interview.subject), "This interview");
    if (interview.row.state !== "scheduled")
      throw conflict("This interview has started or is over, so its booking stays as it was.");
    const { timeZone, minutes, place, link, interviewerId, shadowIds } = input;
    const after = { ...slotOf(input), timeZone, minutes, place, link, interviewerId, shadowIds };
    const before = bookedOf(interview);
    if (isSameBooking(before, after)) return { saved: true };
    if (before.startsAt.getTime() !== after.startsAt.getTime()) requireAhead(after, ctx.now);
    const loaded = await loadApplication(tx, interview.row.applicationId);
    if (!loaded) throw notFound("This application");
    const { row } = loaded;
    await checkPeople(tx, input, row.candidate);
    const times = { from: after.startsAt.getTime(), to: after.endsAt.getTime() };
    const changed = row.interviews
      .filter(({ id }) => id === interviewId)
      .map((one) => ({ ...placedOf(one), ...times, interviewerId, shadowIds, place }));
    const open = notAccepted(await whatBreaks(tx, row, { changed, now: ctx.now }), input);
    if (open) return open;
    const because = await changeBooking(tx, ctx, interview, after);
    if (because) await replanLoop(tx, ctx, { application: row, because });
    await tellLater(tx, ctx, { applicationId: row.id, starts: [before.startsAt, after.startsAt] });
    return { saved: true };
  });
}
