import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import type { Comfort } from "#app/hiring/applications/comfort.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockOwnApplication } from "./internal/own-application.server.ts";

/**
 * A candidate says how their name is said and what puts them at ease; their interviewers read it before they begin.
 * Refuses an application that has ended as far as they know.
 */
export async function recordOwnComfort(ctx: VisitorCtx, token: string, input: Comfort): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate, open } = await lockOwnApplication(tx, ctx, token);
    if (!maySeeOwnStanding(application)) throw notFound("This page");
    if (!open) throw conflict("This application has ended, so nobody needs this any more.");
    const { candidateId } = application;
    const before = await tx.candidate.findFirstOrThrow({
      where: { id: candidateId },
      select: { spokenName: true, comfort: true },
    });
    await tx.candidate.update({ where: { id: candidateId }, data: input });
    await appendEvent(tx, asCandidate, {
      type: "candidate.changed",
      subject: { kind: "candidate", id: candidateId },
      openingId: application.openingId,
      candidateId,
      applicationId: application.id,
      before,
      after: input,
    });
  });
}
