import { allowIf, ALLOWED, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";
import {
  isHiringManagerOf,
  isOnHiringTeam,
  isRecruiterOf,
  runsProcess,
  sightOfApplication,
  type ApplicationPeople,
} from "./sight.ts";

export const APPLICATION_ACTIONS = [
  "view",
  "view_contact",
  "view_debrief",
  "screen",
  "move",
  "dispose",
  "reopen",
  "schedule",
  "view_plan",
  "view_coverage",
  "plan_loop",
  "reveal",
  "override_scorecards",
  "make_offer",
  "answer_request",
] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

export type ApplicationSubject = ApplicationPeople;

/**
 * Applications: seen by those whose work needs it; moved, screened, disposed of and scheduled by admins,
 * recruiters and the opening's hiring manager; revealed by its hiring manager or its recruiter; missing
 * scorecards overridden by its hiring manager alone (with a reason, which the rules ask for). Contact details
 * are for those who run the process and the hiring team. The plan of the loop is a fact, open to all of them; it is
 * changed as a whole by those who run the process, and the coverage board is theirs and the hiring team's. Seeing
 * the debrief page is not seeing what is sealed.
 */
export function canOnApplication(
  actor: Actor,
  action: ApplicationAction,
  subject: ApplicationSubject,
): Access {
  const sight = sightOfApplication(actor, subject);
  if (!sight.allowed) return sight;
  switch (action) {
    case "view":
    case "view_debrief":
    case "view_plan":
      return ALLOWED;
    case "view_coverage":
      return allowIf(
        runsProcess(actor, subject) || isOnHiringTeam(actor, subject),
        notYours("The coverage board is for recruiters, the hiring team and admins."),
      );
    case "view_contact":
      return allowIf(
        hasRole(actor, "admin", "recruiter") || isOnHiringTeam(actor, subject),
        notYours("Contact details are for recruiters, the hiring team and admins."),
      );
    case "screen":
    case "move":
    case "dispose":
    case "reopen":
    case "schedule":
    case "plan_loop":
    case "make_offer":
    case "answer_request":
      return allowIf(
        runsProcess(actor, subject),
        notYours("This is for the opening's hiring manager, for recruiters and for admins."),
      );
    case "reveal":
      return allowIf(
        isHiringManagerOf(actor, subject) || isRecruiterOf(actor, subject),
        notYours("Scorecards are revealed by the opening's hiring manager or its recruiter."),
      );
    case "override_scorecards":
      return allowIf(
        isHiringManagerOf(actor, subject),
        notYours("Only the opening's hiring manager goes on without all scorecards."),
      );
  }
}
