import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { ownLoad, ownPunctuality } from "#app/hiring/people/own-load.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadInterviewer, settingsOf } from "./internal/interviewer.server.ts";

const DAY_MS = 86_400_000;
/** Two weeks in every zone, whatever day it is. */
const AROUND_DAYS = 15;
/** Long enough to say something, short enough to change. */
const LOOK_BACK_DAYS = 90;

/**
 * The actor's own interviews of this week and next beside their limit, and how punctual their scorecards of the last
 * ninety days were. Takes no person: nobody has a way to read a colleague's.
 */
export async function getOwnLoad(ctx: Ctx) {
  const personId = ctx.actor.id;
  requireAllowed(canOnPerson(ctx.actor, "view_load", { personId }), "This page");
  const from = (days: number) => new Date(ctx.now.getTime() + days * DAY_MS);
  const [person, booked, held] = await Promise.all([
    loadInterviewer(ctx.db, personId),
    ctx.db.interview.findMany({
      where: {
        OR: [{ interviewerId: personId }, { shadows: { some: { personId, removedAt: null } } }],
        state: { in: ["scheduled", "in_progress", "completed"] },
        startsAt: { gt: from(-AROUND_DAYS), lt: from(AROUND_DAYS) },
      },
      select: { startsAt: true },
    }),
    ctx.db.interview.findMany({
      where: {
        interviewerId: personId,
        state: "completed",
        completedAt: { gt: from(-LOOK_BACK_DAYS) },
        // Nobody owes a scorecard about somebody who was erased.
        OR: [
          { scorecard: { some: { authorId: personId, submittedAt: { not: null } } } },
          { application: { candidate: { erasedAt: null } } },
        ],
      },
      select: {
        completedAt: true,
        endsAt: true,
        scorecard: { where: { authorId: personId }, select: { submittedAt: true } },
      },
    }),
  ]);
  const { perWeek } = settingsOf(person.interviewSettings);
  const scorecards = held.map(({ completedAt, endsAt, scorecard }) => {
    return { endedAt: completedAt ?? endsAt, submittedAt: scorecard[0]?.submittedAt ?? null };
  });
  return {
    load: ownLoad(
      booked.map(({ startsAt }) => startsAt),
      { zone: person.timeZone, perWeek, now: ctx.now },
    ),
    punctuality: ownPunctuality(scorecards, ctx.now),
    days: LOOK_BACK_DAYS,
  };
}
