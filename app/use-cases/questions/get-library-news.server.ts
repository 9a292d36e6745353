import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { compareQuestions } from "#app/hiring/questions/question-draft.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { shippedQuestions } from "#app/platform/library/shipped-questions.server.ts";
import { loadNews } from "./internal/news-of-library.server.ts";

/**
 * What this version of Baton brings to the question bank: new questions, and other words for those it came with, each
 * with what differs from the words in use. Changes nothing. For those who review what others have written.
 */
export async function getLibraryNews(ctx: Ctx, shipped = shippedQuestions()) {
  requireAllowed(canOnQuestion(ctx.actor, "review"), "The question bank");
  const { news, competencies, roles } = await loadNews(ctx.db, shipped);
  const roleName = (key: string) => roles.find((one) => one.key === key)?.name ?? key;
  return {
    lines: news.map(({ question: { key, competency, ...words }, kind, inUse, waiting }) => ({
      key,
      competency: competencies.find((one) => one.key === competency)?.name ?? competency,
      kind,
      waiting,
      words,
      changes: inUse ? compareQuestions(inUse, words, roleName) : null,
    })),
  };
}
