type Given = { readonly openingQuestionId: string; readonly givenAt: Date };

/** What a question of the form was answered with last, and the answers it was given before, newest first. */
export type AnsweredQuestion<T> = { readonly latest: T; readonly earlier: readonly T[] };

/** Answers by their question, in the order in which the questions were first answered. */
export function byQuestion<T extends Given>(answers: readonly T[]): AnsweredQuestion<T>[] {
  const oldestFirst = answers.toSorted((a, b) => a.givenAt.getTime() - b.givenAt.getTime());
  const questions = new Set(oldestFirst.map(({ openingQuestionId }) => openingQuestionId));
  return [...questions].flatMap((question) => {
    const given = oldestFirst.filter(({ openingQuestionId }) => openingQuestionId === question);
    const [latest, ...earlier] = given.toReversed();
    return latest === undefined ? [] : [{ latest, earlier }];
  });
}

/** Of the answers that somebody gives again, those that say something new; a file always does. */
export function newAnswers<T extends { readonly questionId: string; readonly answer: string }>(
  given: readonly T[],
  former: readonly (Given & { readonly answer: string; readonly documentId: string | null })[],
): T[] {
  const known = new Map(byQuestion(former).map(({ latest }) => [latest.openingQuestionId, latest]));
  return given.filter(({ questionId, answer }) => {
    const before = known.get(questionId);
    return before === undefined || before.documentId !== null || before.answer !== answer;
  });
}
