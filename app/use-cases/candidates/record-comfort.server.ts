import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Comfort } from "#app/hiring/applications/comfort.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadCandidate } from "#app/platform/db/sight.server.ts";

/**
 * Keeps how a candidate's name is said and what puts them at ease, for every interviewer's brief. Refuses whoever
 * does not keep the details of candidates.
 */
export async function recordComfort(
  ctx: Ctx,
  input: { readonly candidateId: string; readonly comfort: Comfort },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const loaded = await loadCandidate(tx, input.candidateId);
    if (!loaded) throw notFound("This candidate");
    requireAllowed(canOnCandidate(ctx.actor, "edit", loaded.subject), "This candidate");
    const { id, spokenName, comfort, applications } = loaded.row;
    await tx.candidate.update({ where: { id }, data: input.comfort });
    const change = {
      type: "candidate.changed",
      subject: { kind: "candidate", id },
      candidateId: id,
      before: { spokenName, comfort },
      after: input.comfort,
    } as const;
    if (applications.length === 0) await appendEvent(tx, ctx, change);
    // The open briefs of each application follow it.
    for (const { id: applicationId, openingId } of applications) {
      await appendEvent(tx, ctx, { ...change, applicationId, openingId });
    }
  });
}
