export const OFFER_STATES = ["draft", "extended", "accepted", "declined", "withdrawn"] as const;
export type OfferState = (typeof OFFER_STATES)[number];
