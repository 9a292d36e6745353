import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** The role profiles with the versions of their rubric, newest first, and how many openings use each. */
export async function listRubrics(ctx: Ctx) {
  requireAllowed(canOnRubric(ctx.actor, "view", { state: "published" }), "This page");
  const profiles = await ctx.db.roleProfile.findMany({
    orderBy: { position: "asc" },
    include: {
      versions: {
        orderBy: { version: "desc" },
        select: {
          id: true,
          version: true,
          state: true,
          publishedAt: true,
          changeNote: true,
          competencies: {
            orderBy: { position: "asc" },
            select: { name: true, mustHave: true, weight: true },
          },
          _count: { select: { openings: true } },
        },
      },
    },
  });
  return { profiles, mayDraft: canOnRubric(ctx.actor, "draft", { state: "published" }).allowed };
}
