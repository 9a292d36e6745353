import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/** Proposes a room no more; what is booked in it stays. Refuses rooms that are closed already. For admins. */
export async function closeRoom(ctx: Ctx, roomId: string): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_settings"), "This page");
  await inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.room.updateMany({
      where: { id: roomId, retiredAt: null },
      data: { retiredAt: ctx.now },
    });
    if (count === 0) throw notFound("This room");
    await appendEvent(tx, ctx, {
      type: "room.retired",
      subject: { kind: "room", id: roomId },
      before: { inUse: true },
      after: { inUse: false },
    });
  });
}
