import { ALLOWED, allowIf, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";
import { canOnCandidate, type CandidateSubject } from "./candidates.policy.ts";

export const DOCUMENT_ACTIONS = ["view", "download", "upload", "remove", "check"] as const;
export type DocumentAction = (typeof DOCUMENT_ACTIONS)[number];

/**
 * A candidate's documents, the resume first: read by whoever may view the candidate (interviewers on one of
 * their applications included), uploaded and removed by recruiters and admins, who also check what was read in them. To read a file that belongs to
 * one application, pass that application alone.
 */
export function canOnDocument(actor: Actor, action: DocumentAction, subject: CandidateSubject): Access {
  const sight = canOnCandidate(actor, "view", subject);
  if (!sight.allowed) return sight;
  if (action === "view" || action === "download") return ALLOWED;
  return allowIf(hasRole(actor, "admin", "recruiter"), notYours("Files are kept by recruiters and admins."));
}

/** What uploads that broke off left behind is swept by its own job alone: there is no button for it. */
export function canSweepUploads(by: { readonly kind: "person" | "candidate" | "system" }): Access {
  return allowIf(by.kind === "system", notYours("Uploads that broke off are swept by themselves."));
}

/** Files of an erased candidate leave the disk in the erasure's own job: whoever may erase has been asked before. */
export function canRemoveErasedFiles(by: { readonly kind: "person" | "candidate" | "system" }): Access {
  return allowIf(by.kind === "system", notYours("Files leave the disk when their candidate is erased."));
}
