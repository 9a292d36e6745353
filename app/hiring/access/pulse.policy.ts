import { allowIf, DEACTIVATED, notYours, type Access } from "./access.ts";
import type { Actor } from "./actor.ts";

/** How candidates found somebody's interviews is for that person alone; not for admins either. */
export function mayReadOwnPulse(actor: Actor, subject: { readonly interviewerId: string }): Access {
  if (!actor.active) return DEACTIVATED;
  return allowIf(
    subject.interviewerId === actor.id,
    notYours("How candidates found an interviewer is for that person alone."),
  );
}
