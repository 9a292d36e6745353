import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideReopen } from "#app/hiring/applications/stage-machine.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { applyEffects, waitingMails } from "./internal/apply-effects.server.ts";
import { readMoveFacts } from "./internal/move-facts.server.ts";

/**
 * Brings an application that has left back to the stage it left from. A rejection mail that still waits is taken
 * back in the same step. Returns whether one was. Refuses without a reason, and when it has not left.
 */
export async function reopenApplication(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly reason: string },
): Promise<{ mailTakenBack: boolean }> {
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "reopen", loaded.subject), "This application");
    const { row } = loaded;
    const { headcountLeft } = await readMoveFacts(tx, row);
    const decided = decideReopen({
      stage: row.stage,
      disposition: row.disposition,
      reason: input.reason,
      headcountLeft,
    });
    if (!decided.ok)
      throw decided.reason === "not_left" ? conflict(decided.message) : invalid(decided.message);
    const mailTakenBack = (await waitingMails(tx, row.id, "rejection")).length > 0;
    await tx.application.update({
      where: { id: row.id },
      data: {
        disposition: null,
        dispositionCode: null,
        dispositionText: "",
        disposedAt: null,
        version: { increment: 1 },
      },
    });
    await appendEvent(tx, ctx, {
      type: "application.reopened",
      subject: { kind: "application", id: row.id },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId: row.id,
      before: { disposition: row.disposition, reason: row.dispositionCode },
      after: { disposition: null, reason: input.reason },
    });
    await applyEffects(tx, ctx, row, decided.effects, "Reopened");
    return { mailTakenBack };
  });
}
