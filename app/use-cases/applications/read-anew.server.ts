import { canReadAnew } from "#app/hiring/access/reading.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { READER_VERSION } from "#app/hiring/resumes/read-resume.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { readResumeJob } from "./read-resume.job.server.ts";

/** So many in one night: reading has to leave room for what arrives. */
const MAX_A_NIGHT = 5_000;

/**
 * Enqueues every resume whose text is there, but what it says was never read or was read by older rules. Answers how
 * many. For the system alone.
 */
export async function readAnew(ctx: SystemCtx): Promise<number> {
  requireAllowed(canReadAnew(ctx.eventActor), "The reading of resumes");
  const behind = await ctx.db.document.findMany({
    where: {
      kind: "resume",
      textState: "read",
      OR: [{ reading: null }, { reading: { readerVersion: { lt: READER_VERSION } } }],
    },
    orderBy: { createdAt: "desc" },
    take: MAX_A_NIGHT,
    select: { id: true },
  });
  await inTransaction(ctx.db, async (tx) => {
    for (const { id } of behind) await ctx.jobs.enqueue(tx, readResumeJob, { documentId: id });
  });
  return behind.length;
}
