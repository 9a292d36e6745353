import { lastingName } from "#app/hiring/imports/after-the-end.ts";
import { NOT_TAKEN_IN } from "#app/hiring/imports/import-systems.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { forgetRead } from "#app/platform/imports/forget-import.server.ts";
import { removeFilesJob } from "../../applications/remove-files.job.server.ts";
import { lockForStep } from "./load-import.server.ts";

/** Ends an import that stopped on its way: who is here stays and can be taken out; what was read of the others goes. */
export async function endStopped(tx: Tx, ctx: BaseCtx, importId: string, because: string): Promise<void> {
  const { row } = await lockForStep(tx, importId, "resume");
  const keys = await forgetRead(tx, importId, { notTaken: NOT_TAKEN_IN });
  await tx.import.update({
    where: { id: importId },
    data: {
      state: "finished",
      finishedAt: ctx.now,
      problem: `${because}. Its files were removed: upload them again to take in who is missing.`,
      fileName: lastingName(row.system, row.fileName),
    },
  });
  await appendEvent(tx, ctx, {
    type: "import.finished",
    subject: { kind: "import", id: importId },
    before: { state: row.state },
    after: { state: "finished", people: row.cursor, because },
  });
  await ctx.jobs.enqueue(tx, removeFilesJob, { keys });
}
