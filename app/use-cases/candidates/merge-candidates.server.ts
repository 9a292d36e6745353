import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnCandidate, NO_CANDIDATE } from "#app/hiring/access/candidates.policy.ts";
import { colleagueAt, servicesOf } from "#app/hiring/candidates/colleagues.ts";
import { decideMerge, mergeFields } from "#app/hiring/candidates/merge.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { colleaguesAtServices } from "#app/platform/db/duplicates.server.ts";
import { appendMergeEvents } from "./internal/merge-events.server.ts";
import { dataOf, fieldsOf, fileOf, lockPair, recordOf } from "./internal/pair.server.ts";

/**
 * Merges one person's two files: applications, documents and mails of the one go over to the other, which takes what it
 * lacks; the emptied file stays, leads to the kept one, and can be had back as it was. Answers the merge's id. Refuses
 * whoever may not merge both, erased and merged files, and files of two colleagues.
 */
export async function mergeCandidates(
  ctx: Ctx,
  input: { readonly keptId: string; readonly goneId: string },
): Promise<string> {
  requireAllowed(canOnCandidate(ctx.actor, "create", NO_CANDIDATE), "This page");
  return inTransaction(ctx.db, async (tx) => {
    const [kept, gone] = await lockPair(tx, ctx, [input.keptId, input.goneId]);
    const decided = decideMerge(fileOf(kept), fileOf(gone));
    if (!decided.ok) throw conflict(decided.message);
    const before = fieldsOf(kept);
    const merged = mergeFields(before, fieldsOf(gone));
    // Whose own file it is must not be forgotten with the address that told it.
    const after = { ...merged, personId: merged.personId ?? (await ownerOf(tx, [kept.email, gone.email])) };
    const pair = { in: [kept.id, gone.id] };
    const suggestion = await tx.duplicateSuggestion.findFirst({ where: { firstId: pair, secondId: pair } });
    const merge = await tx.candidateMerge.create({
      data: {
        keptId: kept.id,
        goneId: gone.id,
        reasons: suggestion?.reasons ?? [],
        before: recordOf(before),
        after: recordOf(after),
        moved: {},
        mergedAt: ctx.now,
        mergedById: ctx.actor.id,
      },
      select: { id: true },
    });
    const moved = await moveAll(tx, { from: gone.id, to: kept.id, mergeId: merge.id });
    await tx.candidateMerge.update({ where: { id: merge.id }, data: { moved } });
    // Compared anew in the background, with what it took over.
    await tx.candidate.update({ where: { id: kept.id }, data: { ...dataOf(after), keysEdition: 0 } });
    await tx.candidate.update({ where: { id: gone.id }, data: { mergedIntoId: kept.id } });
    if (suggestion)
      await tx.duplicateSuggestion.update({
        where: { id: suggestion.id },
        data: { state: "merged", decidedAt: ctx.now, decidedById: ctx.actor.id },
      });
    await appendMergeEvents(tx, ctx, "candidate.merged", {
      keptId: kept.id,
      goneId: gone.id,
      before: recordOf(before),
      after: recordOf(after),
      applications: moved.applications,
    });
    return merge.id;
  });
}

async function ownerOf(tx: Tx, emails: readonly string[]): Promise<string | null> {
  return colleagueAt(emails, await colleaguesAtServices(tx, servicesOf(emails)))?.id ?? null;
}

type Moved = {
  readonly applications: { readonly id: string; readonly openingId: string; readonly broughtBy: string }[];
  readonly documentIds: string[];
  readonly mailIds: string[];
};

async function moveAll(
  tx: Tx,
  { from, to, mergeId }: { readonly from: string; readonly to: string; readonly mergeId: string },
): Promise<Moved> {
  const ofGone = { candidateId: from };
  const applications = await tx.application.findMany({
    where: ofGone,
    orderBy: { id: "asc" },
    select: { id: true, openingId: true, broughtBy: true },
  });
  const documents = await tx.document.findMany({ where: ofGone, select: { id: true } });
  const mails = await tx.mail.findMany({ where: ofGone, select: { id: true } });
  for (const { id, broughtBy } of applications)
    await tx.application.update({
      where: { id },
      data: { candidateId: to, broughtBy: broughtBy || mergeId },
    });
  const candidateId = { candidateId: to };
  await tx.document.updateMany({ where: ofGone, data: candidateId });
  await tx.mail.updateMany({ where: ofGone, data: candidateId });
  return { applications, documentIds: documents.map(({ id }) => id), mailIds: mails.map(({ id }) => id) };
}
