/** Every kind of change that Baton records, in the past tense; one change appends one of these. */
export const EVENT_TYPES = [
  "company.set_up",
  "company.changed",
  "person.invited",
  "person.invitation_sent_again",
  "person.invitation_revoked",
  "person.joined",
  "person.changed",
  "person.password_changed",
  "person.signed_out_elsewhere",
  "person.role_changed",
  "person.deactivated",
  "person.reactivated",
  "competency.added",
  "rubric.drafted",
  "rubric.changed",
  "rubric.published",
  "question.proposed",
  "question.withdrawn",
  "question.approved",
  "question.sent_back",
  "question.retired",
  "question.restored",
  "opening.created",
  "opening.changed",
  "opening.published",
  "opening.paused",
  "opening.closed",
  "opening.team_changed",
  "candidate.added",
  "candidate.changed",
  "candidate.erased",
  "document.received",
  "document.read",
  "document.unreadable",
  "application.received",
  "application.repeated",
  "application.added",
  "application.screened",
  "application.screening_undone",
  "application.moved",
  "application.move_undone",
  "application.held",
  "application.resumed",
  "application.rejected",
  "application.withdrawn",
  "application.reopened",
  "application.phone_screens_changed",
  "interview.scheduled",
  "interview.changed",
  "interview.interviewer_changed",
  "interview.shadows_changed",
  "interview.cancelled",
  "interview.no_show",
  "interview.kit_planned",
  "loop.replanned",
  "loop.plan_changed",
  "interview.started",
  "interview.closed_positively",
  "interview.strength_named",
  "interview.completed",
  "interview.outcome_recorded",
  "interview.outcome_explained",
  "question.asked",
  "question.ended",
  "question.skipped",
  "answer.rated",
  "delivery.noted",
  "delivery.removed",
  "thread.opened",
  "thread.pulled",
  "thread.removed",
  "signal.noted",
  "signal.weighed",
  "signal.removed",
  "note.amended",
  "handoff.read",
  "scorecard.submitted",
  "scorecard.revised",
  "debrief.opened",
  "debrief.revealed",
  "decision.recorded",
  "offer.drafted",
  "offer.extended",
  "offer.accepted",
  "offer.declined",
  "offer.withdrawn",
  "candidate.hired",
  "candidate.feedback_given",
  "candidate.asked_to_reschedule",
  "candidate.asked",
  "candidate.request_resolved",
  "mail.queued",
  "mail.taken_back",
  "mail.sent",
  "mail.kept",
  "mail.failed",
  "mail.retried",
  "mail.delayed",
  "mail.delivered",
  "mail.bounced",
  "mail.complained",
  "suppression.added",
  "suppression.removed",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Changes before which nothing may have stood: what they brought is in `after`. */
export const BEGINNINGS = [
  "company.set_up",
  "person.invited",
  "person.joined",
  "competency.added",
  "rubric.drafted",
  "question.proposed",
  "opening.created",
  "candidate.added",
  "document.received",
  "application.received",
  "application.repeated",
  "application.added",
  "interview.scheduled",
  "interview.kit_planned",
  "interview.outcome_recorded",
  "interview.outcome_explained",
  "question.asked",
  "question.skipped",
  "answer.rated",
  "delivery.noted",
  "thread.opened",
  "signal.noted",
  "signal.weighed",
  "note.amended",
  "handoff.read",
  "decision.recorded",
  "offer.drafted",
  "candidate.feedback_given",
  "candidate.asked_to_reschedule",
  "candidate.asked",
  "mail.queued",
  "suppression.added",
] as const satisfies readonly EventType[];
export type Beginning = (typeof BEGINNINGS)[number];

/** Changes after which nothing stands: what they took away is in `before`. */
export const ENDINGS = [
  "delivery.removed",
  "thread.removed",
  "signal.removed",
  "suppression.removed",
] as const satisfies readonly EventType[];
export type Ending = (typeof ENDINGS)[number];

/** Every other kind changes something that stood, and says how it stood before and stands after (Law 4). */
export type Alteration = Exclude<EventType, Beginning | Ending>;

/** What an event of each kind has to say; `Content` is how its storage writes content down. */
export type EventWords<Content> =
  | { readonly type: Beginning; readonly before?: Content; readonly after: Content }
  | { readonly type: Ending; readonly before: Content }
  | { readonly type: Alteration; readonly before: Content; readonly after: Content };

/** Kinds of things that events are about. */
export const EVENT_SUBJECTS = [
  "company",
  "person",
  "invitation",
  "competency",
  "rubric_version",
  "question",
  "opening",
  "candidate",
  "document",
  "application",
  "interview",
  "asked_question",
  "delivery_tag",
  "thread",
  "signal",
  "scorecard",
  "decision",
  "offer",
  "mail",
  "suppression",
] as const;
export type EventSubject = (typeof EVENT_SUBJECTS)[number];

/** Events whose content is a verdict: shown to their author only, until the reveal. */
const SEALED_TYPES: ReadonlySet<EventType> = new Set([
  "answer.rated",
  "interview.outcome_explained",
  "interview.strength_named",
  "signal.weighed",
  "scorecard.revised",
]);

/**
 * Tells whether events of this type carry a verdict (Law 1). `scorecard.submitted` is no verdict: that a
 * scorecard is in may be known, what stands in it may not, so that event carries no content.
 */
export function isSealedEvent(type: EventType): boolean {
  return SEALED_TYPES.has(type);
}
