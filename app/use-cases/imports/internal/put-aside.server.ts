import { lastingName } from "#app/hiring/imports/after-the-end.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { removeFilesJob } from "../../applications/remove-files.job.server.ts";
import { lockForStep } from "./load-import.server.ts";

/** Puts an import aside that was not started: its rows, its files and what was found in them go. */
export async function putAside(tx: Tx, ctx: BaseCtx, importId: string, because?: string): Promise<void> {
  const { row, files } = await lockForStep(tx, importId, "discard");
  await tx.importRow.deleteMany({ where: { importId } });
  await tx.import.update({
    where: { id: importId },
    data: {
      state: "discarded",
      files: [],
      survey: {},
      choices: {},
      problem: "",
      fileName: lastingName(row.system, row.fileName),
      finishedAt: ctx.now,
    },
  });
  await appendEvent(tx, ctx, {
    type: "import.discarded",
    subject: { kind: "import", id: importId },
    before: { state: row.state },
    after: { state: "discarded", ...(because === undefined ? {} : { because }) },
  });
  await ctx.jobs.enqueue(tx, removeFilesJob, { keys: files.map((file) => file.key) });
}
