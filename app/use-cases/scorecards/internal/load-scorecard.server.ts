import type { ScorecardSubject } from "#app/hiring/access/scorecards.policy.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { scorecardLacks } from "#app/hiring/scorecards/completeness.ts";
import type { CompetencyEntry, ScorecardLack } from "#app/hiring/scorecards/completeness.ts";
import type { ScorecardVersion } from "#app/hiring/scorecards/revisions.ts";
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
        levels: {
          include: {
            // A line that its author took back is no evidence any more.
            evidence: {
              where: { unlinkedAt: null, signal: { removedAt: null } },
              select: { signalId: true },
            },
          },
        },
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

type Loaded = Awaited<ReturnType<typeof loadScorecard>>;
export type LoadedScorecard = NonNullable<Loaded["scorecard"]>;

/** A level as the rules know it; anything else in the column is none. */
function levelOf(value: number | null): Level | null {
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
export function versionOf(scorecard: LoadedScorecard): ScorecardVersion {
  return {
    recommendation: scorecard.recommendation,
    summary: scorecard.summary,
    levels: scorecard.levels.map(({ competencyKey, level, noEvidence, comment, evidence }) => ({
      competencyKey,
      level: levelOf(level),
      noEvidence,
      comment,
      signalIds: evidence.map(({ signalId }) => signalId).toSorted(),
    })),
  };
}

/** All that keeps a scorecard from being complete, with the focus in the words of the opening's rubric. */
export async function lacksOf(
  tx: Tx,
  { interview, application, scorecard }: Loaded,
): Promise<ScorecardLack[]> {
  const focus = await tx.rubricCompetency.findMany({
    where: {
      rubricVersionId: application.opening.rubricVersionId,
      competencyKey: { in: interview.row.focus },
    },
    orderBy: { position: "asc" },
    select: { competencyKey: true, name: true },
  });
  return scorecardLacks({
    focus: focus.map(({ competencyKey, name }) => ({ key: competencyKey, name })),
    entries: scorecard ? entriesOf(scorecard) : [],
    recommendation: scorecard?.recommendation ?? null,
  });
}
