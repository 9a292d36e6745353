import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadExposure } from "./exposure.server.ts";
import type { loadHandoff } from "./handoff.server.ts";
import type { Kit } from "./kit.server.ts";
import { loadWholeBank } from "./loop-plan.server.ts";
import type { LoadedInterview } from "./room-door.server.ts";
import type { Rubric } from "./rubric.server.ts";
import { minutesLeftOf, suggestNext } from "./suggestions.server.ts";

/** What the reader of a brief may ask first, made from the same reading as the brief. */
export async function suggestForBrief(
  ctx: Ctx,
  { row }: LoadedInterview,
  rubric: Rubric,
  handoff: Awaited<ReturnType<typeof loadHandoff>>,
  kit: Kit,
) {
  const [bank, exposure, skipped] = await Promise.all([
    loadWholeBank(ctx.db, rubric),
    loadExposure(ctx.db, { profileKey: rubric.profile.key, now: ctx.now }),
    ctx.db.skippedQuestion.findMany({
      where: { interviewId: row.id },
      select: { questionVersion: { select: { questionId: true } } },
    }),
  ]);
  const { facts, coverage, sealed } = handoff;
  const { suggestions, advice } = suggestNext({
    viewerId: ctx.actor.id,
    interview: row,
    rubric,
    facts,
    coverage,
    sealed,
    bank,
    planned: kit.map(({ question }) => question.id),
    skipped: skipped.map(({ questionVersion }) => questionVersion.questionId),
    minutesLeft: minutesLeftOf(row, ctx.now),
    exposure,
  });
  return { suggestions, advice };
}
