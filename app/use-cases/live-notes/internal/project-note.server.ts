import { parseDocumentName } from "#app/hiring/live-notes/document-names.ts";
import { readNoteLines } from "#app/hiring/live-notes/note-protocol.ts";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";

/**
 * Writes the plain text of a live document beside it, for search, briefs, export and evidence, and gives the
 * signals of a shared note the present words of their lines. `ctx.now` must not be later than the moment the
 * lines were read. Asks no policy: nobody reads through it, and the server took the lines from the document
 * itself. Answers whether the text has changed; names that belong to no interview, or
 * to one with somebody who was erased, are left alone.
 */
export async function projectNote(
  ctx: SystemCtx,
  input: { readonly name: string; readonly lines: readonly NoteLine[] },
): Promise<boolean> {
  const document = parseDocumentName(input.name);
  if (!document) return false;
  const { interviewId } = document;
  const lines = input.lines.map((line) => ({ ...line }));
  const text = lines.map((line) => line.text).join("\n");
  return inTransaction(ctx.db, async (tx) => {
    // The open document still holds what was just erased, so an erasing and this take turns.
    await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId} FOR KEY SHARE`;
    const interview = await tx.interview.findFirst({
      where: { id: interviewId, application: { candidate: { erasedAt: null } } },
      select: { applicationId: true, application: { select: { openingId: true } } },
    });
    if (!interview) return false;
    const before = await tx.noteText.findFirst({ where: { name: input.name } });
    if (before && before.updatedAt > ctx.now) return false;
    const changed =
      before?.text !== text || JSON.stringify(readNoteLines(before.lines)) !== JSON.stringify(lines);
    const ownerId = document.kind === "private" ? document.personId : null;
    await tx.noteText.upsert({
      where: { name: input.name },
      create: { name: input.name, interviewId, ownerId, text, lines, updatedAt: ctx.now },
      update: { text, lines, updatedAt: ctx.now },
    });
    if (!changed || document.kind !== "shared") return changed;
    await updateSignals(tx, interviewId, lines);
    await tellChange(tx, { ...interview, interviewId });
    return true;
  });
}

/** A signal whose line has gone keeps the words it had: evidence does not vanish with an edit. */
async function updateSignals(tx: Tx, interviewId: string, lines: readonly NoteLine[]): Promise<void> {
  const signals = await tx.signal.findMany({
    where: { interviewId, removedAt: null },
    select: { id: true, lineId: true, text: true },
  });
  const texts = new Map(lines.map((line) => [line.lineId, line.text.trim()]));
  for (const signal of signals) {
    const text = texts.get(signal.lineId);
    if (!text || text === signal.text) continue;
    await tx.signal.updateMany({ where: { id: signal.id }, data: { text } });
  }
}

/** Tells open briefs; the words themselves stay in the database. */
async function tellChange(
  tx: Tx,
  where: {
    readonly interviewId: string;
    readonly applicationId: string;
    readonly application: { readonly openingId: string };
  },
): Promise<void> {
  const change = JSON.stringify({
    type: "note.changed",
    openingId: where.application.openingId,
    applicationId: where.applicationId,
    interviewId: where.interviewId,
  });
  await tx.$executeRaw`SELECT pg_notify('baton_change', ${change})`;
}
