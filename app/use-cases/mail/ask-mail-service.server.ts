import { canDeliverMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideAsk } from "#app/hiring/mail/service-rest.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { holdMailService, MAIL_SERVICE } from "./internal/mail-service.server.ts";

export type MailServiceTurn =
  { readonly ask: true; readonly waitMs: number } | { readonly ask: false; readonly until: Date };

/**
 * Takes a turn at the mail service, for one call: after `waitMs`, so that the calls of all processes together keep to
 * its limit; or not at all while it is given a rest. Refuses anybody but the outbox's own job.
 */
export async function askMailService(
  ctx: SystemCtx,
  input: { readonly callsPerSecond: number },
): Promise<MailServiceTurn> {
  requireAllowed(canDeliverMail(ctx.eventActor), "The mail service");
  return inTransaction(ctx.db, async (tx) => {
    const decided = decideAsk(await holdMailService(tx), ctx.now);
    if (!decided.ask) return decided;
    const { askAgainAt } = decided.health;
    await tx.mailService.updateMany({ where: { id: MAIL_SERVICE }, data: { askAgainAt } });
    return { ask: true, waitMs: await nextTurn(tx, 1000 / input.callsPerSecond) };
  });
}

/** Milliseconds until the next free turn, by the one clock that all processes share. */
async function nextTurn(tx: Tx, gapMs: number): Promise<number> {
  const [turn] = await tx.$queryRaw<{ waitMs: number }[]>`
    WITH clock AS (SELECT clock_timestamp() AS now)
    UPDATE "MailService"
    SET "nextCallAt" = greatest("nextCallAt", clock.now) + make_interval(secs => ${gapMs / 1000}::float8)
    FROM clock WHERE id = ${MAIL_SERVICE}
    RETURNING extract(epoch FROM "nextCallAt" - clock.now)::float8 * 1000 - ${gapMs}::float8 AS "waitMs"`;
  return Math.max(0, Math.ceil(turn?.waitMs ?? 0));
}
