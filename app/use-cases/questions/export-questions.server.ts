import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { matchesFilter } from "#app/hiring/questions/bank-filter.ts";
import type { BankFilter } from "#app/hiring/questions/bank-filter.ts";
import { writeBankFile } from "#app/hiring/questions/bank-file.ts";
import { wordsInUse, WORDS } from "./internal/question-rows.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** The approved words of the questions in use, or of the retired ones, that a filter finds, as a JSON file. */
export async function exportQuestions(
  ctx: Ctx,
  filter: BankFilter,
): Promise<{ readonly fileName: string; readonly content: string }> {
  requireAllowed(canOnQuestion(ctx.actor, "export"), "The question bank");
  const retired = filter.state === "retired";
  const rows = await ctx.db.question.findMany({
    where: { retiredAt: retired ? { not: null } : null },
    orderBy: { key: "asc" },
    select: {
      key: true,
      competencyKey: true,
      competency: { select: { name: true } },
      versions: { orderBy: { version: "desc" }, select: { ...WORDS, state: true } },
    },
  });
  const states = [retired ? ("retired" as const) : ("in_use" as const)];
  const questions = rows.flatMap(({ key, competencyKey, competency, versions }) => {
    const words = wordsInUse(versions);
    if (!words) return [];
    const text = [
      competency.name,
      words.title,
      words.prompt,
      words.easier,
      words.harder,
      ...words.good,
      ...words.poor,
    ];
    const found = matchesFilter(
      { ...words, competencyKey, states, words: text.join("\n") },
      { ...filter, state: states[0] ?? "in_use" },
    );
    return found ? [{ key, competency: competencyKey, ...words }] : [];
  });
  return {
    fileName: retired ? "questions-retired.json" : "questions.json",
    content: `${JSON.stringify(writeBankFile(questions), null, 2)}\n`,
  };
}
