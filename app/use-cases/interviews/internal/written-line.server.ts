import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/** The line of the shared note that is being written now, as the server last read it; null before the first. */
export async function lineBeingWritten(tx: Tx, interviewId: string): Promise<string | null> {
  const text = await tx.noteText.findFirst({
    where: { name: sharedNoteName(interviewId) },
    select: { lastLineId: true },
  });
  return text?.lastLineId ?? null;
}
