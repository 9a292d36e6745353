import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { scrubLateChanges } from "#app/platform/live-notes/note-move.server.ts";

/**
 * Empties what came into a document's log for a line that had left it by then. Asks no policy: it follows every
 * move, changes no text that anybody can see, and answers nothing.
 */
export async function sweepNote(ctx: BaseCtx, input: { readonly name: string }): Promise<void> {
  await inTransaction(ctx.db, (tx) => scrubLateChanges(tx, input.name, NOTE_FIELD));
}
