import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { trialMessage } from "#app/hiring/openings/channel.ts";
import { conflict } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { postMessage } from "#app/platform/outside/post-message.server.ts";
import { findChannel, findOpening } from "./internal/channels.server.ts";
import type { ChannelInput } from "./remove-channel.server.ts";

/** Brings a text to a channel, or says what is wrong with it. */
export type PostMessage = (url: string, text: string) => ReturnType<typeof postMessage>;

/**
 * Writes one line to a channel, so that somebody can see it arrive. It changes nothing about what the channel still has
 * to hear. Refuses whoever may not change the opening, and says what the channel's server did.
 */
export async function tryChannel(
  ctx: Ctx,
  { openingId, channelId }: ChannelInput,
  post: PostMessage = postMessage,
): Promise<void> {
  const { row, subject } = await findOpening(ctx.db, ctx, openingId);
  requireAllowed(canOnOpening(ctx.actor, "edit", subject), "This opening");
  const { url } = await findChannel(ctx.db, openingId, channelId);
  const posted = await post(url, trialMessage(row.title));
  if (!posted.ok) throw conflict(posted.problem);
}
