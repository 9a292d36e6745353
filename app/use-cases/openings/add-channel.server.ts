import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { ChannelKind } from "#app/hiring/openings/channel.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { findOpening } from "./internal/channels.server.ts";

const MOST_CHANNELS = 5;

export type AddChannelInput = {
  readonly openingId: string;
  readonly url: string;
  readonly hears: readonly ChannelKind[];
};

/**
 * Has a chat channel hear of an opening from now on. Refuses whoever may not change the opening, the same address
 * twice, and a sixth.
 */
export async function addChannel(ctx: Ctx, { openingId, url, hears }: AddChannelInput): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Opening" WHERE id = ${openingId} FOR NO KEY UPDATE`;
    const { subject } = await findOpening(tx, ctx, openingId);
    requireAllowed(canOnOpening(ctx.actor, "edit", subject), "This opening");
    const there = await tx.openingChannel.findMany({
      where: { openingId, removedAt: null },
      select: { url: true },
    });
    if (there.some((channel) => channel.url === url))
      throw conflict("This channel is on the list already. Change in the list what it hears of.");
    if (there.length >= MOST_CHANNELS) throw conflict(`Keep to ${MOST_CHANNELS} channels; remove one first.`);
    const { _max } = await tx.event.aggregate({ _max: { id: true } });
    const { id } = await tx.openingChannel.create({
      data: {
        openingId,
        url,
        hears: [...hears],
        eventId: _max.id ?? 0n,
        toldUntil: ctx.now,
        nextTryAt: ctx.now,
        createdAt: ctx.now,
      },
    });
    await appendEvent(tx, ctx, {
      type: "channel.added",
      subject: { kind: "channel", id },
      openingId,
      after: { server: new URL(url).hostname, hears: [...hears] },
    });
  });
}
