import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import { compareNotes } from "#app/hiring/live-notes/compare-notes.ts";
import { formatDocumentName } from "#app/hiring/live-notes/document-names.ts";
import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadInterview } from "#app/platform/db/sight.server.ts";
import { readNoteHistory } from "#app/platform/live-notes/note-history.server.ts";
import { openNote } from "./open-note.server.ts";

export type GetNoteInput = {
  readonly interviewId: string;
  /** Null for the shared note, else whose private note it is. */
  readonly ownerId: string | null;
  /** The note as it stood then; null for now. */
  readonly at: Date | null;
  /** A moment to compare it with, or null. */
  readonly since: Date | null;
};

/**
 * A note to be read: its lines at a moment with who wrote what and when, what came and went since another moment,
 * the stints in which it was written, and the lines that were added after its scorecard locked it. Refuses as
 * opening the note does. Everything is read from the log; nothing can be changed through it.
 */
export async function getNote(ctx: Ctx, input: GetNoteInput) {
  const { interviewId, ownerId, at, since } = input;
  const name = formatDocumentName(
    ownerId === null ? { kind: "shared", interviewId } : { kind: "private", interviewId, personId: ownerId },
  );
  const note = await openNote(ctx, { name });
  const interview = await loadInterview(ctx.db, interviewId);
  if (!interview) throw notFound("This note");
  const subject = { ...interview.subject, ownerId, revealed: interview.row.application.revealedAt !== null };
  requireAllowed(canOnNote(ctx.actor, "read", subject), "This note");
  const [history, amendments, competencies, named] = await Promise.all([
    readNoteHistory(ctx.db, { name, field: NOTE_FIELD }),
    ctx.db.noteAmendment.findMany({
      where: { interviewId, ownerId },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: { id: true, text: true, at: true, author: { select: { name: true } } },
    }),
    ctx.db.rubricCompetency.findMany({
      where: { rubricVersion: { openings: { some: { id: note.openingId } } } },
      select: { competencyKey: true, name: true },
    }),
    ctx.db.interview.findFirstOrThrow({
      where: { id: interviewId },
      select: {
        id: true,
        name: true,
        state: true,
        interviewer: { select: { name: true } },
        application: { select: { candidate: { select: { name: true } } } },
      },
    }),
  ]);
  const lines = history.linesAt(at ?? undefined);
  const authorIds = new Set([
    ...history.stints.map(({ authorId }) => authorId),
    ...lines.flatMap(({ pieces }) => pieces.map(({ authorId }) => authorId)),
    ownerId,
  ]);
  const people = await ctx.db.person.findMany({
    where: { id: { in: [...authorIds].filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return {
    kind: note.kind,
    ownerId,
    applicationId: note.applicationId,
    interview: {
      id: named.id,
      name: named.name,
      state: named.state,
      interviewerName: named.interviewer.name,
    },
    candidateName: named.application.candidate.name,
    locked: note.locked,
    mayAmend: note.locked && note.write.allowed,
    competencies: competencies.map(({ competencyKey, name: words }) => ({ key: competencyKey, name: words })),
    people,
    stints: history.stints,
    oldest: history.since,
    at,
    since,
    lines,
    changes: since === null ? null : compareNotes(history.linesAt(since), lines),
    amendments: amendments.map(({ author, ...line }) => ({ ...line, by: author.name })),
  };
}
