import { ALLOWED, allowIf, DEACTIVATED, notYours, OUT_OF_SIGHT, OWN_FILE, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";
import { isHiringManagerOf, isOwnFile, type ApplicationPeople } from "./sight.ts";

export const MAIL_ACTIONS = ["list", "view", "write", "take_back", "retry", "schedule"] as const;
export type MailAction = (typeof MAIL_ACTIONS)[number];

/** A mail by the application it belongs to; null for one about no candidate, such as an invitation to join. */
export type MailSubject = { readonly application: ApplicationPeople | null };

/**
 * Mail: listed by admins, recruiters and hiring managers; a mail viewed by admins and recruiters, and by the
 * hiring manager of its application's opening; written, held, given another time, taken back and retried by recruiters
 * and admins.
 */
export function canOnMail(actor: Actor, action: MailAction, subject: MailSubject): Access {
  if (!actor.active) return DEACTIVATED;
  const { application } = subject;
  if (application !== null && isOwnFile(actor, application)) return OWN_FILE;
  const keepsMail = hasRole(actor, "admin", "recruiter");
  if (action === "list") {
    return allowIf(
      keepsMail || hasRole(actor, "hiring_manager"),
      notYours("Mail is for recruiters and admins."),
    );
  }
  const sees = keepsMail || (application !== null && isHiringManagerOf(actor, application));
  if (!sees) return OUT_OF_SIGHT;
  if (action === "view") return ALLOWED;
  return allowIf(keepsMail, notYours("Mail is written and taken back by recruiters and admins."));
}

/** Mails are sent, kept and given up by the outbox's own job alone: nobody sends one by hand. */
export function canDeliverMail(by: { readonly kind: "person" | "candidate" | "system" }): Access {
  return allowIf(by.kind === "system", notYours("Mails leave by themselves when their time has come."));
}
