import { ALLOWED, allowIf, DEACTIVATED, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

export const PERSON_ACTIONS = [
  "list_names",
  "view_directory",
  "view_profile",
  "edit_profile",
  "keep_feed",
  "view_load",
  "set_training",
  "invite",
  "change_role",
  "deactivate",
  "reactivate",
] as const;
export type PersonAction = (typeof PERSON_ACTIONS)[number];

/** The person acted on; null where the action concerns nobody in particular. */
export type PersonSubject = { readonly personId: string | null };

/**
 * People: names are for everybody, who must find colleagues; a profile for its owner and admins; roles, what
 * people may assess, invitations and deactivation for admins, who cannot lock themselves out.
 */
export function canOnPerson(actor: Actor, action: PersonAction, subject: PersonSubject): Access {
  if (!actor.active) return DEACTIVATED;
  const isAdmin = hasRole(actor, "admin");
  const isSelf = subject.personId === actor.id;
  switch (action) {
    case "list_names":
      return ALLOWED;
    case "view_profile":
    case "edit_profile":
      return allowIf(isSelf || isAdmin, notYours("A profile is for its owner and for admins."));
    case "keep_feed":
      return allowIf(isSelf, notYours("The address of somebody's interviews is theirs alone."));
    case "view_load":
      return allowIf(isSelf, notYours("How much and how punctually somebody works is theirs to read."));
    case "view_directory":
    case "set_training":
    case "invite":
    case "reactivate":
      return allowIf(isAdmin, notYours("People and roles are kept by admins."));
    case "change_role":
    case "deactivate":
      if (!isAdmin) return notYours("People and roles are kept by admins.");
      return allowIf(!isSelf, notYours("Ask another admin to change your own role or account."));
  }
}

/**
 * Whoever is trained in something themself signs off what colleagues learn of it, never their own; running the company
 * is no such training.
 */
export function canSignOffTraining(
  actor: Actor,
  subject: { readonly personId: string; readonly isTrained: boolean },
): Access {
  if (!actor.active) return DEACTIVATED;
  if (subject.personId === actor.id) return notYours("A colleague signs off what you have learnt.");
  return allowIf(subject.isTrained, notYours("This is signed off by somebody who is trained in it."));
}
