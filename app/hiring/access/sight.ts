import { ALLOWED, DEACTIVATED, OUT_OF_SIGHT, OWN_FILE, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

/** The people of an opening. `teamIds` are members who have not left the hiring team. */
export type OpeningPeople = {
  readonly hiringManagerId: string | null;
  readonly recruiterId: string | null;
  readonly teamIds: readonly string[];
};

/** Who the candidate is; `candidatePersonId` is set when they are also one of our people. */
export type CandidateIdentity = {
  readonly candidatePersonId: string | null;
  readonly candidateEmail: string;
};

/** What sight of an application depends on. `interviewerIds` holds interviewers and shadows of its interviews. */
export type ApplicationPeople = OpeningPeople &
  CandidateIdentity & { readonly interviewerIds: readonly string[] };

/** Whether the candidate is the actor: the linked person, or the same e-mail address in any case. */
export function isOwnFile(actor: Actor, candidate: CandidateIdentity): boolean {
  if (candidate.candidatePersonId === actor.id) return true;
  return sameAddress(candidate.candidateEmail, actor.email);
}

function sameAddress(a: string, b: string): boolean {
  const left = a.trim().toLowerCase();
  return left !== "" && left === b.trim().toLowerCase();
}

/** Whether the actor is the hiring manager of this opening; an admin is not one by being an admin. */
export function isHiringManagerOf(actor: Actor, opening: OpeningPeople): boolean {
  return opening.hiringManagerId === actor.id;
}

/** Whether the actor is the recruiter of this opening. */
export function isRecruiterOf(actor: Actor, opening: OpeningPeople): boolean {
  return opening.recruiterId === actor.id;
}

/** Whether the actor leads hiring at this opening: its hiring manager, or a hiring manager on its team. */
export function isOnHiringTeam(actor: Actor, opening: OpeningPeople): boolean {
  if (isHiringManagerOf(actor, opening)) return true;
  return hasRole(actor, "hiring_manager") && opening.teamIds.includes(actor.id);
}

/** Whether the actor runs the process here: any admin or recruiter, or this opening's hiring manager. */
export function runsProcess(actor: Actor, opening: OpeningPeople): boolean {
  return hasRole(actor, "admin", "recruiter") || isHiringManagerOf(actor, opening);
}

/**
 * Least sight (law 7): admins and recruiters see every application, hiring managers those of their openings,
 * everybody those on which they interview or shadow; the deactivated nothing, and nobody their own file.
 */
export function sightOfApplication(actor: Actor, application: ApplicationPeople): Access {
  if (!actor.active) return DEACTIVATED;
  if (isOwnFile(actor, application)) return OWN_FILE;
  if (hasRole(actor, "admin", "recruiter")) return ALLOWED;
  if (isOnHiringTeam(actor, application)) return ALLOWED;
  return application.interviewerIds.includes(actor.id) ? ALLOWED : OUT_OF_SIGHT;
}
