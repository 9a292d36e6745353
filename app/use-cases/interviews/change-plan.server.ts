import { requireAllowed } from "#app/hiring/access/require.ts";
import { loopProblems, withPlan, withPreview } from "#app/hiring/questions/loop-plan.ts";
import { editPlan } from "#app/hiring/questions/plan-edit.ts";
import type { PlanEdit } from "#app/hiring/questions/plan-edit.ts";
import { brokenBy } from "#app/hiring/questions/plan-problems.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { lockLoop } from "./internal/loop-plan.server.ts";
import { mayPlan, openPlan, requireFresh, requireInPipeline, savePlan } from "./internal/plan-door.server.ts";

export type ChangePlanInput = {
  readonly applicationId: string;
  readonly edit: PlanEdit;
  /** The stamp of the plan that the page showed. */
  readonly seen: string;
  /** Saves although something breaks, which the person has been told. */
  readonly despite: boolean;
};

export type ChangePlanAnswer =
  | { readonly saved: true; readonly what: string; readonly eventId: string }
  | { readonly saved: false; readonly what: string; readonly breaks: readonly string[] };

/**
 * Changes the plan of a loop by hand, as one event with before and after. An edit that breaks something (a must-have
 * with one look, a competency nobody looks at, minutes overrun, a core question gone) is not saved at first: the
 * answer says what it breaks, and the person saves it all the same or leaves it. Refuses a plan that has changed since
 * the page showed it, interviews that are over, and whoever neither holds the interview nor runs the process.
 */
export async function changePlan(ctx: Ctx, input: ChangePlanInput): Promise<ChangePlanAnswer> {
  return inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, input.applicationId);
    const plan = await openPlan(tx, ctx, input.applicationId);
    const { edit } = input;
    requireAllowed(mayPlan(ctx, plan, edit.interviewId), "This interview");
    if (edit.kind === "move_competency") requireAllowed(mayPlan(ctx, plan, edit.toId), "This interview");
    requireInPipeline(plan);
    await requireFresh(tx, ctx, plan, input.seen);
    const before = withPreview(plan.loop);
    const edited = editPlan(before, edit);
    if (!edited.ok) throw conflict(edited.message);
    const { what } = edited;
    const breaks = brokenBy(loopProblems(before), loopProblems(withPlan(before, edited.plan)));
    if (breaks.length > 0 && !input.despite) {
      return { saved: false, what, breaks: breaks.map(({ message }) => message) };
    }
    return { saved: true, what, eventId: await savePlan(tx, ctx, { ...plan, loop: before }, edited) };
  });
}
