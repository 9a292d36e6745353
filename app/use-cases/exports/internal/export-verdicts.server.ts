import type { Db } from "#app/platform/db/client.server.ts";

const NAMED = { select: { name: true } } as const;

/**
 * SEALED until the reveal: levels, recommendations, directions, private notes, and how candidates said it went. Asks
 * for those of revealed applications and of no other, so that what is sealed is not even read.
 */
export async function loadExportVerdicts(
  db: Db,
  applications: readonly { readonly id: string; readonly revealedAt: Date | null }[],
) {
  const revealed = applications.filter((one) => one.revealedAt !== null).map((one) => one.id);
  const rows = await db.application.findMany({
    where: { id: { in: revealed }, revealedAt: { not: null } },
    select: {
      id: true,
      scorecards: {
        where: { state: "submitted" },
        include: { author: NAMED, levels: true, revisions: { orderBy: { number: "asc" } } },
      },
      decisions: { orderBy: { decidedAt: "asc" }, include: { decidedBy: NAMED } },
      signals: { where: { removedAt: null }, select: { id: true, verdicts: true } },
      interviews: {
        select: {
          id: true,
          phoneOutcomeNote: true,
          closeStrength: true,
          asked: { include: { ratings: { where: { supersededAt: null }, include: { rater: NAMED } } } },
        },
      },
    },
  });
  const privateNotes = await db.noteText.findMany({
    where: {
      interviewId: { in: rows.flatMap((row) => row.interviews.map((one) => one.id)) },
      ownerId: { not: null },
    },
    select: { interviewId: true, ownerId: true, text: true },
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        scorecards: row.scorecards.map(
          ({ interviewId, recommendation, summary, submittedAt, author, levels, revisions }) => ({
            ...{ interviewId, recommendation, summary, submittedAt },
            by: author.name,
            levels: levels.map(({ competencyKey, level, noEvidence, comment }) => ({
              ...{ competencyKey, level, noEvidence, comment },
            })),
            revisions: revisions.map(({ number, reason, revisedAt }) => ({ number, reason, revisedAt })),
          }),
        ),
        decisions: row.decisions.map(
          ({ outcome, rationale, dissent, decidedAt, supersededAt, decidedBy }) => ({
            ...{ outcome, rationale, dissent, decidedAt, supersededAt },
            by: decidedBy.name,
          }),
        ),
        signals: row.signals.flatMap(({ id, verdicts }) =>
          verdicts.map(({ direction, strength }) => ({ signalId: id, direction, strength })),
        ),
        ratings: row.interviews.flatMap((interview) =>
          interview.asked.flatMap((asked) =>
            asked.ratings.map(({ level, sentence, reaction, ratedAt, rater }) => ({
              interviewId: interview.id,
              competencyKey: asked.competencyKey,
              ...{ level, sentence, reaction, ratedAt },
              by: rater.name,
            })),
          ),
        ),
        outcomes: row.interviews.map(({ id, phoneOutcomeNote, closeStrength }) => ({
          interviewId: id,
          ...{ phoneOutcomeNote, closeStrength },
        })),
        privateNotes: privateNotes.filter((note) =>
          row.interviews.some((one) => one.id === note.interviewId),
        ),
      },
    ]),
  );
}

export type ExportedVerdicts =
  Awaited<ReturnType<typeof loadExportVerdicts>> extends Map<string, infer V> ? V : never;
