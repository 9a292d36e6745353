import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { termsFor } from "#app/hiring/screening/must-have-terms.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/**
 * The competencies of the library with the words by which resumes tell of them, and what is looked for where there are
 * none. Refuses whoever does not draft rubrics.
 */
export async function listResumeWords(ctx: Ctx) {
  requireAllowed(canOnRubric(ctx.actor, "draft", { state: "published" }), "The library");
  const rows = await ctx.db.competency.findMany({
    orderBy: { name: "asc" },
    select: { key: true, name: true, summary: true, resumeWords: true },
  });
  return {
    competencies: rows.map(({ key, name, summary, resumeWords }) => ({
      key,
      name,
      summary,
      words: resumeWords,
      instead: termsFor({ key, name, words: [] }),
    })),
  };
}
