import { parseDocumentName } from "#app/hiring/live-notes/document-names.ts";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import type { LineTag } from "#app/platform/live-notes/note-authors.server.ts";
import { keepNoteText } from "./keep-note-text.server.ts";
import { INTERVIEW_OF_NOTE, readSignals } from "./read-signals.server.ts";
import { tellNoteChange } from "./tell-note-change.server.ts";

export type ProjectNoteCtx = Pick<SystemCtx, "db" | "now" | "eventActor">;

export type ProjectNoteInput = {
  readonly name: string;
  readonly lines: readonly NoteLine[];
  /** Who tagged which line, as the log knows it. */
  readonly tags: readonly LineTag[];
};

/**
 * Writes the plain text of a live document beside it, with the place of every line, for search, briefs, export and
 * evidence, and makes the signals of a shared note from its lines. `ctx.now` must not be later than the moment the
 * lines were read. Asks no policy: nobody reads through it, and the server took the lines from the document itself.
 * Answers whether the text has changed; names that belong to no interview, or to one with somebody who was erased,
 * are left alone.
 */
export async function projectNote(ctx: ProjectNoteCtx, input: ProjectNoteInput): Promise<boolean> {
  const document = parseDocumentName(input.name);
  if (!document) return false;
  const { interviewId } = document;
  return inTransaction(ctx.db, async (tx) => {
    // The open document still holds what was just erased, so an erasing and this take turns; and so do two of these.
    await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId} FOR NO KEY UPDATE`;
    const interview = await tx.interview.findFirst({
      where: { id: interviewId, application: { candidate: { erasedAt: null } } },
      select: INTERVIEW_OF_NOTE,
    });
    if (!interview) return false;
    const changed = await keepNoteText(tx, { name: input.name, lines: input.lines, readAt: ctx.now });
    if (changed === null) return false;
    if (document.kind === "private") return changed;
    await readSignals(tx, ctx, interview, { lines: input.lines, tags: input.tags });
    if (changed) await tellNoteChange(tx, "note.changed", interview);
    return changed;
  });
}
