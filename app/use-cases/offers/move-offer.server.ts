import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideOfferMove } from "#app/hiring/offers/offer-state.ts";
import type { OfferState } from "#app/hiring/offers/offer-state.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { OFFER_CHANGED, aboutOffer, offerWords, openOffer } from "./internal/open-offer.server.ts";
import type { Opened } from "./internal/open-offer.server.ts";
import { queueToCandidate } from "./internal/queue-to-candidate.server.ts";

const EVENTS = {
  extended: "offer.extended",
  accepted: "offer.accepted",
  declined: "offer.declined",
  withdrawn: "offer.withdrawn",
} as const;

export type OfferMove = {
  readonly applicationId: string;
  readonly to: Exclude<OfferState, "draft">;
  /** The version of the offer that the page showed: what goes out is what was read. */
  readonly version: number;
};

/**
 * Moves an offer on: extends it (the mail goes out after its short delay), records the candidate's answer, or
 * withdraws it, which takes a mail that still waits back. Refuses moves that make no sense, such as accepting what
 * was never extended; extending outside the offer stage; withdrawing from somebody hired; and older pages.
 */
export async function moveOffer(ctx: Ctx, { applicationId, to, version }: OfferMove): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${applicationId} FOR UPDATE`;
    const opened = await openOffer(tx, applicationId);
    requireAllowed(canOnApplication(ctx.actor, "make_offer", opened.subject), "This application");
    const { row, offer } = opened;
    if (!offer) throw conflict("There is no offer yet. Write its terms first.");
    const decided = decideOfferMove({ state: offer.state, to });
    if (!decided.ok) throw conflict(decided.message);
    if (offer.version !== version) throw conflict(OFFER_CHANGED);
    requireStageFor(to, row);
    await tx.offer.update({
      where: { id: offer.id },
      data: {
        state: to,
        version: { increment: 1 },
        ...(to === "extended" ? { extendedAt: ctx.now } : {}),
        ...(to === "accepted" || to === "declined" ? { answeredAt: ctx.now } : {}),
      },
    });
    await appendEvent(tx, ctx, {
      type: EVENTS[to],
      subject: { kind: "offer", id: offer.id },
      ...aboutOffer(opened),
      before: { state: offer.state },
      after: { state: to },
    });
    if (to === "withdrawn") await takeBackMail(tx, ctx, { idempotencyKey: `offer:${offer.id}` });
    if (to !== "extended") return;
    const mail = { template: "offer", props: await offerWords(tx, ctx, opened) } as const;
    await queueToCandidate(tx, ctx, opened, mail, `offer:${offer.id}`);
  });
}

/** An offer is made and accepted in the offer stage only, and nobody is hired without one. */
function requireStageFor(to: OfferMove["to"], { stage, disposition }: Opened["row"]): void {
  if ((to === "extended" || to === "accepted") && (stage !== "offer" || disposition !== null))
    throw conflict("This application is not at Offer any more. Reload to see where it stands.");
  if (to === "withdrawn" && stage === "hired" && disposition === null)
    throw conflict("This candidate is hired. Move the application back to Offer first.");
}
