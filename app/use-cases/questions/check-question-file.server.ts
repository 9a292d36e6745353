import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { planFile } from "./internal/import-plan.server.ts";

/** What importing a file of questions would do, or everything that is wrong with it. Changes nothing. */
export async function checkQuestionFile(ctx: Ctx, text: string) {
  requireAllowed(canOnQuestion(ctx.actor, "import"), "The question bank");
  const plan = await planFile(ctx.db, text);
  if (!plan.ok) return plan;
  return {
    ok: true as const,
    lines: plan.lines.map(({ question, kind, problem }) => ({
      key: question.key,
      title: question.title,
      competency: question.competency,
      kind,
      problem,
    })),
  };
}
