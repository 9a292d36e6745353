import { findErasureReason } from "../applications/erasure.ts";
import { promiseWords } from "../applications/promise.ts";
import { findReason } from "../applications/reasons.ts";
import { STAGE_NAMES, type Stage } from "../applications/stages.ts";
import { contactWords } from "../candidates/contact.ts";
import { mailLabel } from "../mail/templates.ts";
import type { EventType } from "./event-types.ts";

/** What a recorded change holds: plain values written before and after it. */
export type EventContent = Readonly<Record<string, unknown>>;

export type RecordedEvent = {
  readonly type: EventType;
  readonly before: EventContent | null;
  readonly after: EventContent | null;
  /** The name of the interview it is about, if any. */
  readonly interviewName: string | null;
};

function word(content: EventContent | null, key: string): string {
  const value = content?.[key];
  return typeof value === "string" ? value : "";
}

function stageName(content: EventContent | null): string {
  const stage = word(content, "stage");
  return stage in STAGE_NAMES ? STAGE_NAMES[stage as Stage] : stage;
}

function because(content: EventContent | null): string {
  const code = word(content, "reason");
  if (code === "") return "";
  return `: ${findReason(code)?.label ?? code}`;
}

type Describe = (event: RecordedEvent) => string;
const inInterview =
  (text: string): Describe =>
  ({ interviewName }) =>
    interviewName ? `${text} in ${interviewName}` : text;
const ofInterview =
  (text: string): Describe =>
  ({ interviewName }) =>
    interviewName ? `${text}: ${interviewName}` : text;
const plain =
  (text: string): Describe =>
  () =>
    text;

const ofMail =
  (text: string): Describe =>
  ({ before, after }) => {
    const template = word(after, "template") || word(before, "template");
    return template === "" ? text : `${text}: ${mailLabel(template)}`;
  };

const OUTCOMES: Readonly<Record<string, string>> = {
  advance: "Resume advanced",
  reject: "Resume declined",
  hold: "Resume marked as a maybe; a second screener reads it",
  later: "Resume put off",
};
const DECISIONS: Readonly<Record<string, string>> = { hire: "hire", no_hire: "no hire", hold: "hold" };

const WORDS: Readonly<Record<EventType, Describe>> = {
  "company.set_up": plain("Set Baton up"),
  "company.changed": plain("Changed the company's settings"),
  "place.added": plain("Added what we know of a place"),
  "place.changed": plain("Changed what we know of a place"),
  "place.retired": plain("Retired what we know of a place"),
  "place.restored": plain("Put a place back on the list"),
  "person.invited": plain("Invited somebody"),
  "person.invitation_revoked": plain("Took an invitation back"),
  "person.joined": plain("Joined"),
  "person.invitation_sent_again": plain("Sent an invitation again"),
  "person.password_changed": plain("Changed the password"),
  "person.signed_out_elsewhere": plain("Signed out elsewhere"),
  "interview.kit_planned": inInterview("Planned the questions"),
  "loop.replanned": ({ after }) => {
    const because = word(after, "because");
    return because === "" ? "Planned the loop anew" : `Planned the loop anew: ${because}`;
  },
  "loop.plan_changed": ({ after }) => word(after, "what") || "Changed the plan of the loop",
  "interview.close_changed": inInterview("Ticked a part of the positive close, or took the tick back"),
  "interview.strength_named": inInterview("Named a strength"),
  "question.ended": inInterview("Ended a question"),
  "signal.weighed": inInterview("Weighed a signal"),
  "person.changed": plain("Changed a profile"),
  "person.interviewing_changed": plain("Changed when somebody interviews"),
  "person.training_changed": plain("Changed what somebody may assess"),
  "person.training_signed_off": plain("Signed off what somebody has learnt"),
  "person.reminders_changed": plain("Changed how they are reminded"),
  "person.feed_renewed": plain("Made a new address for their interviews"),
  "person.feed_ended": plain("Ended the address of their interviews"),
  "calendar.added": plain("Added a calendar"),
  "calendar.removed": plain("Removed a calendar"),
  "room.added": plain("Added a room"),
  "room.retired": plain("Closed a room"),
  "person.role_changed": plain("Changed a role"),
  "person.deactivated": plain("Deactivated an account"),
  "person.reactivated": plain("Reactivated an account"),
  "competency.added": plain("Added a competency to the library"),
  "competency.words_changed": plain("Changed the words by which resumes tell of a competency"),
  "rubric.drafted": plain("Drafted a rubric version"),
  "rubric.changed": plain("Changed a rubric draft"),
  "rubric.published": plain("Published a rubric version"),
  "question.proposed": plain("Proposed a question"),
  "question.withdrawn": plain("Took a proposed question back"),
  "question.difficulty_said": plain("Said how hard a question is"),
  "question.approved": plain("Approved a question"),
  "question.sent_back": plain("Sent a question back"),
  "question.retired": plain("Retired a question"),
  "question.restored": plain("Put a question back into use"),
  "opening.created": plain("Created the opening"),
  "opening.changed": plain("Changed the opening"),
  "opening.published": plain("Published the opening"),
  "opening.paused": plain("Paused the opening"),
  "opening.closed": plain("Closed the opening"),
  "opening.team_changed": plain("Changed the hiring team"),
  "channel.added": plain("Had a chat channel hear of the opening"),
  "channel.changed": plain("Changed what a chat channel hears of the opening"),
  "channel.removed": plain("Had a chat channel hear no more of the opening"),
  "candidate.added": plain("Candidate added"),
  "candidate.changed": plain("Changed the candidate's details"),
  "candidate.contact_changed": ({ before, after }) => contactWords(before, after),
  "candidate.erased": ({ after }) => {
    const reason = findErasureReason(word(after, "reason"));
    return reason ? `Erased the candidate: ${reason.label}` : "Erased the candidate";
  },
  "document.received": ({ after }) =>
    word(after, "kind") === "answer" ? "File received" : "Resume received",
  "candidate.history_imported": ({ after }) =>
    `History taken in from ${word(after, "system") || "elsewhere"}`,
  "candidate.removed": plain("Taken out again with its import"),
  "candidate.merged": plain("Merged two files of the same person"),
  "candidate.merge_undone": plain("Took a merge back; both files are as they were"),
  "candidate.duplicate_suggested": plain("Found another file that may be the same person's"),
  "candidate.duplicate_dismissed": plain("Said that two files are two people's"),
  "document.read": plain("Resume read"),
  "document.unreadable": ({ before }) =>
    `${word(before, "kind") === "answer" ? "File" : "Resume"} could not be read; the original is kept`,
  "document.read_anew": plain("Resume read anew by newer rules"),
  "resume.value_checked": ({ after }) => {
    const value = word(after, "value");
    return value === ""
      ? "Took out what was read in the resume"
      : `Checked what was read in the resume: ${value}`;
  },
  "resume.value_restored": plain("Took back a check of the resume"),
  "application.received": ({ after }) =>
    typeof after?.["attempt"] === "number" && after["attempt"] > 1
      ? "Applied again on the careers page, after an earlier application had ended"
      : "Applied on the careers page",
  "application.repeated": ({ after }) => {
    const answers = after?.["answers"];
    const few = typeof answers !== "number" || answers === 0;
    const words = answers === 1 ? "a new answer" : `${String(answers)} new answers`;
    if (after?.["documentId"] === null)
      return `Applied again; no more files fit, so none was kept${few ? "" : `, but ${words} ${answers === 1 ? "was" : "were"}`}`;
    return few
      ? "Applied again; the new resume was kept here"
      : `Applied again; the new resume and ${words} were kept here`;
  },
  "application.added": plain("Added the application"),
  "application.imported": ({ after }) => {
    const was = word(after, "was");
    const from = `Taken in from ${word(after, "system") || "elsewhere"}`;
    return was === "" ? from : `${from}, where it stood at ${was}`;
  },
  "application.removed": plain("Taken out again with its import"),
  "application.screened": ({ after }) =>
    (OUTCOMES[word(after, "outcome")] ?? "Resume screened") + because(after),
  "application.second_look_given": plain("Resume read by a second screener"),
  "application.second_look_left": plain("Second look left to others"),
  "application.screening_undone": plain("Took the screening decision back"),
  "application.moved": ({ before, after }) =>
    `Moved from ${stageName(before)} to ${stageName(after)}${because(after)}`,
  "application.move_undone": ({ before, after }) =>
    `Took the move from ${stageName(after)} to ${stageName(before)} back`,
  "application.held": plain("Put on hold"),
  "application.resumed": plain("Taken off hold"),
  "application.rejected": ({ before, after }) => `Rejected at ${stageName(before)}${because(after)}`,
  "application.withdrawn": ({ before, after }) => `Withdrawn at ${stageName(before)}${because(after)}`,
  "application.reopened": ({ after }) => `Reopened${because(after)}`,
  "application.phone_screens_changed": ({ after }) =>
    (after?.["phoneScreens"] === 1 ? "Waived the second phone screen" : "Asked for a second phone screen") +
    because(after),
  "application.link_renewed": plain("Gave the candidate a new private link and ended the former one"),
  "application.promised": ({ after }) => {
    const date = word(after, "promisedFor");
    return date === "" ? "No more news is promised" : `Promised the candidate news by ${promiseWords(date)}`;
  },
  "application.told": ({ after }) => `Noted that the candidate knows of the rejection${because(after)}`,
  "day.held": plain("Held a day for interviews"),
  "day.offered": plain("Offered days to the candidate"),
  "day.confirmed": plain("Confirmed a held day"),
  "day.let_go": plain("Let a held day go"),
  "day.ran_out": plain("A held day ran out"),
  "day.lost": ({ after }) => {
    const why = word(after, "why");
    return `A day that is offered can no longer be booked${why === "" ? "" : `: ${why}`}`;
  },
  "interview.scheduled": ofInterview("Booked"),
  "interview.changed": ofInterview("Rebooked"),
  "interview.interviewer_changed": ofInterview("Changed the interviewer"),
  "interview.shadows_changed": ofInterview("Changed who shadows"),
  "interview.cancelled": ofInterview("Cancelled"),
  "interview.no_show": ofInterview("Candidate did not come"),
  "interview.interviewer_away": ({ interviewName, after }) =>
    `The interviewer of ${interviewName ?? "an interview"} ${word(after, "why") || "is away"}`,
  "interview.started": ofInterview("Started"),
  "interview.closed_positively": ofInterview("Ended on a positive note"),
  "interview.completed": ofInterview("Held"),
  "interview.outcome_recorded": ofInterview("Recorded the outcome"),
  "interview.outcome_explained": inInterview("Explained the outcome"),
  "question.asked": inInterview("Asked a question"),
  "question.skipped": inInterview("Skipped a question"),
  "answer.rated": inInterview("Rated an answer"),
  "delivery.noted": inInterview("Noted how the candidate communicates"),
  "delivery.removed": inInterview("Removed a delivery tag"),
  "thread.opened": inInterview("Left a thread to pull"),
  "thread.pulled": inInterview("Pulled a thread"),
  "thread.removed": inInterview("Removed a thread"),
  "signal.noted": inInterview("Tagged a line as evidence"),
  "signal.removed": inInterview("Removed a tag"),
  "note.amended": inInterview("Added a line after the scorecard"),
  "handoff.read": inInterview("Read the hand-off brief"),
  "scorecard.submitted": ofInterview("Submitted the scorecard"),
  "scorecard.revised": ofInterview("Revised the scorecard"),
  "debrief.opened": plain("Opened the debrief"),
  "debrief.revealed": plain("Revealed all scorecards together"),
  "decision.recorded": ({ after }) => `Decided: ${DECISIONS[word(after, "outcome")] ?? "recorded"}`,
  "severity.learnt": plain("Learnt how severely somebody rates"),
  "difficulty.drifted": plain("Learnt how hard a question is"),
  "offer.drafted": plain("Drafted an offer"),
  "offer.extended": plain("Made the offer"),
  "offer.accepted": plain("Offer accepted"),
  "offer.declined": plain("Offer declined"),
  "offer.withdrawn": plain("Offer withdrawn"),
  "candidate.hired": plain("Hired"),
  "candidate.feedback_given": ofInterview("Candidate said how it went"),
  "candidate.asked_to_reschedule": ofInterview("Candidate asked for another time"),
  "candidate.asked": plain("Candidate asked a question"),
  "candidate.request_resolved": plain("Answered the candidate's request"),
  "mail.queued": ofMail("Mail written"),
  "mail.taken_back": ofMail("Took a mail back; it never left"),
  "mail.held": ofMail("Held a mail"),
  "mail.released": ofMail("Let a held mail go on"),
  "mail.scheduled": ofMail("Gave a mail another time"),
  "mail.sent": ofMail("Mail sent"),
  "mail.kept": ofMail("Mail kept here, no mail service is set up"),
  "mail.failed": ofMail("Mail could not be sent"),
  "mail.retried": ofMail("Mail tried again"),
  "mail.delayed": ofMail("Mail delayed on its way"),
  "mail.delivered": ofMail("Mail delivered"),
  "mail.put_aside": ofMail("Put a mail aside that did not reach its reader"),
  "mail.unsent": ofMail("Mail was not sent by the mail service"),
  "mail.bounced": ofMail("Mail came back"),
  "mail.complained": ofMail("Mail marked as spam by its reader"),
  "mail.received": plain("A mail came in"),
  "bulk.written": plain("Wrote a letter to several candidates"),
  "bulk.taken_back": plain("Took a letter to several candidates back"),
  "bulk.held": plain("Held a letter to several candidates"),
  "bulk.released": plain("Let a letter to several candidates go on"),
  "bulk.scheduled": plain("Gave a letter to several candidates another time"),
  "wording.changed": plain("Changed the words of a mail"),
  "wording.reset": plain("Went back to the former words of a mail"),
  "mail.service_rested": plain("Mail service given a rest, because it does not answer"),
  "mail.service_recovered": plain("Mail service answers again"),
  "suppression.added": plain("Stopped all mail to this address"),
  "suppression.removed": plain("Let mail go to this address again"),
  "import.received": plain("Uploaded an import"),
  "import.mapped": plain("Said what stands where in an import"),
  "import.checked": plain("Import checked"),
  "import.started": plain("Started an import"),
  "import.finished": plain("Import ended"),
  "import.stopped": plain("Import stopped"),
  "import.discarded": plain("Put an import aside"),
  "import.revert_started": plain("Asked to take an import out again"),
  "import.reverted": plain("Import taken out again"),
  "export.requested": plain("Asked for an export of everything"),
  "export.ready": plain("Export ready"),
  "export.failed": plain("Export failed"),
  "export.downloaded": plain("Downloaded an export of everything"),
  "export.expired": plain("Export removed"),
  "mail.withheld": ofMail("Mail not sent, because the candidate wants none"),
  "view.saved": plain("Saved a search"),
  "view.changed": plain("Changed who sees a saved search"),
  "view.removed": plain("Removed a saved search"),
};

/** Says what happened in one line, as the timeline of an application shows it. Never repeats a verdict. */
export function describeEvent(event: RecordedEvent): string {
  return WORDS[event.type](event);
}

/**
 * Events that only those who run the process read: words with candidates, money, why a resume was declined, and what tells
 * how a phone screen ended.
 */
const PROCESS_ONLY =
  /^(mail|bulk|wording|suppression|offer|candidate|application\.(promised|told|link_renewed|screened|second_look_given|second_look_left|screening_undone|rejected|held|resumed|phone_screens_changed))/;

/** Events too small for a timeline; the interview's own page tells them. */
const SMALL: ReadonlySet<EventType> = new Set([
  "question.asked",
  "question.skipped",
  "answer.rated",
  "delivery.noted",
  "delivery.removed",
  "thread.removed",
  "signal.noted",
  "signal.removed",
  "signal.weighed",
  "question.ended",
  "interview.kit_planned",
  "interview.close_changed",
  "interview.strength_named",
  "interview.outcome_explained",
  "document.read",
  "document.read_anew",
]);

/** Whether a timeline shows an event to this reader. */
export function isOnTimeline(type: EventType, reader: { readonly runsProcess: boolean }): boolean {
  if (SMALL.has(type)) return false;
  return reader.runsProcess || !PROCESS_ONLY.test(type);
}
