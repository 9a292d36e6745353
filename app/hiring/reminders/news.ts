import type { MailTemplate } from "../mail/templates.ts";
import type { EventType } from "../timeline/event-types.ts";
import type { InboxKind } from "./inbox-words.ts";

/** An event with the people around it, as far as somebody has to hear of it. */
export type NewsFacts = {
  readonly eventId: string;
  readonly type: EventType;
  /** Whoever made the change knows of it; null for candidates and the system. */
  readonly actorId: string | null;
  readonly applicationId: string;
  readonly interviewId: string | null;
  readonly hiringManagerId: string;
  readonly recruiterId: string;
  /** Everybody of the loop's interviews that are not cancelled. */
  readonly loopIds: readonly string[];
  /** Interviewer and shadows of the event's own interview, as it stands now. */
  readonly interviewIds: readonly string[];
  /** Whether it was held, missed or called off since: an event may be told late. */
  readonly isOver: boolean;
  /** Whether whoever the event names as interviewer still is: an event may be told after a swap. */
  readonly stillHolds: boolean;
  /** Those who were part of it before the event, not after it, and are not now. */
  readonly relievedIds: readonly string[];
  /** Those who have become part of it by the event and still are. */
  readonly joinedIds: readonly string[];
  /** People of interviews still to be held who have read their brief, with the interview it is for. */
  readonly briefReaders: readonly { readonly personId: string; readonly interviewId: string }[];
  /** Whether every onsite scorecard is in. */
  readonly allScorecardsIn: boolean;
  /** Whether files that were sent could not be kept, because the application has all it may have. */
  readonly isFull: boolean;
};

export type News = {
  readonly personId: string;
  readonly kind: InboxKind;
  readonly key: string;
  readonly interviewId: string | null;
};

/**
 * Who hears of an event in their inbox, and as what. Keys name the event, or what comes about once, so that nobody
 * is told twice. Nobody hears of what they did themself.
 */
export function newsOf(facts: NewsFacts): readonly News[] {
  const { actorId } = facts;
  const all = listNews(facts).filter((one) => one.personId !== actorId);
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
}

function isSame(a: News, b: News): boolean {
  return a.personId === b.personId && a.key === b.key;
}

function listNews(facts: NewsFacts): readonly News[] {
  const { eventId, applicationId, interviewId, hiringManagerId, recruiterId, loopIds, interviewIds } = facts;
  const tell = (people: readonly string[], kind: InboxKind, key = `${kind}:${eventId}`): readonly News[] =>
    people.map((personId) => ({ personId, kind, key, interviewId }));
  switch (facts.type) {
    case "interview.scheduled":
      return facts.isOver ? [] : tell(interviewIds, "interview_booked");
    case "interview.changed":
    case "interview.interviewer_changed":
      if (facts.isOver) return [];
      return [
        ...tell(facts.joinedIds, "interview_booked"),
        ...tell(without(interviewIds, facts.joinedIds), "interview_changed"),
        ...tell(facts.relievedIds, "interview_given_away"),
      ];
    case "interview.cancelled":
      return tell(interviewIds, "interview_cancelled");
    case "scorecard.submitted":
      if (!facts.allScorecardsIn) return [];
      return tell([hiringManagerId, recruiterId], "scorecards_in", `scorecards_in:${applicationId}`).map(
        (one) => ({ ...one, interviewId: null }),
      );
    case "debrief.revealed":
      return tell([...loopIds, hiringManagerId, recruiterId], "debrief_revealed");
    case "decision.recorded":
      return tell([...loopIds, hiringManagerId, recruiterId], "decision_recorded");
    case "application.withdrawn":
      return tell([...loopIds, hiringManagerId, recruiterId], "candidate_withdrew");
    case "application.repeated":
      // Anybody can type an address into the form, so of a full application one item stands at a time.
      return facts.isFull
        ? tell([recruiterId], "applied_full", `applied_full:${applicationId}`)
        : tell([recruiterId], "applied_again");
    case "mail.received":
      return tell([recruiterId], "reply_received");
    case "interview.interviewer_away":
      return facts.isOver || !facts.stillHolds ? [] : tell([recruiterId], "interviewer_away");
    case "day.lost":
      return tell([recruiterId], "day_lost", `day_lost:${applicationId}`);
    case "thread.opened":
    case "note.amended":
      return facts.briefReaders
        .filter((reader) => reader.interviewId !== interviewId)
        .map((reader) => ({ ...reader, kind: "brief_updated", key: `brief_updated:${reader.interviewId}` }));
    default:
      return [];
  }
}

function without(people: readonly string[], some: readonly string[]): readonly string[] {
  return people.filter((person) => !some.includes(person));
}

/** Whether an item that was done comes back when the same thing happens once more. */
export function comesBack(kind: InboxKind): boolean {
  return kind === "brief_updated" || kind === "applied_full" || kind === "day_lost";
}

/**
 * Which items stop being true by an event, and whether of its interview alone or of the whole application. A change of an
 * interview that stays at its time (`isMoved` says so) leaves whoever is away then away.
 */
export function settledBy(
  type: EventType,
  { isMoved = true }: { readonly isMoved?: boolean } = {},
): { readonly kinds: readonly InboxKind[]; readonly of: "interview" | "application" } | null {
  switch (type) {
    case "scorecard.submitted":
      return { kinds: [...SCORECARD_KINDS, "scorecard_missing"], of: "interview" };
    case "interview.changed":
      return {
        kinds: ["preparation", ...(isMoved ? (["interviewer_away"] as const) : []), ...OPEN_KINDS],
        of: "interview",
      };
    case "interview.interviewer_changed":
      return { kinds: ["preparation", "interviewer_away", ...OPEN_KINDS], of: "interview" };
    case "interview.scheduled":
      return { kinds: ["day_lost"], of: "application" };
    case "interview.completed":
    case "interview.no_show":
      return { kinds: BEFORE_KINDS, of: "interview" };
    case "interview.cancelled":
      return { kinds: [...BEFORE_KINDS, "brief_updated"], of: "interview" };
    case "debrief.revealed":
      return {
        kinds: [...SCORECARD_KINDS, "scorecard_missing", "scorecards_in", ...OPEN_KINDS],
        of: "application",
      };
    case "application.rejected":
    case "application.withdrawn":
      return {
        kinds: [
          ...SCORECARD_KINDS,
          "scorecard_missing",
          "preparation",
          ...OPEN_KINDS,
          "day_lost",
          "interviewer_away",
        ],
        of: "application",
      };
    default:
      return null;
  }
}

/** What an interview had told people who no longer take part in it. */
export const KINDS_OF_THE_RELIEVED: readonly InboxKind[] = [
  "preparation",
  "interview_booked",
  "interview_changed",
  "interview_open",
  "brief_updated",
];

const OPEN_KINDS = ["interview_open", "interview_unfinished"] as const;
/** What an interview asks of people before and while it is held. */
const BEFORE_KINDS = [
  "preparation",
  "interview_booked",
  "interview_changed",
  "interviewer_away",
  ...OPEN_KINDS,
] as const;
const SCORECARD_KINDS = ["scorecard_due", "scorecard_waits", "scorecard_late"] as const;

/** The mails that carry the same reminders, and are taken back with them while they wait. */
export const MAIL_OF: Readonly<Partial<Record<InboxKind, MailTemplate>>> = {
  scorecard_due: "scorecard-reminder",
  scorecard_waits: "scorecard-reminder",
  scorecard_late: "scorecard-reminder",
  scorecard_missing: "scorecard-missing",
  preparation: "interview-preparation",
};
