import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { findOpening } from "./internal/channels.server.ts";

/**
 * The chat channels that hear of an opening and how they fare; of an address only its server, because whoever has the
 * whole of it can write there. Refuses whoever may not change the opening.
 */
export async function listChannels(ctx: Ctx, openingId: string) {
  const { row, subject } = await findOpening(ctx.db, ctx, openingId);
  requireAllowed(canOnOpening(ctx.actor, "edit", subject), "This opening");
  const channels = await ctx.db.openingChannel.findMany({
    where: { openingId, removedAt: null },
    orderBy: { createdAt: "asc" },
    select: { id: true, url: true, hears: true, sentAt: true, problem: true, lost: true },
  });
  return {
    opening: { id: row.id, title: row.title },
    channels: channels.map(({ url, ...channel }) => ({ ...channel, server: new URL(url).hostname })),
  };
}
