import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideMove } from "#app/hiring/applications/stage-machine.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { applyEffects } from "./internal/apply-effects.server.ts";
import { whoMovedLast } from "./internal/who-moved-last.server.ts";
import { readMoveFacts } from "./internal/move-facts.server.ts";
import { promiseAtStage } from "./internal/promise.server.ts";

export type MoveInput = {
  readonly applicationId: string;
  /** Where the page showed the application; a different truth refuses the move. */
  readonly from: Stage;
  readonly to: Stage;
  /** Why it goes back a stage, or why the debrief begins without all scorecards. */
  readonly reason?: string;
};

/**
 * Moves an application to another stage, if the stage machine agrees. Refuses a move from a stage where the
 * application no longer stands (two people, one card), a guard that is not passed, an override by anybody but
 * the opening's hiring manager, and whoever owes its resume a second look.
 */
export async function moveApplication(ctx: Ctx, input: MoveInput): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    const { row, subject } = loaded;
    requireAllowed(canOnApplication(ctx.actor, "move", subject), "This application");
    if (await owesLookAt(tx, secondReader(ctx), row.id)) throw conflict(LOOK_OWED);
    if (row.stage !== input.from) throw conflict(await whoMovedLast(tx, row, ctx.now));
    const mayOverride = canOnApplication(ctx.actor, "override_scorecards", subject).allowed;
    const reason = input.reason?.trim() ?? "";
    const decided = decideMove({
      stage: row.stage,
      disposition: row.disposition,
      to: input.to,
      facts: {
        ...(await readMoveFacts(tx, row)),
        ...(reason && mayOverride ? { overrideReason: reason } : {}),
        ...(reason ? { backReason: reason } : {}),
      },
    });
    if (!decided.ok)
      throw decided.reason === "already_there" ? conflict(decided.message) : invalid(decided.message);
    const { count } = await tx.application.updateMany({
      where: { id: row.id, stage: row.stage, disposition: null },
      data: { stage: input.to, stageEnteredAt: ctx.now, onHold: false, version: { increment: 1 } },
    });
    if (count === 0) throw conflict(`This application has just been moved. Reload to see where it stands.`);
    await appendEvent(tx, ctx, {
      type: "application.moved",
      subject: { kind: "application", id: row.id },
      openingId: row.openingId,
      candidateId: row.candidateId,
      applicationId: row.id,
      before: { stage: row.stage },
      after: { stage: input.to, ...(reason ? { reason } : {}) },
    });
    await promiseAtStage(tx, ctx, row.id, input.to);
    await applyEffects(tx, ctx, row, decided.effects, `Moved to ${STAGE_NAMES[input.to]}`);
  });
}
