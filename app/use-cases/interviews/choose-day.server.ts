import { mayChooseDay } from "#app/hiring/access/scheduling.policy.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { confirmDay, lockHold } from "./internal/confirm-day.server.ts";
import { lockOwnLoop } from "./internal/own-days.server.ts";

/**
 * A candidate chooses one of the days that were offered to them: its interviews are booked and everybody is invited.
 * Refuses days that were never offered, whose time is over or that somebody else was faster to book.
 */
export async function chooseDay(ctx: VisitorCtx, token: string, holdId: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { application, row, asCandidate } = await lockOwnLoop(tx, ctx, token);
    const hold = await lockHold(tx, asCandidate, { applicationId: application.id, holdId });
    if (hold.offeredAt === null || !mayChooseDay(application)) {
      throw conflict("These times are no longer open. Your recruiter will write to you.");
    }
    await confirmDay(tx, asCandidate, row, hold);
  });
}
