import { conflict, invalid } from "#app/hiring/refusal.ts";
import type { ScorecardInput } from "#app/hiring/scorecards/scorecard-form.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { loadScorecard } from "./load-scorecard.server.ts";

/**
 * Puts marks, comments and linked evidence as given; links that were taken away stay as unlinked rows. Refuses a
 * competency outside the focus, and lines that are not the author's own of this interview.
 */
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
  if (levels.some(({ signalIds }) => signalIds.some((id) => !ownIds.has(id)))) {
    throw invalid("A linked line is not among your own tagged lines of this interview. Reload the page.");
  }
  for (const { signalIds: linked, competencyKey, level, noEvidence, comment } of levels) {
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

/** Saves a draft as its page has it, in the caller's transaction; the caller has asked the policy. Returns its row. */
export async function writeDraft(
  tx: Tx,
  { interview, application, scorecard, subject }: Awaited<ReturnType<typeof loadScorecard>>,
  input: ScorecardInput & { readonly version: number },
  now: Date,
): Promise<{ id: string; version: number }> {
  const { recommendation, summary, levels } = input;
  const interviewId = interview.row.id;
  const { authorId } = subject;
  if (scorecard && scorecard.version !== input.version) {
    throw conflict(
      "This scorecard was saved in another tab. Reload to go on from there; what you typed here is still in the fields.",
    );
  }
  const saved = scorecard
    ? await tx.scorecard.update({
        where: { id: scorecard.id },
        data: { recommendation, summary, version: { increment: 1 } },
      })
    : await tx.scorecard.create({
        data: { interviewId, applicationId: application.id, authorId, recommendation, summary },
      });
  await writeLevels(
    tx,
    { scorecardId: saved.id, interviewId, authorId, focus: interview.row.focus },
    levels,
    now,
  );
  return saved;
}
