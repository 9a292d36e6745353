import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { publishingFaults } from "#app/hiring/rubrics/rubric-draft.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** One version of a rubric: competencies with anchors, plan, the openings that use it, and what a draft still lacks. */
export async function getRubric(ctx: Ctx, versionId: string) {
  const version = await ctx.db.rubricVersion.findFirst({
    where: { id: versionId },
    include: {
      profile: {
        include: {
          versions: { select: { id: true, version: true, state: true }, orderBy: { version: "desc" } },
        },
      },
      competencies: { orderBy: { position: "asc" } },
      sessions: { orderBy: [{ kind: "asc" }, { number: "asc" }] },
      openings: { select: { id: true, title: true, state: true } },
      createdBy: { select: { name: true } },
    },
  });
  if (!version) throw notFound("This rubric version");
  requireAllowed(canOnRubric(ctx.actor, "view", version), "This rubric version");
  return {
    version,
    faults: version.state === "draft" ? publishingFaults(version) : [],
    may: {
      edit: canOnRubric(ctx.actor, "edit", version).allowed,
      publish: canOnRubric(ctx.actor, "publish", version).allowed,
      draft: canOnRubric(ctx.actor, "draft", version).allowed,
    },
  };
}
