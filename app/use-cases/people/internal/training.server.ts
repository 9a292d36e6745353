import {
  trainingStep,
  type HeldInterview,
  type TrainingStep,
} from "#app/hiring/scheduling/training-progress.ts";
import type { Training } from "#app/hiring/scheduling/vocabulary.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

export type Learning = {
  readonly personId: string;
  readonly competencyKey: string;
  readonly training: Training;
};

/** How far each of these is within their step; null once they are trained. */
export async function loadSteps(
  db: Db | Tx,
  learning: readonly Learning[],
): Promise<(one: Learning) => TrainingStep | null> {
  const personIds = [...new Set(learning.map(({ personId }) => personId))];
  const [interviews, trained] = await Promise.all([
    db.interview.findMany({
      where: {
        state: "completed",
        OR: [
          { interviewerId: { in: personIds } },
          { shadows: { some: { personId: { in: personIds }, removedAt: null } } },
        ],
      },
      select: {
        kind: true,
        focus: true,
        interviewerId: true,
        shadows: { where: { removedAt: null }, select: { personId: true } },
      },
    }),
    db.interviewSkill.findMany({
      where: {
        training: "trained",
        competencyKey: { in: learning.map(({ competencyKey }) => competencyKey) },
      },
      select: { personId: true, competencyKey: true },
    }),
  ]);
  const held = interviews.map(({ shadows, ...interview }): HeldInterview => {
    return { ...interview, shadowIds: shadows.map(({ personId }) => personId) };
  });
  return ({ personId, competencyKey, training }) => {
    const inIt = trained.filter((one) => one.competencyKey === competencyKey);
    const learner = { id: personId, competencyKey, training };
    return trainingStep(learner, held, new Set(inIt.map((one) => one.personId)));
  };
}
