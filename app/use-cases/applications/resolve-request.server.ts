import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";

/** Marks a candidate's request as answered. Refuses unknown requests and those answered already. */
export async function resolveRequest(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly requestId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const loaded = await loadApplication(tx, input.applicationId);
    if (!loaded) throw notFound("This application");
    requireAllowed(canOnApplication(ctx.actor, "answer_request", loaded.subject), "This application");
    const request = await tx.candidateRequest.findFirst({
      where: { id: input.requestId, applicationId: input.applicationId },
    });
    if (!request) throw notFound("This request");
    const { count } = await tx.candidateRequest.updateMany({
      where: { id: request.id, resolvedAt: null },
      data: { resolvedAt: ctx.now, resolvedById: ctx.actor.id },
    });
    if (count === 0) throw conflict("Somebody has answered this already. Reload to see the latest.");
    await appendEvent(tx, ctx, {
      type: "candidate.request_resolved",
      subject: { kind: "application", id: input.applicationId },
      openingId: loaded.row.openingId,
      candidateId: loaded.row.candidateId,
      applicationId: input.applicationId,
      interviewId: request.interviewId,
      before: { requestId: request.id, kind: request.kind, resolved: false },
      after: { requestId: request.id, kind: request.kind, resolved: true },
    });
  });
}
