import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { OFFER_CHANGED, aboutOffer, dayOf, openOffer } from "./internal/open-offer.server.ts";

/** A day of the calendar as "2027-01-04", or null when none is given; refuses days that do not exist. */
function startDateOf(text: string): Date | null {
  if (text === "") return null;
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || dayOf(date) !== text)
    throw invalid("Give the start as a date.", { startDate: "Give the start as a date." });
  return date;
}

function termsOf(offer: { readonly terms: string; readonly startDate: Date | null }) {
  return { terms: offer.terms, startDate: offer.startDate ? dayOf(offer.startDate) : null };
}

export type OfferDraft = {
  readonly applicationId: string;
  readonly terms: string;
  readonly startDate: string;
  /** The version of the draft that the page showed; 0 when it showed none. */
  readonly version: number;
};

/**
 * Writes the terms of an offer. Refuses before the offer stage, while the candidate holds one, and a page older
 * than what was saved from another tab.
 */
export async function draftOffer(ctx: Ctx, input: OfferDraft): Promise<void> {
  const startDate = startDateOf(input.startDate);
  if (input.terms.trim() === "")
    throw invalid("Write the terms of the offer.", { terms: "Write the terms of the offer." });
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const opened = await openOffer(tx, input.applicationId);
    requireAllowed(canOnApplication(ctx.actor, "make_offer", opened.subject), "This application");
    const { row, offer } = opened;
    if (row.stage !== "offer" || row.disposition)
      throw invalid("Move the application to Offer first; that needs a decision to hire.");
    if (offer && (offer.state === "extended" || offer.state === "accepted")) {
      throw conflict("The candidate holds an offer. Withdraw it before writing another.");
    }
    const draft = offer?.state === "draft" ? offer : null;
    if ((draft?.version ?? 0) !== input.version) throw conflict(OFFER_CHANGED);
    const terms = { terms: input.terms.trim(), startDate };
    const saved = draft
      ? await tx.offer.update({ where: { id: draft.id }, data: { ...terms, version: { increment: 1 } } })
      : await tx.offer.create({ data: { applicationId: row.id, ...terms } });
    await appendEvent(tx, ctx, {
      type: "offer.drafted",
      subject: { kind: "offer", id: saved.id },
      ...aboutOffer(opened),
      ...(draft ? { before: termsOf(draft) } : {}),
      after: termsOf(saved),
    });
  });
}
