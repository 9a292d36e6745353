import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** The question bank by competency: each question in its newest version. `competency` narrows to one. */
export async function listQuestions(ctx: Ctx, input: { readonly competency: string | null }) {
  requireAllowed(canOnQuestion(ctx.actor, "view"), "This page");
  const [competencies, questions] = await Promise.all([
    ctx.db.competency.findMany({
      orderBy: { name: "asc" },
      select: { key: true, name: true, summary: true },
    }),
    ctx.db.question.findMany({
      where: { retiredAt: null, ...(input.competency ? { competencyKey: input.competency } : {}) },
      select: {
        id: true,
        competencyKey: true,
        versions: {
          orderBy: { version: "desc" },
          take: 1,
          select: { title: true, prompt: true, difficulty: true, style: true, minutes: true, core: true },
        },
      },
    }),
  ]);
  const rows = questions
    .flatMap(({ versions: [newest], ...question }) => (newest ? [{ ...question, ...newest }] : []))
    .sort((a, b) => a.difficulty - b.difficulty);
  return { competency: input.competency, competencies, questions: rows };
}

/** One question as an interviewer reads it: prompt, rungs, answers, reactions, and how often it was asked. */
export async function getQuestion(ctx: Ctx, questionId: string) {
  requireAllowed(canOnQuestion(ctx.actor, "view"), "This question");
  const question = await ctx.db.question.findFirst({
    where: { id: questionId },
    include: {
      competency: { select: { key: true, name: true } },
      versions: { orderBy: { version: "desc" } },
    },
  });
  const newest = question?.versions[0];
  if (!question || !newest) throw notFound("This question");
  const asked = await ctx.db.askedQuestion.count({ where: { questionVersion: { questionId } } });
  return {
    question: {
      id: question.id,
      competency: question.competency,
      retiredAt: question.retiredAt,
      versions: question.versions.length,
    },
    newest,
    asked,
  };
}
