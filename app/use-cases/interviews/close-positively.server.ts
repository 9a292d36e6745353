import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { closeLacks } from "#app/hiring/interviews/interview-state.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview, lockInterview, requireRunning } from "./internal/room-door.server.ts";

export type ClosePositivelyInput = {
  readonly interviewId: string;
  readonly thanked: boolean;
  /** The genuine strength that was named to the candidate, in the interviewer's words. */
  readonly strength: string;
  readonly questionsAsked: boolean;
  readonly nextStepTold: boolean;
};

/**
 * Keeps how far the positive close has come, as often as it is ticked; complete it counts as done (law: ends
 * well). The strength's words stay sealed: they are an opinion. Only the interview's interviewer may, while it
 * runs. Returns what is still lacking.
 */
export async function closePositively(ctx: Ctx, input: ClosePositivelyInput): Promise<{ lacks: string[] }> {
  return inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    requireRunning(interview);
    const { row } = interview;
    const { thanked, questionsAsked, nextStepTold } = input;
    const strength = input.strength.trim();
    if (strength.length > 500) {
      const message = "Keep the strength to what you told the candidate, at most 500 characters.";
      throw invalid(message, { strength: message });
    }
    const lacks = closeLacks({ thanked, strength, questionsAsked, nextStepTold });
    await tx.interview.update({
      where: { id: row.id },
      data: {
        closeThanked: thanked,
        closeStrength: strength,
        closeQuestions: questionsAsked,
        closeNextStep: nextStepTold,
        closedPositivelyAt: lacks.length === 0 ? (row.closedPositivelyAt ?? ctx.now) : null,
      },
    });
    if (strength !== row.closeStrength) {
      await appendEvent(tx, ctx, {
        type: "interview.strength_named",
        subject: { kind: "interview", id: row.id },
        ...aboutInterview(interview),
        sealed: true,
        before: { strength: row.closeStrength },
        after: { strength },
      });
    }
    if (lacks.length === 0 && row.closedPositivelyAt === null) {
      await appendEvent(tx, ctx, {
        type: "interview.closed_positively",
        subject: { kind: "interview", id: row.id },
        ...aboutInterview(interview),
        before: {
          thanked: row.closeThanked,
          questionsAsked: row.closeQuestions,
          nextStepTold: row.closeNextStep,
        },
        after: { thanked, questionsAsked, nextStepTold },
      });
    }
    return { lacks };
  });
}
