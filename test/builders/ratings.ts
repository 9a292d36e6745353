import type { Level } from "#app/hiring/scorecards/vocabulary.ts";
import type { Person, World } from "./world.ts";
import { NOW } from "./world.ts";

type Held = { readonly id: string; readonly focus: readonly string[]; readonly interviewer: Person };

/**
 * Questions asked and rated in a held interview, one level each, in turn on the competencies of its focus; every question
 * is another one of the bank, as `nth` counts from. Answers the rows that were asked.
 */
export async function rateAnswers(
  world: World,
  { id: interviewId, focus, interviewer }: Held,
  levels: readonly Level[],
  from = 0,
) {
  const versions = await world.db.questionVersion.findMany({
    where: {
      state: "approved",
      difficulty: 3,
      question: { competencyKey: { in: [...focus] }, retiredAt: null },
    },
    orderBy: { question: { key: "asc" } },
    include: { question: { select: { competencyKey: true } } },
  });
  const asked = [];
  for (const [index, level] of levels.entries()) {
    const competencyKey = focus[index % focus.length]!;
    const here = versions.filter(({ question }) => question.competencyKey === competencyKey);
    const version = here[(from + Math.floor(index / focus.length)) % here.length]!;
    asked.push(
      await world.db.askedQuestion.create({
        data: {
          interviewId,
          questionVersionId: version.id,
          competencyKey,
          askedById: interviewer.id,
          askedAt: new Date(NOW.getTime() - 3_600_000 + index * 60_000),
          ratings: {
            create: {
              raterId: interviewer.id,
              level,
              sentence: `Rated ${index}`,
              ratedAt: new Date(NOW.getTime() - 1),
            },
          },
        },
        include: { questionVersion: true },
      }),
    );
  }
  return asked;
}

/** Decided loops of other candidates in which somebody rated this severely, as learning keeps them. */
export async function buildHistory(
  world: World,
  rater: Person,
  loops: number,
  severity: number,
): Promise<void> {
  const opening = await world.buildOpening();
  for (let index = 0; index < loops; index += 1) {
    const application = await world.buildApplication({ opening, name: `Earlier ${index}` });
    await world.db.learntLoop.create({
      data: {
        applicationId: application.id,
        decidedAt: NOW,
        rules: 1,
        learntAt: NOW,
        raters: { create: { raterId: rater.id, severity, variance: 0.5, ratings: 4, squares: 4 } },
      },
    });
  }
}
