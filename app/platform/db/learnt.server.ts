import type { KeptMeasure, KeptResidual } from "#app/hiring/questions/learnt.ts";
import type { Db, Tx } from "./client.server.ts";

/** What decided loops told of these people as raters. For the engine, the people themselves and admins. */
export async function loadKeptMeasures(db: Db | Tx, raterIds: readonly string[]): Promise<KeptMeasure[]> {
  if (raterIds.length === 0) return [];
  const rows = await db.learntRater.findMany({
    where: { raterId: { in: [...raterIds] } },
    select: {
      raterId: true,
      severity: true,
      variance: true,
      ratings: true,
      squares: true,
      loop: { select: { decidedAt: true } },
    },
  });
  return rows.map(({ loop, ...row }) => ({ ...row, decidedAt: loop.decidedAt }));
}

/** What decided loops told of these questions, with the moment of each decision. */
export async function loadKeptResiduals(
  db: Db | Tx,
  questionIds: readonly string[],
): Promise<(KeptResidual & { readonly at: Date })[]> {
  if (questionIds.length === 0) return [];
  const rows = await db.learntAnswer.findMany({
    where: { questionId: { in: [...questionIds] } },
    select: { questionId: true, label: true, residual: true, loop: { select: { decidedAt: true } } },
  });
  return rows.map(({ loop, ...row }) => ({ ...row, at: loop.decidedAt }));
}

/** Takes out what loops taught: before they are learnt from again, and when their candidate is erased. */
export async function forgetLearnt(tx: Tx, applicationIds: readonly string[]): Promise<void> {
  const ofLoops = { applicationId: { in: [...applicationIds] } };
  await tx.learntRater.deleteMany({ where: ofLoops });
  await tx.learntAnswer.deleteMany({ where: ofLoops });
  await tx.learntLoop.deleteMany({ where: ofLoops });
}
