import { canSweepUploads } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { HELD_MS } from "#app/hiring/applications/resume-file.ts";
import { mayRemoveNameless, NAMELESS_MS } from "#app/hiring/applications/nameless-files.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { namedFiles } from "#app/platform/db/named-files.server.ts";

/** No upload takes a day, so what is older is nobody's any more. */
const DAY_MS = 86_400_000;

/**
 * Removes files that never became anybody's: parts that a killed server left half written, once they are older than
 * a day; resumes whose application form was not sent within two days; and whole files that no row has come to name in a
 * week, unless there are so many that the database must be the wrong one. Answers how many. For the system alone.
 */
export async function sweepUploads(ctx: SystemCtx): Promise<number> {
  requireAllowed(canSweepUploads(ctx.eventActor), "The store of files");
  const held = await ctx.db.heldUpload.findMany({
    where: { createdAt: { lt: new Date(ctx.now.getTime() - HELD_MS) } },
    select: { id: true, storageKey: true },
  });
  let removed = 0;
  for (const { id, storageKey } of held) {
    // Whoever deletes the row owns the file: a form that is sent at this moment has taken it, or finds it gone.
    const { count } = await ctx.db.heldUpload.deleteMany({ where: { id } });
    if (count === 0) continue;
    await ctx.files.remove(storageKey);
    removed += 1;
  }
  removed += await ctx.files.removeUnfinished(DAY_MS, ctx.now);
  return removed + (await removeNameless(ctx));
}

async function removeNameless(ctx: SystemCtx): Promise<number> {
  const nameless: string[] = [];
  let named = 0;
  for await (const files of ctx.files.list()) {
    const known = await namedFiles(
      ctx.db,
      files.map(({ key }) => key),
    );
    named += known.size;
    const old = files.filter(({ writtenAt }) => ctx.now.getTime() - writtenAt.getTime() > NAMELESS_MS);
    nameless.push(...old.flatMap(({ key }) => (known.has(key) ? [] : [key])));
  }
  if (!mayRemoveNameless({ nameless: nameless.length, named })) return 0;
  for (const key of nameless) await ctx.files.remove(key);
  return nameless.length;
}
