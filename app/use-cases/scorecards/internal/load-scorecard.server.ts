import type { ScorecardSubject } from "#app/hiring/access/scorecards.policy.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { CompetencyEntry } from "#app/hiring/scorecards/completeness.ts";
import type { Level } from "#app/hiring/scorecards/vocabulary.ts";
import { isLevel } from "#app/hiring/scorecards/vocabulary.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadInterview } from "#app/platform/db/sight.server.ts";

/** An interview with one person's scorecard on it, if they have begun one, and the subject its policy judges. */
export async function loadScorecard(tx: Db | Tx, interviewId: string, authorId: string) {
  const interview = await loadInterview(tx, interviewId);
  if (!interview) throw notFound("This interview");
  const [scorecard, application] = await Promise.all([
    tx.scorecard.findFirst({
      where: { interviewId, authorId },
      include: {
        levels: { include: { evidence: { where: { unlinkedAt: null }, select: { signalId: true } } } },
        revisions: { orderBy: { number: "desc" } },
      },
    }),
    tx.application.findFirstOrThrow({
      where: { id: interview.row.applicationId },
      include: {
        candidate: { select: { name: true } },
        opening: { select: { title: true, rubricVersionId: true } },
      },
    }),
  ]);
  const subject: ScorecardSubject = {
    ...interview.subject,
    authorId,
    state: scorecard?.state ?? "draft",
    revealed: application.revealedAt !== null,
  };
  return { interview, application, scorecard, subject };
}

export type LoadedScorecard = NonNullable<Awaited<ReturnType<typeof loadScorecard>>["scorecard"]>;

/** A level as the rules know it; anything else in the column is none. */
export function levelOf(value: number | null): Level | null {
  return isLevel(value) ? value : null;
}

/** The entries that completeness is judged by. */
export function entriesOf(scorecard: LoadedScorecard): CompetencyEntry[] {
  return scorecard.levels.map(({ competencyKey, level, noEvidence, comment, evidence }) => ({
    competencyKey,
    level: levelOf(level),
    noEvidence,
    comment,
    evidenceCount: evidence.length,
  }));
}

/** A scorecard's words and marks, as a revision keeps them. */
export function versionOf(scorecard: LoadedScorecard) {
  return {
    recommendation: scorecard.recommendation,
    summary: scorecard.summary,
    levels: scorecard.levels.map(({ competencyKey, level, noEvidence, comment }) => ({
      competencyKey,
      level: levelOf(level),
      noEvidence,
      comment,
    })),
  };
}
