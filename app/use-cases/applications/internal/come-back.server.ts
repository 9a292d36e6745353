import type { MoveEffect } from "#app/hiring/applications/stage-machine.ts";
import type { Disposition } from "#app/hiring/applications/stages.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { applyEffects } from "./apply-effects.server.ts";

type Row = {
  readonly id: string;
  readonly openingId: string;
  readonly candidateId: string;
  readonly disposition: Disposition | null;
  readonly dispositionCode: string | null;
};

/** Writes down that an application that had left is back at its stage, in the caller's transaction. */
export async function comeBack(
  tx: Tx,
  ctx: BaseCtx,
  row: Row,
  { reason, effects }: { readonly reason: string; readonly effects: readonly MoveEffect[] },
): Promise<void> {
  await tx.application.update({
    where: { id: row.id },
    data: {
      disposition: null,
      dispositionCode: null,
      dispositionText: "",
      disposedAt: null,
      toldAt: null,
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
    after: { disposition: null, reason },
  });
  await applyEffects(tx, ctx, row, effects, "Reopened");
}
