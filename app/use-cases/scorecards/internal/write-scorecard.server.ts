import { invalid } from "#app/hiring/refusal.ts";
import type { ScorecardInput } from "#app/hiring/scorecards/scorecard-form.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/** Puts marks, comments and linked evidence as given; links that were taken away stay as unlinked rows. */
export async function writeLevels(
  tx: Tx,
  input: {
    readonly scorecardId: string;
    readonly interviewId: string;
    readonly authorId: string;
    readonly focus: readonly string[];
  },
  levels: ScorecardInput["levels"],
  now: Date,
): Promise<void> {
  const { scorecardId, interviewId, authorId } = input;
  const strange = levels.find((one) => !input.focus.includes(one.competencyKey));
  if (strange)
    throw invalid("This scorecard rates a competency outside the interview's focus. Reload the page.");
  const own = await tx.signal.findMany({ where: { interviewId, authorId }, select: { id: true } });
  const ownIds = new Set(own.map((signal) => signal.id));
  for (const { signalIds, competencyKey, level, noEvidence, comment } of levels) {
    const linked = signalIds.filter((id) => ownIds.has(id));
    const { id: scorecardLevelId } = await tx.scorecardLevel.upsert({
      where: { scorecardId_competencyKey: { scorecardId, competencyKey } },
      create: { scorecardId, competencyKey, level, noEvidence, comment },
      update: { level, noEvidence, comment },
      select: { id: true },
    });
    await tx.scorecardEvidence.updateMany({
      where: { scorecardLevelId, unlinkedAt: null, signalId: { notIn: linked } },
      data: { unlinkedAt: now },
    });
    for (const signalId of linked) {
      await tx.scorecardEvidence.upsert({
        where: { scorecardLevelId_signalId: { scorecardLevelId, signalId } },
        create: { scorecardLevelId, signalId },
        update: { unlinkedAt: null },
      });
    }
  }
}

/** One person writes one scorecard at a time, also from two tabs. */
export async function lockInterviewRow(tx: Tx, interviewId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId} FOR UPDATE`;
}
