import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import { readOwnZone } from "#app/hiring/applications/own-zone.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockOwnApplication } from "./internal/own-application.server.ts";

/**
 * A candidate says in which zone they live: their page, later mails and the days that are proposed to them go by it.
 * Nothing but another choice of theirs changes it again; a later application from elsewhere does not. Refuses unknown
 * zones, and an application that has ended as far as they know.
 */
export async function chooseOwnZone(ctx: VisitorCtx, token: string, typed: string): Promise<void> {
  const timeZone = readOwnZone(typed);
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate, open } = await lockOwnApplication(tx, ctx, token);
    if (!maySeeOwnStanding(application)) throw notFound("This page");
    if (!open) throw conflict("This application has ended, so no times are shown any more.");
    const { candidateId } = application;
    const before = application.candidate.timeZone;
    if (before === timeZone) return;
    await tx.candidate.update({ where: { id: candidateId }, data: { timeZone } });
    await appendEvent(tx, asCandidate, {
      type: "candidate.changed",
      subject: { kind: "candidate", id: candidateId },
      openingId: application.openingId,
      candidateId,
      applicationId: application.id,
      before: { timeZone: before },
      after: { timeZone },
    });
  });
}
