import { learntChanges } from "#app/hiring/questions/learnt-changes.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { EventCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { forgetLearnt, loadLearntOf, loadTaughtOf, lockLearning } from "#app/platform/db/learnt.server.ts";

/**
 * Takes out what the loops of an erased candidate taught. Whose severity and which difficulty changes by it is kept, with
 * both figures and without a word of whose loops they were.
 */
export async function eraseLearnt(tx: Tx, ctx: EventCtx, applicationIds: readonly string[]): Promise<void> {
  await lockLearning(tx);
  const taught = await loadTaughtOf(tx, applicationIds);
  const before = await loadLearntOf(tx, taught);
  await forgetLearnt(tx, applicationIds);
  for (const { after, ...change } of learntChanges(before, await loadLearntOf(tx, taught), ctx.now))
    await appendEvent(tx, ctx, { ...change, after: { ...after, because: "erased" } });
}
