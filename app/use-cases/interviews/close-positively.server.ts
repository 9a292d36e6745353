import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { withParts } from "#app/hiring/interviews/close-parts.ts";
import type { CloseParts } from "#app/hiring/interviews/close-parts.ts";
import { closeLacks } from "#app/hiring/interviews/interview-state.ts";
import type { PositiveClose } from "#app/hiring/interviews/interview-state.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview, lockInterview, requireRunning } from "./internal/room-door.server.ts";

export type ClosePositivelyInput = CloseParts & { readonly interviewId: string };

/**
 * Keeps how far the positive close has come, as often as a part of it is changed; the other parts stay as they are,
 * because they may have been changed on another device. Complete it counts as done (law: ends well). Every tick, and
 * one that is taken back, leaves an event; the strength's words stay sealed: they are an opinion. Only the interview's
 * interviewer may, while it runs. Returns what is still lacking.
 */
export async function closePositively(ctx: Ctx, input: ClosePositivelyInput): Promise<{ lacks: string[] }> {
  return inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    requireRunning(interview);
    const { row } = interview;
    const before = {
      thanked: row.closeThanked,
      strength: row.closeStrength,
      questionsAsked: row.closeQuestions,
      nextStepTold: row.closeNextStep,
    };
    const close = withParts(before, { ...input, strength: input.strength?.trim() });
    const { thanked, strength, questionsAsked, nextStepTold } = close;
    if (strength.length > 500) {
      const message = "Keep the strength to what you told the candidate, at most 500 characters.";
      throw invalid(message, { strength: message });
    }
    const lacks = closeLacks(close);
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
    if (strength !== before.strength) {
      await appendEvent(tx, ctx, {
        type: "interview.strength_named",
        subject: { kind: "interview", id: row.id },
        ...aboutInterview(interview),
        sealed: true,
        before: { strength: before.strength },
        after: { strength },
      });
    }
    const completes = lacks.length === 0 && row.closedPositivelyAt === null;
    if (completes || !isSameTicks(before, close)) {
      await appendEvent(tx, ctx, {
        type: completes ? "interview.closed_positively" : "interview.close_changed",
        subject: { kind: "interview", id: row.id },
        ...aboutInterview(interview),
        before: ticksOf(before),
        after: ticksOf(close),
      });
    }
    return { lacks };
  });
}

/** The parts that are ticked: unlike the strength's words they say nothing of the candidate. */
function ticksOf({ thanked, questionsAsked, nextStepTold }: PositiveClose) {
  return { thanked, questionsAsked, nextStepTold };
}

function isSameTicks(one: PositiveClose, other: PositiveClose): boolean {
  return (
    one.thanked === other.thanked &&
    one.questionsAsked === other.questionsAsked &&
    one.nextStepTold === other.nextStepTold
  );
}
