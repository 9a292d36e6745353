import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { wordingOf } from "#app/platform/outbox/wording-of.server.ts";
import { rejectionProps } from "./internal/rejection-mail.server.ts";

/** What a rejection mail would say, before anybody confirms it. Refuses whoever may not dispose of the application, or owes its resume a second look. */
export async function previewRejection(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly personalNote: string },
) {
  const loaded = await loadApplication(ctx.db, input.applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "dispose", loaded.subject), "This application");
  if (await owesLookAt(ctx.db, secondReader(ctx), input.applicationId)) throw conflict(LOOK_OWED);
  const [props, own] = await Promise.all([
    rejectionProps(ctx.db, input),
    wordingOf(ctx.db, "rejection", input.applicationId),
  ]);
  return { props, own };
}
