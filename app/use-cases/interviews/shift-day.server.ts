import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { lateDay, lateFault, type LateWay } from "#app/hiring/scheduling/late-day.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import {
  interviewsOn,
  lockScheduled,
  notAccepted,
  openSchedule,
  placedOf,
  whatBreaks,
} from "./internal/booked-day.server.ts";
import type { ChangeAnswer, ChangeStamp } from "./internal/booked-day.server.ts";
import { lockTakers } from "./internal/holds.server.ts";
import { bookedOf, changeBooking } from "./internal/change-booking.server.ts";
import { requireSeen, tellLater } from "./internal/day-changes.server.ts";
import { loadDaySettings } from "./internal/loop-request.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";

export type ShiftInput = ChangeStamp & {
  readonly applicationId: string;
  /** A date of the candidate's calendar. */
  readonly date: string;
  readonly minutes: number;
  readonly way: LateWay;
};

/**
 * Makes up for a candidate who is late: moves what of a day has not begun, in the way that was chosen, all or nothing,
 * and has everybody concerned told. Answers what it would break until that is accepted. Refuses days of which nothing
 * is left to move, a way that does not exist for this day, and a schedule that has changed since the page showed it.
 */
export async function shiftDay(ctx: Ctx, input: ShiftInput): Promise<ChangeAnswer> {
  const { minutes, way, date } = input;
  const fault = lateFault(minutes);
  if (fault !== null) throw invalid(fault);
  return inTransaction(ctx.db, async (tx) => {
    const { row, subject } = await openSchedule(tx, input.applicationId);
    requireAllowed(canOnApplication(ctx.actor, "schedule", subject), "This application");
    await requireSeen(tx, ctx, row.id, input.seen);
    const { zone, rules } = await loadDaySettings(tx, row);
    const day = interviewsOn(row.interviews, date, zone);
    const late = day.map((one) => ({ ...placedOf(one), begun: one.state !== "scheduled" }));
    const moved = lateDay(late, { minutes, way, rules });
    if (!moved) throw conflict("Nothing of this day can be moved like that. Reload to see how it stands.");
    const changed = late.flatMap((one) => {
      const to = moved.find(({ id }) => id === one.id);
      return to ? [{ ...one, ...to }] : [];
    });
    const rooms = await tx.room.findMany({
      where: { name: { in: changed.map(({ place }) => place) }, retiredAt: null },
      select: { id: true, name: true },
    });
    const roomIdOf = (place: string) => rooms.find(({ name }) => name === place)?.id ?? null;
    await lockTakers(
      tx,
      row,
      changed.map((one) => ({ ...one, roomId: roomIdOf(one.place) })),
    );
    const open = notAccepted(await whatBreaks(tx, row, { changed, now: ctx.now }), input);
    if (open) return open;
    const reasons: string[] = [];
    const starts: Date[] = [];
    for (const { id, from, to } of moved) {
      const interview = await lockScheduled(tx, { applicationId: row.id, interviewId: id });
      const booked = bookedOf(interview);
      const slot = { startsAt: new Date(from), endsAt: new Date(to), minutes: (to - from) / 60_000 };
      const because = await changeBooking(tx, ctx, interview, { ...booked, ...slot });
      if (because) reasons.push(because);
      starts.push(booked.startsAt);
    }
    if (reasons.length > 0) await replanLoop(tx, ctx, { application: row, because: reasons.join(", ") });
    await tellLater(tx, ctx, { applicationId: row.id, starts });
    return { saved: true };
  });
}
