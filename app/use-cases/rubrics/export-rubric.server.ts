import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { wordsOfRubric } from "#app/hiring/rubrics/rubric-draft.ts";
import { writeRubricFile } from "#app/hiring/rubrics/rubric-file.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { RUBRIC_PARTS } from "./internal/rubric-parts.server.ts";

/** A version of a rubric as a JSON file, whole: read back in the editor it says the same. */
export async function exportRubric(
  ctx: Ctx,
  versionId: string,
): Promise<{ readonly fileName: string; readonly content: string }> {
  const version = await ctx.db.rubricVersion.findFirst({
    where: { id: versionId },
    include: { ...RUBRIC_PARTS, profile: { select: { key: true } } },
  });
  if (!version) throw notFound("This rubric version");
  requireAllowed(canOnRubric(ctx.actor, "view", version), "This rubric version");
  const from = { profile: version.profile.key, version: version.version };
  return {
    fileName: `rubric-${from.profile}-v${from.version}.json`,
    content: `${JSON.stringify(writeRubricFile(wordsOfRubric(version), from), null, 2)}\n`,
  };
}
