import { NOT_LEFT } from "#app/hiring/mail/mail-state.ts";
import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Standing } from "#app/hiring/candidates/standing.ts";
import { isLegalMinimum } from "#app/hiring/mail/do-not-contact.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadCandidate } from "#app/platform/db/sight.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";

/**
 * Keeps a candidate's tags, whether they are in the talent pool, and whether nothing is to be written to them any more;
 * mails that wait for them are taken back then. Answers how many. Refuses whoever does not keep the details of candidates.
 */
export async function recordStanding(
  ctx: Ctx,
  { candidateId, standing }: { readonly candidateId: string; readonly standing: Standing },
): Promise<{ readonly takenBack: number }> {
  return inTransaction(ctx.db, async (tx) => {
    // A mail that is being queued at this moment is queued before this, or withheld after it.
    await tx.$queryRaw`SELECT id FROM "Candidate" WHERE id = ${candidateId} FOR UPDATE`;
    const loaded = await loadCandidate(tx, candidateId);
    if (!loaded) throw notFound("This candidate");
    requireAllowed(canOnCandidate(ctx.actor, "edit", loaded.subject), "This candidate");
    const { tags, poolNote, pooledAt, doNotContactAt, doNotContactReason } = loaded.row;
    const before = {
      tags,
      pooled: pooledAt !== null,
      poolNote,
      doNotContact: doNotContactAt !== null,
      doNotContactReason,
    };
    const after = { ...standing, tags: [...standing.tags] };
    if (JSON.stringify(before) === JSON.stringify(after)) return { takenBack: 0 };
    await tx.candidate.update({
      where: { id: candidateId },
      data: {
        tags: after.tags,
        poolNote: after.poolNote,
        pooledAt: after.pooled ? (pooledAt ?? ctx.now) : null,
        doNotContactReason: after.doNotContactReason,
        doNotContactAt: after.doNotContact ? (doNotContactAt ?? ctx.now) : null,
      },
    });
    await appendEvent(tx, ctx, {
      type: "candidate.changed",
      subject: { kind: "candidate", id: candidateId },
      candidateId,
      before,
      after,
    });
    return {
      takenBack: after.doNotContact && !before.doNotContact ? await takeBackWaiting(tx, ctx, candidateId) : 0,
    };
  });
}

async function takeBackWaiting(tx: Tx, ctx: Ctx, candidateId: string): Promise<number> {
  const waiting = await tx.mail.findMany({
    where: { candidateId, state: { in: [...NOT_LEFT] } },
    select: { id: true, template: true },
  });
  let taken = 0;
  for (const { id, template } of waiting)
    if (!isLegalMinimum(template) && (await takeBackMail(tx, ctx, { mailId: id }))) taken += 1;
  return taken;
}
