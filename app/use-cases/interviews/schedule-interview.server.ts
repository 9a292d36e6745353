import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { bookInterview, inviteTo, requireBookable } from "./internal/book-interview.server.ts";
import type { SessionBooking } from "./internal/book-interview.server.ts";
import { notAccepted, whatBreaks, type ChangeAnswer } from "./internal/booked-day.server.ts";
import { slotOf } from "./internal/booking.server.ts";
import type { BookingInput } from "./internal/booking.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";

export type ScheduleInput = BookingInput &
  Pick<SessionBooking, "kind" | "number"> & {
    readonly applicationId: string;
    /** What it would break and its reader has accepted, word for word. */
    readonly accepts: readonly string[];
  };

/** Booked, or what that would break, to be accepted word for word. */
export type ScheduleAnswer =
  { readonly saved: true; readonly interviewId: string } | Extract<ChangeAnswer, { readonly saved: false }>;

/**
 * Books one interview of the opening's plan: time in a zone, place or link, interviewer and shadows. Plans its
 * questions within the whole loop and has everybody invited by mail with a calendar file. Answers what it would break
 * until that is accepted, such as somebody in two places, off or on the loop already, or a room that is taken. Refuses the
 * wrong stage, a session that is booked already, a time gone by, and people who are not active.
 */
export async function scheduleInterview(
  ctx: Ctx,
  { applicationId, accepts, ...input }: ScheduleInput,
): Promise<ScheduleAnswer> {
  return inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, applicationId);
    const loaded = await loadApplication(tx, applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
    if (await owesLookAt(tx, secondReader(ctx), applicationId)) throw conflict(LOOK_OWED);
    const { row } = loaded;
    const slot = slotOf(input);
    const session = await requireBookable(tx, ctx, row, { input, slot });
    const { kind, interviewerId, shadowIds, place } = input;
    const times = { from: slot.startsAt.getTime(), to: slot.endsAt.getTime() };
    const added = { id: "new", name: session.name, kind, ...times, interviewerId, shadowIds, place };
    const open = notAccepted(await whatBreaks(tx, row, { changed: [], added, now: ctx.now }), { accepts });
    if (open) return open;
    const { interviewId, name } = await bookInterview(tx, ctx, row, { input, slot, session });
    await inviteTo(tx, ctx, interviewId);
    await replanLoop(tx, ctx, { application: row, because: `${name} was booked` });
    return { saved: true, interviewId };
  });
}
