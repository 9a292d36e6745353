import { ALLOWED, allowIf, DEACTIVATED, notYours, OUT_OF_SIGHT, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";
import { isOnHiringTeam, runsProcess, type OpeningPeople } from "./sight.ts";

export const OPENING_ACTIONS = [
  "list",
  "create",
  "view",
  "view_pipeline",
  "edit",
  "change_state",
  "add_application",
] as const;
export type OpeningAction = (typeof OPENING_ACTIONS)[number];

/** An opening's people; `interviewerIds` interview or shadow on any of its applications. */
export type OpeningSubject = OpeningPeople & { readonly interviewerIds: readonly string[] };

/** For `list` and `create`, which concern no opening yet. */
export const NO_OPENING: OpeningSubject = {
  hiringManagerId: null,
  recruiterId: null,
  teamIds: [],
  interviewerIds: [],
};

/**
 * Openings: listing is for everybody (the list holds what they may view); creating for admins, recruiters and
 * hiring managers; the pipeline for those and the hiring team; changing for admins, recruiters and its own
 * hiring manager; interviewers view an opening while they interview on it.
 */
export function canOnOpening(actor: Actor, action: OpeningAction, subject: OpeningSubject): Access {
  if (!actor.active) return DEACTIVATED;
  const leads = hasRole(actor, "admin", "recruiter") || isOnHiringTeam(actor, subject);
  switch (action) {
    case "list":
      return ALLOWED;
    case "create":
      return allowIf(
        hasRole(actor, "admin", "recruiter", "hiring_manager"),
        notYours("Recruiters, hiring managers and admins create openings."),
      );
    case "view":
      return allowIf(leads || subject.interviewerIds.includes(actor.id), OUT_OF_SIGHT);
    case "view_pipeline":
      return allowIf(leads, OUT_OF_SIGHT);
    case "edit":
    case "change_state":
    case "add_application":
      if (!leads) return OUT_OF_SIGHT;
      return allowIf(
        runsProcess(actor, subject),
        notYours("This opening is changed by its hiring manager, by recruiters and by admins."),
      );
  }
}
