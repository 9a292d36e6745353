import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Planned } from "#app/hiring/questions/kit-plan.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { lockLoop, readPlans } from "./internal/loop-plan.server.ts";
import { mayPlan, openPlan, savePlan } from "./internal/plan-door.server.ts";
import { loadQuestions } from "./internal/question-bank.server.ts";
import type { QuestionView } from "./internal/question-bank.server.ts";

/**
 * Takes the last change of a loop's plan back: every interview has the plan again that it had before, as an event of
 * its own. Refuses when the plan has changed again, or one of its interviews is over, and whoever might
 * not have made the change.
 */
export async function undoPlanChange(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly eventId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoop(tx, input.applicationId);
    const plan = await openPlan(tx, ctx, input.applicationId);
    if (!/^\d{1,18}$/.test(input.eventId)) throw notFound("This change");
    const event = await tx.event.findFirst({
      where: { id: BigInt(input.eventId), applicationId: input.applicationId, type: "loop.plan_changed" },
      select: { before: true },
    });
    if (!event) throw notFound("This change");
    const before = readPlans(event.before);
    for (const { interviewId } of before) requireAllowed(mayPlan(ctx, plan, interviewId), "This interview");
    if (plan.stamp !== input.eventId) {
      throw conflict("The plan has been changed again meanwhile, so this change is not taken back.");
    }
    const over = plan.loop.interviews.find(
      ({ id, state }) =>
        state !== "scheduled" &&
        state !== "in_progress" &&
        before.some(({ interviewId }) => interviewId === id),
    );
    if (over) throw conflict(`${over.name} is over or off, so its plan stays as it is.`);
    const versions = before.flatMap(({ questions }) => questions.map(({ versionId }) => versionId));
    const questions = await loadQuestions(tx, versions);
    const restored = before.map(({ interviewId, questions: kept }) => {
      const planned = kept.flatMap(({ versionId, reason }): Planned<QuestionView>[] => {
        const question = questions.find((one) => one.versionId === versionId);
        return question ? [{ question, reason }] : [];
      });
      return [interviewId, planned] as const;
    });
    await savePlan(tx, ctx, plan, { plan: new Map(restored), what: "Took the last change of the plan back" });
  });
}
