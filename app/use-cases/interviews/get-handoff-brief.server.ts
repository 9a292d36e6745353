import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadHandoff } from "./internal/handoff.server.ts";
import { loadKit } from "./internal/kit.server.ts";
import { loadBank } from "./internal/question-bank.server.ts";
import { findInterview } from "./internal/room-door.server.ts";
import { loadRubric } from "./internal/rubric.server.ts";
import { minutesLeftOf, suggestNext } from "./internal/suggestions.server.ts";

/**
 * The handoff brief of an interview for one reader, with what to ask first: facts of the whole loop and coverage
 * without direction; no verdict of anybody else on any field. Refuses with "not found" whoever may not see it.
 */
export async function getHandoffBrief(ctx: Ctx, interviewId: string) {
  const interview = await findInterview(ctx.db, interviewId);
  requireAllowed(canOnInterview(ctx.actor, "view_brief", interview.subject), "This interview");
  const { row } = interview;
  const rubric = await loadRubric(ctx.db, row.application.openingId);
  const [{ brief, facts, coverage, evidence }, kit, bank, skipped] = await Promise.all([
    loadHandoff(ctx.db, ctx, row, interview.subject, rubric),
    loadKit(ctx.db, interviewId),
    loadBank(ctx.db, {
      openingId: rubric.openingId,
      profileKey: rubric.profile.key,
      competencies: rubric.competencies.map(({ key }) => key),
    }),
    ctx.db.skippedQuestion.findMany({
      where: { interviewId },
      select: { questionVersion: { select: { questionId: true } } },
    }),
  ]);
  const { suggestions, advice } = await suggestNext(ctx.db, {
    viewerId: ctx.actor.id,
    interview: row,
    rubric,
    facts,
    coverage,
    evidence,
    bank,
    planned: kit.map(({ question }) => question.id),
    skipped: skipped.map(({ questionVersion }) => questionVersion.questionId),
    minutesLeft: minutesLeftOf(row, ctx.now),
    now: ctx.now,
  });
  return { brief, suggestions, advice };
}
