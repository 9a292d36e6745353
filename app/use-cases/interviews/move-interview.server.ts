import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import type { ChangeAnswer } from "./internal/booked-day.server.ts";
import { checkPeople, requireAhead, slotOf } from "./internal/booking.server.ts";
import { changeBooking } from "./internal/change-booking.server.ts";
import { tellLater } from "./internal/day-changes.server.ts";
import { notAcceptedOf, openChange, type OneChange } from "./internal/open-change.server.ts";

export type MoveInput = OneChange & {
  /** As the clocks of `timeZone` show it. */
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
};

/**
 * Moves a booked interview to another time with the same people, place and length; everybody concerned is told. Answers
 * what it would break until that is accepted, such as a loop that is held on one day. Refuses the time it has, times gone by, interviews that have started, and
 * a schedule that has changed since the page showed it.
 */
export async function moveInterview(ctx: Ctx, input: MoveInput): Promise<ChangeAnswer> {
  return inTransaction(ctx.db, async (tx) => {
    const { row, interview, booked } = await openChange(tx, ctx, {
      input,
      judge: (subject) => canOnInterview(ctx.actor, "reschedule", subject),
    });
    const slot = slotOf({ ...booked, ...input });
    if (slot.startsAt.getTime() === booked.startsAt.getTime())
      throw invalid("This is the time it has already. Give another one.");
    requireAhead(slot, ctx.now);
    await checkPeople(tx, booked, row.candidate);
    const change = { from: slot.startsAt.getTime(), to: slot.endsAt.getTime() };
    const open = await notAcceptedOf(tx, row, { input, now: ctx.now, change });
    if (open) return open;
    await changeBooking(tx, ctx, interview, { ...booked, ...slot });
    await tellLater(tx, ctx, { applicationId: row.id, starts: [booked.startsAt, slot.startsAt] });
    return { saved: true };
  });
}
