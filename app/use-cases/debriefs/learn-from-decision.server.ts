import { canLearn } from "#app/hiring/access/calibration.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { isClosedBy } from "#app/hiring/debriefs/decision.ts";
import { levelResiduals } from "#app/hiring/questions/difficulty-drift.ts";
import { learntChanges, type LearningCause } from "#app/hiring/questions/learnt-changes.ts";
import { LEARNING_RULES } from "#app/hiring/questions/learnt.ts";
import { measureRaters } from "#app/hiring/questions/severity.ts";
import { answerId, evidenceOfStored } from "#app/hiring/questions/stored-evidence.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { forgetLearnt, loadLearntOf, loadTaughtOf, lockLearning } from "#app/platform/db/learnt.server.ts";
import { loadStoredVerdicts } from "#app/platform/db/verdicts.server.ts";
import { loadLoopRole } from "./internal/loop-role.server.ts";

/**
 * Learns from a decided loop: how severely each person rated beside the others, and how each answer compares with what
 * all else expected at its question's label. Everything is worked out from the ratings that stand and replaces what was
 * kept before, so that learning twice, late or in another order gives the same. Neither severities nor drifts known so
 * far enter into it, for the same reason. A loop without a standing decision, on hold, or of an erased candidate
 * teaches nothing, and what it had taught is taken out. Each person whose severity changes by it, and each question that
 * counts as another difficulty, leaves an event with both. For the system alone.
 */
export async function learnFromDecision(
  ctx: SystemCtx,
  { applicationId }: { readonly applicationId: string },
): Promise<void> {
  requireAllowed(canLearn(ctx.eventActor), "What loops teach");
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${applicationId} FOR UPDATE`;
    const application = await tx.application.findUnique({
      where: { id: applicationId },
      select: { openingId: true, revealedAt: true, candidate: { select: { erasedAt: true } } },
    });
    if (!application || application.candidate.erasedAt) return;
    const decision = await tx.decision.findFirst({
      where: { applicationId, supersededAt: null },
      select: { outcome: true, decidedAt: true },
    });
    const closes = decision !== null && application.revealedAt !== null && isClosedBy(decision.outcome);
    const teachings = closes ? await teachingsOf(tx, applicationId, application.openingId) : NOTHING;
    await lockLearning(tx);
    const former = await loadTaughtOf(tx, [applicationId]);
    const taught = {
      raterIds: [...former.raterIds, ...teachings.raters.map(({ raterId }) => raterId)],
      questionIds: [...former.questionIds, ...teachings.answers.map(({ questionId }) => questionId)],
    };
    const before = await loadLearntOf(tx, taught);
    await forgetLearnt(tx, [applicationId]);
    if (closes) {
      await tx.learntLoop.create({
        data: {
          applicationId,
          decidedAt: decision.decidedAt,
          rules: LEARNING_RULES,
          learntAt: ctx.now,
          raters: { create: teachings.raters },
          answers: { create: teachings.answers },
        },
      });
    }
    const isFirst = former.raterIds.length === 0;
    const because: LearningCause = !closes ? "taken_back" : isFirst ? "decided" : "learnt_anew";
    for (const { after, ...change } of learntChanges(before, await loadLearntOf(tx, taught), ctx.now))
      await appendEvent(tx, ctx, { ...change, after: { ...after, because, applicationId } });
  });
}

const NOTHING: Awaited<ReturnType<typeof teachingsOf>> = { raters: [], answers: [] };

async function teachingsOf(tx: Tx, applicationId: string, openingId: string) {
  const role = await loadLoopRole(tx, openingId);
  const stored = await loadStoredVerdicts(tx, applicationId);
  const evidence = evidenceOfStored(stored, role.competencies);
  const asked = new Map(stored.answers.map((one) => [answerId(one.askedQuestionId, one.raterId), one]));
  const answers = levelResiduals(role, evidence).flatMap(({ evidenceId, questionId, residual }) => {
    const { askedQuestionId, label = null } = asked.get(evidenceId) ?? {};
    if (askedQuestionId === undefined || label === null) return [];
    return [{ askedQuestionId, questionId, label, residual }];
  });
  return { raters: measureRaters({ role, evidence }), answers };
}
