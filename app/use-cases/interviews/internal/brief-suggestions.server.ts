import type { Ctx } from "#app/platform/db/context.server.ts";
import type { loadHandoff } from "./handoff.server.ts";
import type { loadKit } from "./kit.server.ts";
import { loadBank } from "./question-bank.server.ts";
import type { LoadedInterview } from "./room-door.server.ts";
import type { Rubric } from "./rubric.server.ts";
import { minutesLeftOf, suggestNext } from "./suggestions.server.ts";

/** What the reader of a brief may ask first, made from the same reading as the brief. */
export async function suggestForBrief(
  ctx: Ctx,
  { row }: LoadedInterview,
  rubric: Rubric,
  handoff: Awaited<ReturnType<typeof loadHandoff>>,
  kit: Awaited<ReturnType<typeof loadKit>>,
) {
  const [bank, skipped] = await Promise.all([
    loadBank(ctx.db, {
      openingId: rubric.openingId,
      profileKey: rubric.profile.key,
      competencies: rubric.competencies.map(({ key }) => key),
    }),
    ctx.db.skippedQuestion.findMany({
      where: { interviewId: row.id },
      select: { questionVersion: { select: { questionId: true } } },
    }),
  ]);
  const { facts, coverage, evidence } = handoff;
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
  return { suggestions, advice };
}
