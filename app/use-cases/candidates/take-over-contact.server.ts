import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { withOffer, type ContactOffer } from "#app/hiring/candidates/contact-offers.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadCandidate } from "#app/platform/db/sight.server.ts";
import { changeContact, type ChangedContact } from "./change-contact.server.ts";
import { findContactOffers } from "./internal/contact-facts.server.ts";

export type TakeOverInput = Pick<ContactOffer, "part" | "value" | "documentId"> & {
  readonly candidateId: string;
  /** `contactStamp` of the contact as the page showed it. */
  readonly seen: string;
};

/**
 * Takes an address, a number or a link over from a resume into the contact of its candidate, like a change that names
 * the resume as its source. Refuses whoever does not keep candidates, what the resume does not say (any more), and
 * whatever `changeContact` refuses.
 */
export async function takeOverContact(ctx: Ctx, input: TakeOverInput): Promise<ChangedContact> {
  const { candidateId, seen, part, value, documentId } = input;
  const loaded = await loadCandidate(ctx.db, candidateId);
  if (!loaded) throw notFound("This candidate");
  requireAllowed(canOnCandidate(ctx.actor, "edit", loaded.subject), "This candidate");
  const { name, email, phone, links } = loaded.row;
  const contact = { name, email, phone, links };
  const offers = await findContactOffers(ctx.db, ctx, { id: candidateId, contact });
  const offer = offers.find(
    (one) => one.part === part && one.value === value && one.documentId === documentId,
  );
  if (!offer)
    throw conflict("The resume does not say so any more, or it is in the contact by now. Reload to see it.");
  const after = { ...withOffer(contact, offer) };
  return changeContact(ctx, {
    candidateId,
    seen,
    contact: { ...after, links: [...after.links] },
    origin: { documentId },
    newLink: "where_out",
  });
}
