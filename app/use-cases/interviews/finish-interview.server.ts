import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { canComplete } from "#app/hiring/interviews/interview-state.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { askHowItWentJob } from "./ask-how-it-went.job.server.ts";
import { endOpenQuestion } from "./internal/open-question.server.ts";
import { promiseAfterInterview } from "./internal/promise-after.server.ts";
import { recordPhoneOutcome } from "./internal/phone-outcome.server.ts";
import type { PhoneOutcomeInput } from "./internal/phone-outcome.server.ts";
import { aboutInterview, lockInterview } from "./internal/room-door.server.ts";

/**
 * Finishes an interview: its open question ends, its candidate is asked how it went and has a new date for the next
 * step, and its interviewer owes the scorecard from now on. Only its interviewer may, and only after the positive
 * close; a phone screen also needs its outcome. Refuses what is over already with a conflict and a missing close with
 * all that is lacking.
 */
export async function finishInterview(
  ctx: Ctx,
  input: { readonly interviewId: string; readonly phone?: PhoneOutcomeInput },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    const { row } = interview;
    const finish = canComplete({
      state: row.state,
      close: {
        thanked: row.closeThanked,
        strength: row.closeStrength,
        questionsAsked: row.closeQuestions,
        nextStepTold: row.closeNextStep,
      },
    });
    if (!finish.ok) {
      throw finish.reason === "not_closed_positively" ? invalid(finish.message) : conflict(finish.message);
    }
    if (row.kind === "phone" && input.phone === undefined) {
      throw invalid("Say whether this phone screen advances the candidate, and why.", {
        outcome: "Choose advance or reject.",
      });
    }
    await endOpenQuestion(tx, ctx, interview);
    const { count } = await tx.interview.updateMany({
      where: { id: row.id, state: "in_progress" },
      data: { state: "completed", completedAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("This interview was changed at the same moment. Reload to see it.");
    await appendNews(tx, ctx, {
      type: "interview.completed",
      subject: { kind: "interview", id: row.id },
      ...aboutInterview(interview),
      before: { state: row.state },
      after: { state: "completed" },
    });
    await promiseAfterInterview(tx, ctx, row.applicationId);
    await ctx.jobs.enqueue(tx, askHowItWentJob, { applicationId: row.applicationId });
    if (row.kind === "phone" && input.phone) await recordPhoneOutcome(tx, ctx, interview, input.phone);
  });
}
