import { allowIf, DEACTIVATED, notYours, OUT_OF_SIGHT, OWN_FILE, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";
import { isOwnFile, sightOfApplication, type ApplicationPeople, type CandidateIdentity } from "./sight.ts";

export const CANDIDATE_ACTIONS = ["create", "view", "edit", "export", "merge", "erase"] as const;
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
 * Candidates: viewed by whoever may see one of their applications; added, edited, exported, merged and erased by
 * recruiters and admins, who answer the candidates that ask for it. To merge, both files are asked for.
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
    case "merge":
      return allowIf(seesAll, notYours("Recruiters and admins say which files are one person's."));
    case "erase":
      return allowIf(seesAll, notYours("Recruiters and admins erase candidates."));
  }
}

/** Duplicates are looked for in the background by their own job alone. */
export function canSweepDuplicates(by: { readonly kind: "person" | "candidate" | "system" }): Access {
  return allowIf(by.kind === "system", notYours("Duplicates are looked for by themselves."));
}
