import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { tellPages } from "#app/platform/db/tell.server.ts";
import { CLAIM_MS } from "./internal/screening-place.server.ts";

/**
 * Remembers at which resume of an opening somebody is: they go on there on another device, and colleagues are told for two
 * minutes. It is no change of record, so it leaves no event. Returns who else is at it now. Refuses whoever may not screen.
 */
export async function keepScreeningPlace(
  ctx: Ctx,
  applicationId: string,
): Promise<{ others: readonly string[] }> {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "screen", loaded.subject), "This application");
  const { openingId } = loaded.row;
  const key = { personId: ctx.actor.id, openingId };
  return inTransaction(ctx.db, async (tx) => {
    const before = await tx.screeningPlace.findUnique({ where: { personId_openingId: key } });
    await tx.screeningPlace.upsert({
      where: { personId_openingId: key },
      create: { ...key, applicationId, seenAt: ctx.now },
      update: { applicationId, seenAt: ctx.now },
    });
    const since = new Date(ctx.now.getTime() - CLAIM_MS);
    const others = await tx.screeningPlace.findMany({
      where: { applicationId, personId: { not: ctx.actor.id }, seenAt: { gt: since } },
      select: { person: { select: { name: true } } },
    });
    if (before?.applicationId !== applicationId || before.seenAt < since)
      await tellPages(tx, {
        type: "screening.place",
        openingId,
        applicationId,
        interviewId: null,
        act: null,
      });
    return { others: others.map(({ person }) => person.name) };
  });
}
