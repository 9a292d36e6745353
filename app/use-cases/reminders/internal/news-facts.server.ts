import { z } from "zod";
import { missingScorecards } from "#app/hiring/debriefs/reveal.ts";
import { ONSITES } from "#app/hiring/openings/interview-plan.ts";
import type { NewsFacts } from "#app/hiring/reminders/news.ts";
import type { EventType } from "#app/hiring/timeline/event-types.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { loadApplication } from "#app/platform/db/sight.server.ts";

export type ToldEvent = {
  readonly id: string;
  readonly type: EventType;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly applicationId: string;
  readonly interviewId: string | null;
  readonly before: unknown;
  readonly after: unknown;
};

/** Who took part, as the events of a booking record it. */
const PeopleSchema = z
  .object({ interviewerId: z.string(), shadowIds: z.array(z.string()) })
  .transform(({ interviewerId, shadowIds }) => [interviewerId, ...shadowIds])
  .catch([]);

const HolderSchema = z.object({ interviewerId: z.string() }).partial().catch({});

const TimeSchema = z.object({ startsAt: z.string() }).partial().catch({});

/** Whether an event gave an interview another time. */
export function isMovedBy({ before, after }: Pick<ToldEvent, "before" | "after">): boolean {
  return TimeSchema.parse(before).startsAt !== TimeSchema.parse(after).startsAt;
}

/** What the event of another application says of one that took no file. */
const FullSchema = z.object({ documentId: z.null() });

/** The people around an event, for the rule that says who hears of it. */
export async function loadNewsFacts(
  tx: Tx,
  event: ToldEvent,
  { row, subject }: NonNullable<Awaited<ReturnType<typeof loadApplication>>>,
): Promise<NewsFacts> {
  const before = PeopleSchema.parse(event.before);
  const after = PeopleSchema.parse(event.after);
  const [interview, briefReaders, scorecardsSubmitted] = await Promise.all([
    findInterview(tx, event.interviewId),
    listBriefReaders(tx, row.id),
    tx.scorecard.count({
      where: {
        applicationId: row.id,
        state: "submitted",
        interview: { kind: "onsite", state: { not: "cancelled" } },
      },
    }),
  ]);
  const takingPart = interview
    ? [interview.interviewerId, ...interview.shadows.map((shadow) => shadow.personId)]
    : [];
  return {
    eventId: event.id,
    type: event.type,
    actorId: event.actorKind === "person" ? event.actorId : null,
    applicationId: row.id,
    interviewId: event.interviewId,
    hiringManagerId: row.opening.hiringManagerId,
    recruiterId: row.opening.recruiterId,
    loopIds: subject.interviewerIds,
    interviewIds: takingPart,
    isOver: interview !== null && interview.state !== "scheduled" && interview.state !== "in_progress",
    stillHolds: interview?.interviewerId === HolderSchema.parse(event.after).interviewerId,
    // An event may be told after one that undid it.
    relievedIds: before.filter((id) => !after.includes(id) && !takingPart.includes(id)),
    joinedIds: after.filter((id) => !before.includes(id) && takingPart.includes(id)),
    briefReaders,
    allScorecardsIn: missingScorecards({ scorecardsSubmitted, scorecardsRequired: ONSITES }) === 0,
    isFull: event.type === "application.repeated" && FullSchema.safeParse(event.after).success,
  };
}

async function findInterview(tx: Tx, interviewId: string | null) {
  if (interviewId === null) return null;
  return tx.interview.findUnique({
    where: { id: interviewId },
    select: {
      state: true,
      interviewerId: true,
      shadows: { where: { removedAt: null }, select: { personId: true } },
    },
  });
}

function listBriefReaders(tx: Tx, applicationId: string) {
  return tx.handoffReceipt.findMany({
    where: { interview: { applicationId, state: "scheduled" } },
    select: { personId: true, interviewId: true },
  });
}
