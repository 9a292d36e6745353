import { ALLOWED, allowIf, notYours, OUT_OF_SIGHT, type Access } from "./access.ts";
import type { InvitationState } from "../people/invitation-state.ts";

/**
 * What somebody without a session may do at the door. Setting up is for the first visitor of an empty
 * installation and is no page at all afterwards.
 */
export function canSetUp(installation: { readonly hasCompany: boolean }): Access {
  return allowIf(!installation.hasCompany, OUT_OF_SIGHT);
}

/** Anybody may ask for a sign-in link; whether it is sent is never told. */
export function canAskForSignInLink(): Access {
  return ALLOWED;
}

/** A sign-in link goes to people who may sign in, and to nobody else. */
export function canGetSignInLink(person: { readonly deactivatedAt: Date | null } | null): Access {
  if (!person || person.deactivatedAt) return notYours("This address does not belong to an active person.");
  return ALLOWED;
}

/** Whoever holds the link of a waiting invitation may look at it and accept it, once. */
export function canAcceptInvitation(state: InvitationState): Access {
  switch (state) {
    case "waiting":
      return ALLOWED;
    case "accepted":
      return notYours("This invitation has been used. Sign in with the password you chose.");
    case "revoked":
      return notYours("This invitation was withdrawn. Ask the admin who sent it for a new one.");
    case "expired":
      return notYours("This invitation has expired. Ask the admin who sent it for a new one.");
  }
}
