import { z } from "zod";
import { canOnCandidate, NO_CANDIDATE } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideUnmerge, unmergeFields } from "#app/hiring/candidates/merge.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendMergeEvents } from "./internal/merge-events.server.ts";
import { dataOf, fieldsOf, lockPair, recordOf } from "./internal/pair.server.ts";

const FieldsSchema = z.object({
  phone: z.string(),
  links: z.array(z.string()),
  location: z.string(),
  timeZone: z.string(),
  spokenName: z.string(),
  comfort: z.string(),
  tags: z.array(z.string()),
  poolNote: z.string(),
  pooledAt: z.string().nullable(),
  doNotContactAt: z.string().nullable(),
  doNotContactReason: z.string(),
  personId: z.string().nullable(),
});
const MovedSchema = z.object({
  applications: z.array(z.object({ id: z.string(), openingId: z.string(), broughtBy: z.string() })),
  documentIds: z.array(z.string()),
  mailIds: z.array(z.string()),
});
type Moved = z.infer<typeof MovedSchema>;

/**
 * Takes a merge back: everything goes where it came from, with what was added to it since, and the kept file is as it was
 * but for what people changed meanwhile. The pair is suggested again. Answers the id of the file that is back. Refuses
 * whoever may not merge both, a merge that was taken back or lies under a later one, and erased candidates.
 */
export async function undoMerge(ctx: Ctx, { mergeId }: { readonly mergeId: string }): Promise<string> {
  requireAllowed(canOnCandidate(ctx.actor, "create", NO_CANDIDATE), "This page");
  return inTransaction(ctx.db, async (tx) => {
    const pair = await tx.candidateMerge.findFirst({
      where: { id: mergeId },
      select: { keptId: true, goneId: true },
    });
    if (!pair) throw notFound("This merge");
    const [kept, gone] = await lockPair(tx, ctx, [pair.keptId, pair.goneId]);
    const merge = await tx.candidateMerge.findFirstOrThrow({ where: { id: mergeId } });
    const decided = decideUnmerge({
      undone: merge.undoneAt !== null,
      keptMergedIntoId: kept.mergedIntoId,
      erased: kept.erasedAt !== null || gone.erasedAt !== null,
    });
    if (!decided.ok) throw conflict(decided.message);
    const now = fieldsOf(kept);
    const after = unmergeFields({
      before: FieldsSchema.parse(merge.before),
      after: FieldsSchema.parse(merge.after),
      now,
    });
    const moved = MovedSchema.parse(merge.moved);
    await moveBack(tx, moved, { from: kept.id, to: gone.id });
    await tx.candidate.update({ where: { id: kept.id }, data: { ...dataOf(after), keysEdition: 0 } });
    await tx.candidate.update({ where: { id: gone.id }, data: { mergedIntoId: null, keysEdition: 0 } });
    await tx.candidateMerge.update({
      where: { id: mergeId },
      data: { undoneAt: ctx.now, undoneById: ctx.actor.id },
    });
    const ids = { in: [kept.id, gone.id] };
    await tx.duplicateSuggestion.updateMany({
      where: { firstId: ids, secondId: ids, state: "merged" },
      data: { state: "open", decidedAt: null, decidedById: null },
    });
    await appendMergeEvents(tx, ctx, "candidate.merge_undone", {
      keptId: kept.id,
      goneId: gone.id,
      before: recordOf(now),
      after: recordOf(after),
      applications: moved.applications,
    });
    return gone.id;
  });
}

/** What was added to an application since goes with it. */
async function moveBack(
  tx: Tx,
  { applications, documentIds, mailIds }: Moved,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  for (const { id, broughtBy } of applications)
    await tx.application.updateMany({
      where: { id, candidateId: from },
      data: { candidateId: to, broughtBy },
    });
  const applicationId = { in: applications.map(({ id }) => id) };
  const data = { candidateId: to };
  await tx.document.updateMany({
    where: { candidateId: from, OR: [{ id: { in: documentIds } }, { applicationId }] },
    data,
  });
  await tx.mail.updateMany({
    where: { candidateId: from, OR: [{ id: { in: mailIds } }, { applicationId }] },
    data,
  });
}
