import { notFound } from "#app/hiring/refusal.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadOpening } from "#app/platform/db/sight.server.ts";

/** An opening with the subject that its policy judges; the caller asks the policy. */
export async function findOpening(db: Db | Tx, ctx: Ctx, openingId: string) {
  const opening = await loadOpening(db, openingId, ctx.actor.id);
  if (!opening) throw notFound("This opening");
  return opening;
}

/** One of its channels that still hears. */
export async function findChannel(db: Db | Tx, openingId: string, channelId: string) {
  const channel = await db.openingChannel.findFirst({ where: { id: channelId, openingId, removedAt: null } });
  if (!channel) throw notFound("This channel");
  return channel;
}
