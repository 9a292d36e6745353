import { ok, refused, type Outcome } from "../result.ts";

export const OFFER_STATES = ["draft", "extended", "accepted", "declined", "withdrawn"] as const;
export type OfferState = (typeof OFFER_STATES)[number];

const MOVES: Record<OfferState, readonly OfferState[]> = {
  draft: ["extended", "withdrawn"],
  extended: ["accepted", "declined", "withdrawn"],
  accepted: ["withdrawn"],
  declined: [],
  withdrawn: [],
};

/**
 * Decides whether an offer may go to another state. A declined or withdrawn offer is over: better terms are a
 * new offer, so that each one can be read as it was made.
 */
export function decideOfferMove({
  state,
  to,
}: {
  readonly state: OfferState;
  readonly to: OfferState;
}): Outcome<{ readonly to: OfferState }, "already_there" | "not_allowed"> {
  if (state === to) return refused("already_there", `This offer is already ${to}. Reload to see the change.`);
  if (!MOVES[state].includes(to)) {
    return refused("not_allowed", `An offer that is ${state} cannot be ${to}. Write a new offer instead.`);
  }
  return ok({ to });
}

/** Whether the candidate holds this offer: it was extended and nobody has ended it. */
export function isHeld(state: OfferState): boolean {
  return state === "extended" || state === "accepted";
}
