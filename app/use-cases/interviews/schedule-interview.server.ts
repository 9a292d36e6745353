import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { bookInterview, inviteTo } from "./internal/book-interview.server.ts";
import type { SessionBooking } from "./internal/book-interview.server.ts";
import { slotOf } from "./internal/booking.server.ts";
import type { BookingInput } from "./internal/booking.server.ts";
import { checkHolidays } from "./internal/holidays.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";

export type ScheduleInput = BookingInput &
  Pick<SessionBooking, "kind" | "number"> & { readonly applicationId: string };

/**
 * Books one interview of the opening's plan: time in a zone, place or link, interviewer and shadows. Plans its
 * questions within the whole loop and has everybody invited by mail with a calendar file. Returns its id. Refuses the wrong stage, a
 * session that is booked already, a time gone by, people who are not active, and clashes and their holidays unless they are wanted.
 */
export async function scheduleInterview(ctx: Ctx, input: ScheduleInput): Promise<{ interviewId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, input.applicationId);
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
    if (await owesLookAt(tx, secondReader(ctx), input.applicationId)) throw conflict(LOOK_OWED);
    const slot = slotOf(input);
    await checkHolidays(tx, input, { ...slot, now: ctx.now });
    const { interviewId, name } = await bookInterview(tx, ctx, loaded.row, input, slot);
    await inviteTo(tx, ctx, interviewId);
    await replanLoop(tx, ctx, { application: loaded.row, because: `${name} was booked` });
    return { interviewId };
  });
}
