import { coverageOf } from "#app/hiring/questions/coverage.ts";
import type { CoverageLine, Look } from "#app/hiring/questions/coverage.ts";
import { difficultyAsked } from "#app/hiring/questions/rungs.ts";
import { isLevel } from "#app/hiring/scorecards/vocabulary.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/**
 * The coverage ledger of an application for one viewer. The only reader of other people's answer ratings before
 * the reveal: they go into `coverageOf` and nothing of them comes out but agreement or disagreement.
 */
export async function coverageFor(
  db: Db | Tx,
  input: {
    readonly applicationId: string;
    readonly competencies: readonly { readonly key: string; readonly mustHave: boolean }[];
    readonly looks: readonly Look[];
    readonly viewerId: string;
  },
): Promise<CoverageLine[]> {
  const { competencies, looks, viewerId } = input;
  const rows = await db.answerRating.findMany({
    where: { supersededAt: null, askedQuestion: { interview: { applicationId: input.applicationId } } },
    select: {
      raterId: true,
      level: true,
      askedQuestion: {
        select: { competencyKey: true, rung: true, questionVersion: { select: { difficulty: true } } },
      },
    },
  });
  const ratings = rows.flatMap(({ raterId, level, askedQuestion }) =>
    isLevel(level)
      ? [
          {
            competencyKey: askedQuestion.competencyKey,
            raterId,
            level,
            difficulty: difficultyAsked(
              askedQuestion.questionVersion?.difficulty ?? null,
              askedQuestion.rung,
            ),
          },
        ]
      : [],
  );
  return coverageOf({ competencies, looks, ratings, viewerId });
}
