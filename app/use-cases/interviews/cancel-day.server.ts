import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { interviewsOn, lockScheduled, openSchedule } from "./internal/booked-day.server.ts";
import { cancelBooking, requireReason, type CancelInput } from "./internal/change-booking.server.ts";
import { requireSeen, tellLater } from "./internal/day-changes.server.ts";
import { loadDaySettings } from "./internal/loop-request.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";

/**
 * Cancels everything of a day that has not begun, with one reason of the list: all or nothing. Everybody is told once,
 * and what is left of the loop is planned anew. Refuses days of which nothing is left, "another reason" without words,
 * and a schedule that has changed since the page showed it.
 */
export async function cancelDay(
  ctx: Ctx,
  input: CancelInput & { readonly applicationId: string; readonly date: string; readonly seen: string },
): Promise<void> {
  requireReason(input);
  await inTransaction(ctx.db, async (tx) => {
    const { row, subject } = await openSchedule(tx, input.applicationId);
    requireAllowed(canOnApplication(ctx.actor, "schedule", subject), "This application");
    await requireSeen(tx, ctx, row.id, input.seen);
    const { zone } = await loadDaySettings(tx, row);
    const day = interviewsOn(row.interviews, input.date, zone).filter(({ state }) => state === "scheduled");
    if (day.length === 0)
      throw conflict("Nothing of this day is left to cancel. Reload to see how it stands.");
    for (const { id } of day) {
      const interview = await lockScheduled(tx, { applicationId: row.id, interviewId: id });
      await cancelBooking(tx, ctx, interview, input);
    }
    const names = day.map(({ name }) => name).join(", ");
    await replanLoop(tx, ctx, { application: row, because: `${names} were cancelled` });
    await tellLater(tx, ctx, { applicationId: row.id, starts: day.map(({ startsAt }) => startsAt) });
  });
}
