import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadApplication, loadOpening } from "#app/platform/db/sight.server.ts";

export type Followed = { readonly applicationId: string } | { readonly openingId: string };

/**
 * Decides whether a person may be told that an application or an opening has changed. Takes one id; refuses
 * with "not found" what the person may not see. What they are told is only that it changed.
 */
export async function mayFollow(ctx: Ctx, followed: Followed): Promise<void> {
  if ("applicationId" in followed) {
    const application = await loadApplication(ctx.db, followed.applicationId);
    if (!application) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "view", application.subject), "This application");
    return;
  }
  const opening = await loadOpening(ctx.db, followed.openingId, ctx.actor.id);
  if (!opening) throw notFound("This opening");
  requireAllowed(canOnOpening(ctx.actor, "view_pipeline", opening.subject), "This opening");
}
