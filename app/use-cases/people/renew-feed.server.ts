import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { changeFeed } from "./internal/change-feed.server.ts";

/** Gives the actor's own interviews a new secret address for their calendar program; an earlier one ends with it. */
export async function renewFeed(ctx: Ctx): Promise<void> {
  requireAllowed(canOnPerson(ctx.actor, "keep_feed", { personId: ctx.actor.id }), "This account");
  await changeFeed(ctx, { since: ctx.now });
}
