import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { ChannelKind } from "#app/hiring/openings/channel.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { findChannel, findOpening } from "./internal/channels.server.ts";
import type { ChannelInput } from "./remove-channel.server.ts";

/**
 * Changes what a chat channel hears of an opening: of what is new from now on, of what stays without a gap. Refuses
 * whoever may not change the opening, and a channel that was removed.
 */
export async function changeChannel(
  ctx: Ctx,
  { openingId, channelId, hears }: ChannelInput & { readonly hears: readonly ChannelKind[] },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { subject } = await findOpening(tx, ctx, openingId);
    requireAllowed(canOnOpening(ctx.actor, "edit", subject), "This opening");
    await tx.$queryRaw`SELECT id FROM "OpeningChannel" WHERE id = ${channelId} FOR NO KEY UPDATE`;
    const former = await findChannel(tx, openingId, channelId);
    if (isSame(former.hears, hears)) return;
    await tx.openingChannel.update({ where: { id: channelId }, data: { hears: [...hears], failures: 0 } });
    await appendEvent(tx, ctx, {
      type: "channel.changed",
      subject: { kind: "channel", id: channelId },
      openingId,
      before: { hears: former.hears },
      after: { hears: [...hears] },
    });
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
