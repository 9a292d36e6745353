import { parseDocumentName } from "#app/hiring/live-notes/document-names.ts";
import { readNoteLines } from "#app/hiring/live-notes/note-protocol.ts";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import { departureOf, placeLines } from "#app/hiring/live-notes/note-text.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

export type KeptNoteText = {
  readonly name: string;
  readonly lines: readonly NoteLine[];
  /** When the lines were read; a text that was kept later stays. */
  readonly readAt: Date;
};

/**
 * Keeps the plain text of a document beside it, with the place of every line. The one way in which a projection is
 * written, by whatever changed the document. Answers whether the text is another than before; null when the name
 * belongs to no interview, or a later reading is already kept.
 */
export async function keepNoteText(tx: Tx, { name, lines, readAt }: KeptNoteText): Promise<boolean | null> {
  const document = parseDocumentName(name);
  if (!document) return null;
  const before = await tx.noteText.findFirst({ where: { name } });
  if (before && before.updatedAt > readAt) return null;
  const placed = placeLines(lines);
  const lastLineId = lastWritten(readNoteLines(before?.lines), lines) ?? before?.lastLineId ?? null;
  const kept = {
    text: placed.text,
    lines: placed.lines.map((line) => ({ ...line })),
    lastLineId,
    updatedAt: readAt,
  };
  const ownerId = document.kind === "private" ? document.personId : null;
  await tx.noteText.upsert({
    where: { name },
    create: { name, interviewId: document.interviewId, ownerId, ...kept },
    update: kept,
  });
  return departureOf(before, lines) !== null;
}

/** The lowest line whose words are new; null when none are. */
function lastWritten(before: readonly NoteLine[], lines: readonly NoteLine[]): string | null {
  const texts = new Map(before.map((line) => [line.lineId, line.text]));
  return lines.findLast(({ lineId, text }) => text !== "" && texts.get(lineId) !== text)?.lineId ?? null;
}
