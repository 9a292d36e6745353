import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { dateSignal } from "./internal/date-signal.server.ts";
import { lockInterview, requireVerdictsOpen } from "./internal/room-door.server.ts";

export type DateTagInput = {
  readonly interviewId: string;
  /** Stable id of the line in the shared note. */
  readonly lineId: string;
};

/**
 * Says that a line was tagged at `ctx.now`, of which the server heard only now, because there was no network: the
 * tagger's own signal on it gets that moment and the question of that moment. A line without such a signal is left
 * alone, since words and tag are the server's own reading. Who writes the shared note may, until their scorecard is
 * submitted.
 */
export async function dateTag(ctx: Ctx, { interviewId, lineId }: DateTagInput): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId);
    requireAllowed(
      canOnNote(ctx.actor, "write", { ...interview.subject, ownerId: null, revealed: false }),
      "This note",
    );
    await requireVerdictsOpen(tx, ctx, interview);
    await dateSignal(tx, ctx, interview, lineId);
  });
}
