import { ALLOWED, allowIf, notYours, type Access } from "./access.ts";
import type { Actor } from "./actor.ts";
import { runsProcess, sightOfApplication, type ApplicationPeople } from "./sight.ts";

export const INTERVIEW_ACTIONS = [
  "view",
  "view_brief",
  "enter_room",
  "conduct",
  "plan",
  "tag_delivery",
  "add_thread",
  "set_phone_outcome",
  "reschedule",
  "cancel",
] as const;
export type InterviewAction = (typeof INTERVIEW_ACTIONS)[number];

/** One interview: the people of its application, its interviewer, and shadows who have not been removed. */
export type InterviewSubject = ApplicationPeople & {
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
};

/**
 * Interviews: viewed, with brief, by whoever sees the application (facts travel); the room is entered by its
 * interviewer and shadows, and conducted (asking, rating, closing) by the interviewer; booked times are
 * changed by those who run the process, the planned questions by them and by the interviewer.
 */
export function canOnInterview(actor: Actor, action: InterviewAction, subject: InterviewSubject): Access {
  const sight = sightOfApplication(actor, subject);
  if (!sight.allowed) return sight;
  const conducts = subject.interviewerId === actor.id;
  switch (action) {
    case "view":
    case "view_brief":
      return ALLOWED;
    case "enter_room":
    case "tag_delivery":
    case "add_thread":
      return allowIf(
        conducts || subject.shadowIds.includes(actor.id),
        notYours("The room is for this interview's interviewer and shadows."),
      );
    case "conduct":
      return allowIf(conducts, notYours("Only this interview's interviewer conducts it."));
    case "plan":
      return allowIf(
        conducts || runsProcess(actor, subject),
        notYours("An interview's plan is changed by its interviewer or by those who run the process."),
      );
    case "set_phone_outcome":
      return allowIf(
        conducts || runsProcess(actor, subject),
        notYours("The outcome of a phone screen is set by its interviewer or by those who run the process."),
      );
    case "reschedule":
    case "cancel":
      return allowIf(
        runsProcess(actor, subject),
        notYours("Interviews are rebooked by the opening's hiring manager, by recruiters and by admins."),
      );
  }
}
