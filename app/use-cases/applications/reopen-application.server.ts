import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideReopen } from "#app/hiring/applications/stage-machine.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { waitingMails } from "./internal/apply-effects.server.ts";
import { comeBack } from "./internal/come-back.server.ts";
import { readMoveFacts } from "./internal/move-facts.server.ts";
import { isInAnotherRun, lockRuns } from "./internal/earlier-runs.server.ts";
import { promiseQuietly } from "./internal/promise.server.ts";

/**
 * Brings an application that has left back to the stage it left from. A rejection mail that still waits is taken
 * back in the same step. Returns whether one was. Refuses without a reason, when it has not left,
 * while another run of its candidate at the opening goes on, and whoever owes its resume a second look.
 */
export async function reopenApplication(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly reason: string },
): Promise<{ mailTakenBack: boolean }> {
  return inTransaction(ctx.db, async (tx) => {
    const run = await tx.application.findFirst({ where: { id: input.applicationId } });
    if (!run) throw notFound("This application");
    await lockRuns(tx, run);
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "reopen", loaded.subject), "This application");
    const { row } = loaded;
    if (await owesLookAt(tx, secondReader(ctx), row.id)) throw conflict(LOOK_OWED);
    const { headcountLeft } = await readMoveFacts(tx, row);
    const decided = decideReopen({
      stage: row.stage,
      disposition: row.disposition,
      reason: input.reason,
      headcountLeft,
      inAnotherRun: await isInAnotherRun(tx, row),
    });
    if (!decided.ok) {
      const isLate = decided.reason === "not_left" || decided.reason === "in_another_run";
      throw isLate ? conflict(decided.message) : invalid(decided.message);
    }
    const mailTakenBack = (await waitingMails(tx, row.id, "rejection")).length > 0;
    await comeBack(tx, ctx, row, { reason: input.reason, effects: decided.effects });
    await promiseQuietly(tx, ctx, row.id, row.stage);
    return { mailTakenBack };
  });
}
