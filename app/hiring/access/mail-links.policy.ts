import { ALLOWED, allowIf, DEACTIVATED, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

/**
 * Whether the words of a mail may be read by somebody who is not its addressee. A sign-in link would sign its
 * reader in as another person, so nobody reads one; an invitation's link is for admins, who send it and may have
 * to hand it over where no mail service is set up. Other mails carry no key to an account.
 */
export function canReadMailLinks(actor: Actor, template: string): Access {
  if (!actor.active) return DEACTIVATED;
  if (template === "sign-in-link") {
    return notYours("This mail holds somebody's key to their account, so its words are shown to nobody.");
  }
  if (template === "invitation") {
    return allowIf(hasRole(actor, "admin"), notYours("Invitations are read by admins only."));
  }
  return ALLOWED;
}
