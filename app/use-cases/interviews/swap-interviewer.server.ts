import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import type { ChangeAnswer } from "./internal/booked-day.server.ts";
import { checkPeople } from "./internal/booking.server.ts";
import { changeBooking } from "./internal/change-booking.server.ts";
import { tellLater } from "./internal/day-changes.server.ts";
import { notAcceptedOf, openChange, type OneChange } from "./internal/open-change.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";
import { loadSwapChoices } from "./internal/swap-choices.server.ts";

export type SwapInput = OneChange & { readonly personId: string };

/**
 * Hands a booked interview to somebody else at the same time and place; whoever shadowed it and takes over no longer
 * shadows. The loop's questions are planned anew and everybody concerned is told. Answers what it would break until
 * that is accepted. Refuses people who may not interview this or are not there, interviews that have started, and a
 * schedule that has changed since the page showed it.
 */
export async function swapInterviewer(ctx: Ctx, input: SwapInput): Promise<ChangeAnswer> {
  return inTransaction(ctx.db, async (tx) => {
    const { row, interview, booked } = await openChange(tx, ctx, {
      input,
      judge: (subject) => canOnInterview(ctx.actor, "reschedule", subject),
    });
    const interviewerId = input.personId;
    const shadowIds = booked.shadowIds.filter((id) => id !== interviewerId);
    await checkPeople(tx, { interviewerId, shadowIds }, row.candidate);
    const { may, cannot } = await loadSwapChoices(tx, row, { interviewId: input.interviewId, now: ctx.now });
    const reasons = cannot.find(({ id }) => id === interviewerId);
    if (reasons) throw invalid(`${reasons.name} ${reasons.cannot.join("; ")}. Choose somebody else.`);
    if (!may.some(({ id }) => id === interviewerId))
      throw invalid("This person holds the interview already. Reload to see who could take it over.");
    const change = { interviewerId, shadowIds };
    const open = await notAcceptedOf(tx, row, { input, now: ctx.now, change });
    if (open) return open;
    const because = await changeBooking(tx, ctx, interview, { ...booked, ...change });
    if (because) await replanLoop(tx, ctx, { application: row, because });
    await tellLater(tx, ctx, { applicationId: row.id, starts: [booked.startsAt] });
    return { saved: true };
  });
}
