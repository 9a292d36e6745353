import { canDeliverMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { afterAnswer, afterFailure, type ServiceHealth } from "#app/hiring/mail/service-rest.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { holdMailService, MAIL_SERVICE } from "./internal/mail-service.server.ts";

/**
 * Writes down how the mail service behaved in one call: why it failed, or null when it answered. Failures in a row give
 * it a rest that every process keeps and that outlives a restart. Refuses anybody but the outbox's own job.
 */
export async function noteMailService(
  ctx: SystemCtx,
  input: { readonly failure: string | null },
): Promise<void> {
  requireAllowed(canDeliverMail(ctx.eventActor), "The mail service");
  await inTransaction(ctx.db, async (tx) => {
    const before = await holdMailService(tx);
    if (input.failure === null && before.failures === 0) return;
    const after = input.failure === null ? afterAnswer() : afterFailure(before, input.failure, ctx.now);
    await tx.mailService.updateMany({ where: { id: MAIL_SERVICE }, data: after });
    const type = turnOf(before, after);
    if (type === null) return;
    const subject = { kind: "mail_service", id: MAIL_SERVICE } as const;
    await appendEvent(tx, ctx, { type, subject, before: told(before), after: told(after) });
  });
}

function turnOf(before: ServiceHealth, after: ServiceHealth) {
  if ((before.restingSince === null) === (after.restingSince === null)) return null;
  return after.restingSince === null ? "mail.service_recovered" : "mail.service_rested";
}

function told({ failures, restingSince, lastReason }: ServiceHealth) {
  return { failures, restingSince: restingSince?.toISOString() ?? null, lastReason };
}
