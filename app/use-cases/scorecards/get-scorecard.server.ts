import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnScorecard } from "#app/hiring/access/scorecards.policy.ts";
import { forbidden } from "#app/hiring/refusal.ts";
import { scorecardLacks } from "#app/hiring/scorecards/completeness.ts";
import { changesOfRevision } from "#app/hiring/scorecards/revisions.ts";
import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { readNoteLines } from "#app/hiring/live-notes/note-protocol.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { countLaterLines } from "#app/platform/db/later-lines.server.ts";
import { entriesOf, loadScorecard } from "./internal/load-scorecard.server.ts";

/**
 * A person's own scorecard of an interview: the focus with its anchors, their own ratings and tagged lines as
 * evidence, how many lines came to the notes later, and what is missing before it can be submitted. Refuses everybody but the interview's interviewer.
 */
export async function getScorecard(ctx: Ctx, interviewId: string) {
  const { interview, application, scorecard, subject } = await loadScorecard(
    ctx.db,
    interviewId,
    ctx.actor.id,
  );
  requireAllowed(canOnScorecard(ctx.actor, "view", subject), "This interview");
  const { row } = interview;
  if (row.interviewerId !== ctx.actor.id)
    throw forbidden("A scorecard is written by the interviewer of its interview.");
  const [competencies, ratings, signals, note, laterLines] = await Promise.all([
    ctx.db.rubricCompetency.findMany({
      where: { rubricVersionId: application.opening.rubricVersionId, competencyKey: { in: row.focus } },
      orderBy: { position: "asc" },
      select: { competencyKey: true, name: true, summary: true, mustHave: true, anchors: true },
    }),
    ctx.db.answerRating.findMany({
      where: { raterId: ctx.actor.id, supersededAt: null, askedQuestion: { interviewId } },
      select: {
        id: true,
        level: true,
        sentence: true,
        askedQuestion: {
          select: {
            competencyKey: true,
            ownText: true,
            questionVersion: { select: { title: true, difficulty: true } },
          },
        },
      },
    }),
    ctx.db.signal.findMany({
      where: { interviewId, authorId: ctx.actor.id, removedAt: null },
      orderBy: { notedAt: "asc" },
      select: {
        id: true,
        competencyKey: true,
        text: true,
        lineId: true,
        verdicts: { select: { direction: true, strength: true } },
      },
    }),
    ctx.db.noteText.findFirst({ where: { name: sharedNoteName(interviewId) }, select: { lines: true } }),
    countLaterLines(ctx.db, interviewId, ctx.actor.id),
  ]);
  const focus = competencies.map(({ competencyKey, name }) => ({ key: competencyKey, name }));
  return {
    interview: {
      id: row.id,
      name: row.name,
      kind: row.kind,
      number: row.number,
      state: row.state,
      startsAt: row.startsAt,
    },
    application: {
      id: application.id,
      candidateName: application.candidate.name,
      openingTitle: application.opening.title,
    },
    competencies,
    ratings: ratings.map(({ askedQuestion, ...rating }) => ({
      ...rating,
      competencyKey: askedQuestion.competencyKey,
      title: askedQuestion.questionVersion?.title ?? askedQuestion.ownText,
      difficulty: askedQuestion.questionVersion?.difficulty ?? 3,
    })),
    signals: signals.map(({ verdicts: [verdict], ...signal }) => ({
      ...signal,
      direction: verdict?.direction ?? null,
      strength: verdict?.strength ?? null,
    })),
    noteLines: readNoteLines(note?.lines ?? []),
    personId: ctx.actor.id,
    laterLines,
    scorecard: scorecard
      ? {
          state: scorecard.state,
          version: scorecard.version,
          recommendation: scorecard.recommendation,
          summary: scorecard.summary,
          submittedAt: scorecard.submittedAt,
          levels: scorecard.levels.map(({ competencyKey, level, noEvidence, comment, evidence }) => ({
            competencyKey,
            level,
            noEvidence,
            comment,
            signalIds: evidence.map((one) => one.signalId),
          })),
          revisions: scorecard.revisions.map(({ number, reason, revisedAt, ...versions }) => ({
            number,
            reason,
            revisedAt,
            changes: changesOfRevision(versions),
          })),
        }
      : null,
    lacks: scorecardLacks({
      focus,
      entries: scorecard ? entriesOf(scorecard) : [],
      recommendation: scorecard?.recommendation ?? null,
    }),
  };
}
