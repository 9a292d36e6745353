import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** The competencies and role profiles that a question can be written for. */
export async function getBankNames(ctx: Ctx) {
  requireAllowed(canOnQuestion(ctx.actor, "propose"), "The question bank");
  const [competencies, profiles] = await Promise.all([
    ctx.db.competency.findMany({
      orderBy: { name: "asc" },
      select: { key: true, name: true, summary: true },
    }),
    ctx.db.roleProfile.findMany({ orderBy: { position: "asc" }, select: { key: true, name: true } }),
  ]);
  return { competencies, profiles, may: { keep: canOnQuestion(ctx.actor, "import").allowed } };
}
