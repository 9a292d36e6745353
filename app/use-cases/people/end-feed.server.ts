import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { changeFeed } from "./internal/change-feed.server.ts";

/** Ends the address under which the actor's own interviews are read; refuses when there is none. */
export async function endFeed(ctx: Ctx): Promise<void> {
  requireAllowed(canOnPerson(ctx.actor, "keep_feed", { personId: ctx.actor.id }), "This account");
  await changeFeed(ctx, { since: null });
}
