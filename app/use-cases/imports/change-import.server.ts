import { canOnImport } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockForStep } from "./internal/load-import.server.ts";

/** Goes back from the dry run to the mapping. Refuses an import that has not been checked. */
export async function changeImport(ctx: Ctx, importId: string): Promise<void> {
  requireAllowed(canOnImport(ctx.actor, "change"), "This import");
  await inTransaction(ctx.db, async (tx) => {
    await lockForStep(tx, importId, "change");
    await tx.import.update({ where: { id: importId }, data: { state: "mapping", cursor: 0, problem: "" } });
    await tx.importRow.deleteMany({ where: { importId } });
    await appendEvent(tx, ctx, {
      type: "import.mapped",
      subject: { kind: "import", id: importId },
      before: { state: "checked" },
      after: { state: "mapping" },
    });
  });
}
