import { requireAllowed } from "#app/hiring/access/require.ts";
import { formatDocumentName } from "#app/hiring/live-notes/document-names.ts";
import { LONGEST_AMENDMENT } from "#app/hiring/live-notes/note-lock.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { openNote } from "./open-note.server.ts";

export type AmendNoteInput = {
  readonly interviewId: string;
  /** Null for the shared note, else whose private note it is. */
  readonly ownerId: string | null;
  readonly text: string;
};

/**
 * Adds a line to a note that its scorecard has locked, under the author's name and time; what was written before
 * stays as it is. Who could write the note may; while it is open, lines go into the note itself. Returns its id.
 */
export async function amendNote(ctx: Ctx, input: AmendNoteInput): Promise<{ amendmentId: string }> {
  const { interviewId, ownerId } = input;
  const name = formatDocumentName(
    ownerId === null ? { kind: "shared", interviewId } : { kind: "private", interviewId, personId: ownerId },
  );
  return inTransaction(ctx.db, async (tx) => {
    const note = await openNote({ db: tx, actor: ctx.actor }, { name });
    requireAllowed(note.write, "This note");
    if (!note.locked) throw conflict("This note is still open: write the line into the note itself.");
    const text = input.text.trim();
    if (text === "") throw invalid("Write the line first.", { text: "Write the line first." });
    if (text.length > LONGEST_AMENDMENT) {
      throw invalid(`A later line has at most ${LONGEST_AMENDMENT} characters.`, {
        text: "This is too long.",
      });
    }
    const { id } = await tx.noteAmendment.create({
      data: { interviewId, ownerId, text, authorId: ctx.actor.id, at: ctx.now },
      select: { id: true },
    });
    // The words stay in the note alone, where erasing and the seal reach them.
    await appendNews(tx, ctx, {
      type: "note.amended",
      subject: { kind: "interview", id: interviewId },
      openingId: note.openingId,
      applicationId: note.applicationId,
      interviewId,
      sealed: ownerId !== null,
      after: { amendmentId: id, note: ownerId === null ? "shared" : "private" },
    });
    return { amendmentId: id };
  });
}
