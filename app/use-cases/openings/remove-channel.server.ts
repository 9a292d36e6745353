import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { findChannel, findOpening } from "./internal/channels.server.ts";

export type ChannelInput = { readonly openingId: string; readonly channelId: string };

/** Has a chat channel hear no more of an opening, and forgets its address. Refuses whoever may not change the opening. */
export async function removeChannel(ctx: Ctx, { openingId, channelId }: ChannelInput): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { subject } = await findOpening(tx, ctx, openingId);
    requireAllowed(canOnOpening(ctx.actor, "edit", subject), "This opening");
    const { url, hears } = await findChannel(tx, openingId, channelId);
    const { count } = await tx.openingChannel.updateMany({
      where: { id: channelId, removedAt: null },
      data: { removedAt: ctx.now, url: "" },
    });
    if (count === 0) return;
    await appendEvent(tx, ctx, {
      type: "channel.removed",
      subject: { kind: "channel", id: channelId },
      openingId,
      before: { server: new URL(url).hostname, hears },
    });
  });
}
