import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { wordingOf } from "#app/platform/outbox/wording-of.server.ts";
import { dayOf, offerWords, openOffer } from "./internal/open-offer.server.ts";

/** An application's offer and the mail as it would be sent. Refuses whoever may not make offers here. */
export async function getOffer(ctx: Ctx, applicationId: string) {
  const opened = await openOffer(ctx.db, applicationId);
  requireAllowed(canOnApplication(ctx.actor, "make_offer", opened.subject), "This application");
  const { row, offer } = opened;
  return {
    application: { id: row.id, stage: row.stage, disposition: row.disposition },
    candidateName: row.candidate.name,
    erasedAt: row.candidate.erasedAt,
    openingTitle: row.opening.title,
    offer: offer ? { ...offer, startDate: offer.startDate ? dayOf(offer.startDate) : "" } : null,
    words: offer ? await offerWords(ctx.db, ctx, opened) : null,
    own: await wordingOf(ctx.db, "offer", applicationId),
  };
}
