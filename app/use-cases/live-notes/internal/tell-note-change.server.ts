import type { Tx } from "#app/platform/db/client.server.ts";
import type { InterviewOfNote } from "./read-signals.server.ts";

/** Tells open pages and notes that a note has changed; the words themselves stay in the database. */
export async function tellNoteChange(
  tx: Tx,
  type: "note.changed" | "note.line_moved",
  interview: InterviewOfNote,
): Promise<void> {
  const change = JSON.stringify({
    type,
    openingId: interview.application.openingId,
    applicationId: interview.applicationId,
    interviewId: interview.id,
  });
  await tx.$executeRaw`SELECT pg_notify('baton_change', ${change})`;
}
