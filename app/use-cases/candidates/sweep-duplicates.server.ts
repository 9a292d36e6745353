import { canSweepDuplicates } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { emailKey, KEYS_EDITION } from "#app/hiring/candidates/keys.ts";
import { compareHeld } from "#app/hiring/candidates/duplicates.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { loadContacts, suggestMatches, writeKeys } from "#app/platform/db/duplicates.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

const STEP = 50;
const MOST = 5000;

/**
 * Compares files that are new to the rules, were merged or parted, and suggests who may be one person; and recognises
 * candidates who have become our people. All keys are made before any are compared, so that one that half of them share
 * is known as such. Answers how many of each. Refuses anybody but its job.
 */
export async function sweepDuplicates(ctx: SystemCtx): Promise<Swept> {
  requireAllowed(canSweepDuplicates(ctx.eventActor), "Duplicates");
  const waiting = await ctx.db.candidate.findMany({
    where: { keysEdition: { lt: KEYS_EDITION }, erasedAt: null, mergedIntoId: null },
    orderBy: { id: "asc" },
    take: MOST,
    select: { id: true },
  });
  const ids = waiting.map(({ id }) => id);
  let suggested = 0;
  for (const step of stepsOf(ids)) await inTransaction(ctx.db, (tx) => writeStep(tx, step));
  for (const step of stepsOf(ids))
    suggested += await inTransaction(ctx.db, (tx) => compareStep(tx, ctx, step));
  return { compared: ids.length, suggested, colleagues: await recogniseColleagues(ctx) };
}

type Swept = { readonly compared: number; readonly suggested: number; readonly colleagues: number };

function stepsOf(ids: readonly string[]): readonly string[][] {
  return Array.from({ length: Math.ceil(ids.length / STEP) }, (_, step) =>
    ids.slice(step * STEP, (step + 1) * STEP),
  );
}

async function writeStep(tx: Tx, ids: string[]): Promise<void> {
  for (const kept of await comparisonsOf(tx, ids)) await writeKeys(tx, kept);
}

async function compareStep(tx: Tx, ctx: SystemCtx, ids: string[]): Promise<number> {
  let suggested = 0;
  for (const kept of await comparisonsOf(tx, ids)) suggested += await suggestMatches(tx, ctx, kept);
  return suggested;
}

/** What of these files is compared; erased and merged ones have left meanwhile. */
async function comparisonsOf(tx: Tx, ids: string[]) {
  await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ANY (${ids}) ORDER BY id FOR UPDATE`;
  return loadContacts(tx, ids, compareHeld);
}

/**
 * Whoever joined after they applied must not see their own file, however their address is written. An address that only
 * a resume names may be a referee's: it closes nobody's file.
 */
async function recogniseColleagues(ctx: SystemCtx): Promise<number> {
  const people = await ctx.db.person.findMany({ select: { id: true, email: true } });
  const boxes = new Map(
    people.flatMap(({ id, email }) => (emailKey(email) ? [[emailKey(email) ?? "", id] as const] : [])),
  );
  const found = await ctx.db.candidateKey.findMany({
    where: {
      kind: "email",
      key: { in: [...boxes.keys()] },
      candidate: { personId: null, erasedAt: null, mergedIntoId: null },
    },
    select: {
      key: true,
      candidate: { select: { id: true, email: true, merged: { select: { email: true } } } },
    },
  });
  const own = found.filter(({ key, candidate: { email, merged } }) =>
    [email, ...merged.map((gone) => gone.email)].some((address) => emailKey(address) === key),
  );
  for (const { key, candidate } of own) {
    const candidateId = candidate.id;
    const personId = boxes.get(key);
    if (personId === undefined) continue;
    await inTransaction(ctx.db, async (tx) => {
      const { count } = await tx.candidate.updateMany({
        where: { id: candidateId, personId: null },
        data: { personId },
      });
      if (count === 0) return;
      await appendEvent(tx, ctx, {
        type: "candidate.changed",
        subject: { kind: "candidate", id: candidateId },
        candidateId,
        before: { personId: null },
        after: { personId },
      });
    });
  }
  return own.length;
}
