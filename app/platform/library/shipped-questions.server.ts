import type { FiledQuestion } from "#app/hiring/questions/bank-file.ts";
import { questions } from "#prisma/seed/content/all-questions.ts";

/** The question bank as this version of Baton comes with it, whatever an installation has made of its own. */
export function shippedQuestions(): readonly FiledQuestion[] {
  return questions.map(({ roles, good, poor, sources = [], ...question }) => ({
    ...question,
    roles: [...roles],
    good: [...good],
    poor: [...poor],
    sources: [...sources],
  }));
}
