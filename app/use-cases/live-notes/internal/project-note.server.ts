import { parseDocumentName } from "#app/hiring/live-notes/document-names.ts";
import { readNoteLines } from "#app/hiring/live-notes/note-protocol.ts";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import { departureOf, placeLines } from "#app/hiring/live-notes/note-text.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import type { LineTag } from "#app/platform/live-notes/note-authors.server.ts";
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
  const placed = placeLines(input.lines);
  const { text } = placed;
  const lines = placed.lines.map((line) => ({ ...line }));
  return inTransaction(ctx.db, async (tx) => {
    // The open document still holds what was just erased, so an erasing and this take turns; and so do two of these.
    await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId} FOR NO KEY UPDATE`;
    const interview = await tx.interview.findFirst({
      where: { id: interviewId, application: { candidate: { erasedAt: null } } },
      select: INTERVIEW_OF_NOTE,
    });
    if (!interview) return false;
    const before = await tx.noteText.findFirst({ where: { name: input.name } });
    if (before && before.updatedAt > ctx.now) return false;
    const changed = departureOf(before, input.lines) !== null;
    const lastLineId = lastWritten(readNoteLines(before?.lines), lines) ?? before?.lastLineId ?? null;
    const ownerId = document.kind === "private" ? document.personId : null;
    await tx.noteText.upsert({
      where: { name: input.name },
      create: { name: input.name, interviewId, ownerId, text, lines, lastLineId, updatedAt: ctx.now },
      update: { text, lines, lastLineId, updatedAt: ctx.now },
    });
    if (document.kind === "private") return changed;
    await readSignals(tx, ctx, interview, { lines, tags: input.tags });
    if (changed) await tellNoteChange(tx, "note.changed", interview);
    return changed;
  });
}

/** The lowest line whose words are new; null when none are. */
function lastWritten(before: readonly NoteLine[], lines: readonly NoteLine[]): string | null {
  const texts = new Map(before.map((line) => [line.lineId, line.text]));
  return lines.findLast(({ lineId, text }) => text !== "" && texts.get(lineId) !== text)?.lineId ?? null;
}
