import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { parseDocumentName, privateNoteName, sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import { forbidden, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadInterview } from "#app/platform/db/sight.server.ts";
import { moveLineInLog } from "#app/platform/live-notes/note-move.server.ts";
import { keepNoteText } from "./internal/keep-note-text.server.ts";
import { INTERVIEW_OF_NOTE, takeBackSignal } from "./internal/read-signals.server.ts";
import type { InterviewOfNote } from "./internal/read-signals.server.ts";
import { tellNoteChange } from "./internal/tell-note-change.server.ts";
import { openNote } from "./open-note.server.ts";

export type MoveLineInput = {
  /** The document the line is in. */
  readonly name: string;
  readonly lineId: string;
  /** The line of the other document it goes in front of; at its end when null or not there. */
  readonly before: string | null;
};

/** Changes for whoever has the two documents open. */
export type MovedLine = {
  readonly from: { readonly name: string; readonly update: Uint8Array };
  readonly to: { readonly name: string; readonly update: Uint8Array };
};

/**
 * Moves a line between the shared note and the mover's own private one, with its id and its tag, and leaves no
 * copy of its words behind: not in the document it came from, its log and its folded state, not in the plain text
 * beside it, and not in the signals that rested on it. Refuses who may not write in both notes, and a line that is
 * not there (any more). `ctx.now` must lie after the moment from which projections
 * of both notes wait.
 */
export async function moveLine(ctx: Ctx, input: MoveLineInput): Promise<MovedLine> {
  const document = parseDocumentName(input.name);
  if (!document) throw notFound("This note");
  const { interviewId } = document;
  const interview = await loadInterview(ctx.db, interviewId);
  if (!interview) throw notFound("This note");
  const subject = { ...interview.subject, revealed: interview.row.application.revealedAt !== null };
  for (const ownerId of [null, ctx.actor.id]) {
    requireAllowed(canOnNote(ctx.actor, "write", { ...subject, ownerId }), "This note");
  }
  const shared = sharedNoteName(interviewId);
  const own = privateNoteName(interviewId, ctx.actor.id);
  if (input.name !== shared && input.name !== own) throw notFound("This note");
  const other = input.name === shared ? own : shared;
  for (const name of [shared, own]) {
    if ((await openNote(ctx, { name })).readOnly) {
      throw forbidden("Your scorecard is submitted, so the lines of your notes stay where they are.");
    }
  }
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId} FOR NO KEY UPDATE`;
    const locked = await tx.interview.findFirstOrThrow({
      where: { id: interviewId },
      select: INTERVIEW_OF_NOTE,
    });
    const { lineId, before } = input;
    const order = { from: input.name, to: other, field: NOTE_FIELD, lineId, before, authorId: ctx.actor.id };
    const moved = await moveLineInLog(tx, order);
    if (!moved) throw notFound("This line");
    // A projection that read the line before it left must not bring it back, so these count as the later.
    const readAt = new Date(ctx.now.getTime() + 1);
    await keepNoteText(tx, { name: input.name, lines: moved.from.lines, readAt });
    await keepNoteText(tx, { name: other, lines: moved.to.lines, readAt });
    if (document.kind === "shared") await forgetSignals(tx, ctx, locked, lineId);
    await tellNoteChange(tx, "note.line_moved", locked);
    return {
      from: { name: input.name, update: moved.from.update },
      to: { name: other, update: moved.to.update },
    };
  });
}

/** What rested on the line is taken back, and forgets its words; it stands again when the line comes back. */
async function forgetSignals(tx: Tx, ctx: Ctx, interview: InterviewOfNote, lineId: string): Promise<void> {
  const signals = await tx.signal.findMany({ where: { interviewId: interview.id, lineId } });
  for (const signal of signals) {
    await takeBackSignal(tx, ctx, interview, signal, ctx.eventActor);
    await tx.signal.update({ where: { id: signal.id }, data: { text: "" } });
  }
}
