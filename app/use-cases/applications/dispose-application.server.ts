import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideExit } from "#app/hiring/applications/stage-machine.ts";
import type { Disposition } from "#app/hiring/applications/stages.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { leave } from "./internal/leave.server.ts";

export type DisposeInput = {
  readonly applicationId: string;
  readonly to: Disposition;
  readonly reasonCode: string;
  /** For us; never part of a mail. */
  readonly text: string;
  /** Whether the candidate is told, after the grace period. */
  readonly sendMail: boolean;
  /** A sentence of one's own in the mail. */
  readonly personalNote: string;
};

/**
 * Ends an application: rejected or withdrawn, with a reason from the list. A rejection mail waits for the company's
 * grace period and can be taken back. Returns the mail's id. Refuses reasons that do not fit the stage, an
 * application that has left already, and whoever owes its resume a second look.
 */
export async function disposeApplication(ctx: Ctx, input: DisposeInput): Promise<{ mailId: string | null }> {
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "dispose", loaded.subject), "This application");
    const { row } = loaded;
    if (await owesLookAt(tx, secondReader(ctx), row.id)) throw conflict(LOOK_OWED);
    const { stage, disposition } = row;
    const decided = decideExit({
      stage,
      disposition,
      to: input.to,
      reasonCode: input.reasonCode,
      text: input.text,
    });
    if (!decided.ok)
      throw decided.reason === "has_left" ? conflict(decided.message) : invalid(decided.message);
    return leave(tx, ctx, row, { ...input, effects: decided.effects });
  });
}
