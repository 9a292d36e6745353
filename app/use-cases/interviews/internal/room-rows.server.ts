import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";
import type { ScorecardState } from "#app/hiring/scorecards/vocabulary.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

type RoomRows = {
  readonly planned: readonly { readonly questionVersionId: string; readonly reason: string }[];
  readonly ratings: readonly {
    readonly askedQuestionId: string;
    readonly level: number;
    readonly sentence: string;
    readonly reaction: string | null;
  }[];
  readonly signals: readonly {
    readonly id: string;
    readonly lineId: string;
    readonly competencyKey: string;
    readonly text: string;
    readonly by: string;
    readonly mine: boolean;
    readonly verdict: { readonly direction: SignalDirection; readonly strength: number } | null;
  }[];
  readonly skipped: readonly {
    readonly versionId: string;
    readonly questionId: string;
    readonly title: string;
    readonly reason: string;
  }[];
  readonly ownScorecard: ScorecardState | null;
  readonly laterLines: { readonly shared: number; readonly own: number };
};

/**
 * What one person has in a room beside the facts: the plan, their own ratings, the signals of all with a direction only
 * on their own, what was skipped, whether their scorecard is in, and how many lines were added to the notes later.
 * Sealed rows are asked for by their author. In one query, because a room asks for it after every act.
 */
export async function loadRoomRows(db: Db | Tx, interviewId: string, personId: string): Promise<RoomRows> {
  const [rows] = await db.$queryRaw<RoomRows[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object(
          'questionVersionId', p."questionVersionId", 'reason', p.reason) ORDER BY p.position), '[]')
        FROM "PlannedQuestion" p WHERE p."interviewId" = i.id) AS planned,
      (SELECT coalesce(json_agg(json_build_object(
          'askedQuestionId', r."askedQuestionId", 'level', r.level, 'sentence', r.sentence, 'reaction', r.reaction)), '[]')
        FROM "AskedQuestion" q JOIN "AnswerRating" r ON r."askedQuestionId" = q.id
        WHERE q."interviewId" = i.id AND r."raterId" = ${personId} AND r."supersededAt" IS NULL) AS ratings,
      (SELECT coalesce(json_agg(json_build_object(
          'id', s.id, 'lineId', s."lineId", 'competencyKey', s."competencyKey", 'text', s.text, 'by', a.name,
          'mine', s."authorId" = ${personId},
          'verdict', (SELECT json_build_object('direction', v.direction, 'strength', v.strength)
            FROM "SignalVerdict" v WHERE v."signalId" = s.id AND s."authorId" = ${personId})
        ) ORDER BY s."notedAt", s.id), '[]')
        FROM "Signal" s JOIN "Person" a ON a.id = s."authorId"
        WHERE s."interviewId" = i.id AND s."removedAt" IS NULL) AS signals,
      (SELECT coalesce(json_agg(json_build_object(
          'versionId', k."questionVersionId", 'questionId', v."questionId", 'title', v.title, 'reason', k.reason)
          ORDER BY k."skippedAt"), '[]')
        FROM "SkippedQuestion" k JOIN "QuestionVersion" v ON v.id = k."questionVersionId"
        WHERE k."interviewId" = i.id) AS skipped,
      (SELECT state::text FROM "Scorecard" WHERE "interviewId" = i.id AND "authorId" = ${personId}) AS "ownScorecard",
      (SELECT json_build_object(
          'shared', count(*) FILTER (WHERE "ownerId" IS NULL), 'own', count(*) FILTER (WHERE "ownerId" = ${personId}))
        FROM "NoteAmendment" WHERE "interviewId" = i.id) AS "laterLines"
    FROM "Interview" i WHERE i.id = ${interviewId}`;
  if (!rows) throw new Error("There is no such interview.");
  return rows;
}
