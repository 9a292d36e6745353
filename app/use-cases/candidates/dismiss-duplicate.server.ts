import { canOnCandidate, NO_CANDIDATE } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockPair } from "./internal/pair.server.ts";

/**
 * Says that two files are two people's, so that the pair is not suggested again. Refuses whoever may not merge both, and a
 * pair that somebody has dealt with.
 */
export async function dismissDuplicate(
  ctx: Ctx,
  { suggestionId }: { readonly suggestionId: string },
): Promise<void> {
  requireAllowed(canOnCandidate(ctx.actor, "create", NO_CANDIDATE), "This page");
  await inTransaction(ctx.db, async (tx) => {
    const pair = await tx.duplicateSuggestion.findFirst({ where: { id: suggestionId } });
    if (!pair) throw notFound("This pair");
    await lockPair(tx, ctx, [pair.firstId, pair.secondId]);
    const { count } = await tx.duplicateSuggestion.updateMany({
      where: { id: suggestionId, state: "open" },
      data: { state: "different", decidedAt: ctx.now, decidedById: ctx.actor.id },
    });
    if (count === 0) throw conflict("Somebody has just dealt with this pair. Reload to see how.");
    await appendEvent(tx, ctx, {
      type: "candidate.duplicate_dismissed",
      subject: { kind: "candidate", id: pair.firstId },
      candidateId: pair.firstId,
      before: { state: "open" },
      after: { state: "different", otherId: pair.secondId },
    });
  });
}
