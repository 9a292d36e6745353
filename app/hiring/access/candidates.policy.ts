import { allowIf, DEACTIVATED, notYours, OUT_OF_SIGHT, OWN_FILE, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";
import { isOwnFile, sightOfApplication, type ApplicationPeople, type CandidateIdentity } from "./sight.ts";

export const CANDIDATE_ACTIONS = ["create", "view", "edit", "export", "erase"] as const;
export type CandidateAction = (typeof CANDIDATE_ACTIONS)[number];

/** A candidate with the people of each of their applications. */
export type CandidateSubject = CandidateIdentity & { readonly applications: readonly ApplicationPeople[] };

/** For `create`, which concerns nobody yet. */
export const NO_CANDIDATE: CandidateSubject = {
  candidatePersonId: null,
  candidateEmail: "",
  applications: [],
};

/**
 * Candidates: viewed by whoever may see one of their applications; added, edited, exported and erased by
 * recruiters and admins, who answer the candidates that ask for it.
 */
export function canOnCandidate(actor: Actor, action: CandidateAction, subject: CandidateSubject): Access {
  if (!actor.active) return DEACTIVATED;
  if (isOwnFile(actor, subject)) return OWN_FILE;
  const seesAll = hasRole(actor, "admin", "recruiter");
  if (action === "create") return allowIf(seesAll, notYours("Recruiters and admins add candidates."));
  const sees = seesAll || subject.applications.some((one) => sightOfApplication(actor, one).allowed);
  if (!sees) return OUT_OF_SIGHT;
  switch (action) {
    case "view":
      return { allowed: true };
    case "edit":
    case "export":
      return allowIf(seesAll, notYours("Recruiters and admins keep the details of candidates."));
    case "erase":
      return allowIf(seesAll, notYours("Recruiters and admins erase candidates."));
  }
}
