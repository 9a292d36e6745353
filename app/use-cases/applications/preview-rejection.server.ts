import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { wordingOf } from "#app/platform/outbox/wording-of.server.ts";
import { rejectionProps } from "./internal/rejection-mail.server.ts";

/** What a rejection mail would say, before anybody confirms it. Refuses whoever may not dispose of the application. */
export async function previewRejection(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly personalNote: string },
) {
  const loaded = await loadApplication(ctx.db, input.applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "dispose", loaded.subject), "This application");
  const [props, own] = await Promise.all([
    rejectionProps(ctx.db, input),
    wordingOf(ctx.db, "rejection", input.applicationId),
  ]);
  return { props, own };
}
