import { setTimeout as wait } from "node:timers/promises";
import { canTellChannels } from "#app/hiring/access/channels.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { afterFailure } from "#app/hiring/openings/channel.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { postMessage } from "#app/platform/outside/post-message.server.ts";
import { nextMessage, type NextMessage } from "./internal/next-message.server.ts";
import type { PostMessage } from "./try-channel.server.ts";

/** Slack takes one message a second for each address. */
const PACE_MS = 1_100;
const AT_ONCE = 20;
/** A process that dies leaves a channel alone for so long; posting twenty messages takes less. */
const LEASE_MS = 5 * 60_000;

export type ToldChannels = { readonly sent: number; readonly failed: number };

/**
 * Tells every chat channel what has happened at its opening since it was told last, in order and in its pace. A message
 * that does not get through is tried again after longer and longer waits, and at last given up; both are shown with the
 * channel. Two processes do not tell one channel at a time. For the system alone.
 */
export async function tellChannels(
  ctx: SystemCtx,
  options: { readonly post?: PostMessage; readonly paceMs?: number } = {},
): Promise<ToldChannels> {
  requireAllowed(canTellChannels(ctx.eventActor), "Channels");
  const told = { sent: 0, failed: 0 };
  const due = await ctx.db.openingChannel.findMany({
    where: { removedAt: null, nextTryAt: { lte: ctx.now } },
    orderBy: { nextTryAt: "asc" },
    select: { id: true },
  });
  for (const { id } of due) {
    const { sent, failed } = await tellOne(ctx, id, options);
    told.sent += sent;
    told.failed += failed;
  }
  return told;
}

async function tellOne(
  ctx: SystemCtx,
  id: string,
  { post = postMessage, paceMs = PACE_MS }: { readonly post?: PostMessage; readonly paceMs?: number },
): Promise<ToldChannels> {
  const [channel] = await ctx.db.openingChannel.updateManyAndReturn({
    where: { id, removedAt: null, nextTryAt: { lte: ctx.now } },
    data: { nextTryAt: new Date(ctx.now.getTime() + LEASE_MS) },
  });
  if (!channel) return { sent: 0, failed: 0 };
  for (let sent = 0; sent < AT_ONCE; sent += 1) {
    if (sent > 0) await wait(paceMs);
    // Somebody may remove it, or change what it hears of, while others of its messages leave.
    const now = await ctx.db.openingChannel.findFirst({ where: { id, removedAt: null } });
    if (!now) return { sent, failed: 0 };
    const message = await nextMessage(ctx, now);
    if (!message) return settle(ctx, id, sent);
    const posted = await post(now.url, message.text);
    if (!posted.ok) {
      await noteFailure(ctx, now, message, posted.problem);
      return { sent, failed: 1 };
    }
    const done = { ...message.after, failures: 0, problem: "", sentAt: ctx.now };
    await ctx.db.openingChannel.update({ where: { id }, data: done });
  }
  return settle(ctx, id, AT_ONCE);
}

/** Lets the next round look at the channel again. */
async function settle(ctx: SystemCtx, id: string, sent: number): Promise<ToldChannels> {
  await ctx.db.openingChannel.update({ where: { id }, data: { nextTryAt: ctx.now } });
  return { sent, failed: 0 };
}

async function noteFailure(
  ctx: SystemCtx,
  channel: { readonly id: string; readonly failures: number },
  message: NextMessage,
  problem: string,
): Promise<void> {
  const failures = channel.failures + 1;
  const { waitMs, givenUp } = afterFailure(failures);
  await ctx.db.openingChannel.update({
    where: { id: channel.id },
    data: {
      problem,
      nextTryAt: new Date(ctx.now.getTime() + waitMs),
      ...(givenUp ? { ...message.after, failures: 0, lost: { increment: 1 } } : { failures }),
    },
  });
}
