import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { isScorecardOverdue } from "#app/hiring/scorecards/due.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

const DAY = 86_400_000;

/**
 * A person's own interviews: those of today and to come, and the scorecards they owe. A scorecard is overdue a day
 * after its interview ended. An interview about themself is never among them.
 */
export async function listMyInterviews(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  const mine = {
    OR: [{ interviewerId: ctx.actor.id }, { shadows: { some: { personId: ctx.actor.id, removedAt: null } } }],
  };
  const select = {
    id: true,
    kind: true,
    number: true,
    name: true,
    minutes: true,
    startsAt: true,
    endsAt: true,
    state: true,
    place: true,
    link: true,
    interviewerId: true,
    completedAt: true,
    application: {
      select: {
        id: true,
        candidate: { select: { name: true, email: true, phone: true, personId: true } },
        opening: { select: { title: true } },
      },
    },
    receipts: { where: { personId: ctx.actor.id }, select: { readAt: true } },
  } as const;
  const [coming, owed] = await Promise.all([
    ctx.db.interview.findMany({
      where: {
        AND: [
          mine,
          { state: { in: ["scheduled", "in_progress"] }, endsAt: { gt: new Date(ctx.now.getTime() - DAY) } },
        ],
      },
      orderBy: { startsAt: "asc" },
      take: 100,
      select,
    }),
    ctx.db.interview.findMany({
      where: {
        interviewerId: ctx.actor.id,
        state: "completed",
        scorecard: { none: { authorId: ctx.actor.id, state: "submitted" } },
        application: { revealedAt: null, candidate: { erasedAt: null } },
      },
      orderBy: { completedAt: "asc" },
      take: 100,
      select,
    }),
  ]);
  const isOthers = ({ application: { candidate } }: (typeof coming)[number]) =>
    candidate.personId !== ctx.actor.id && candidate.email.toLowerCase() !== ctx.actor.email.toLowerCase();
  const shown = ({ application, receipts, ...interview }: (typeof coming)[number]) => ({
    ...interview,
    place: placeWords(interview, application.candidate.phone),
    candidateName: application.candidate.name,
    applicationId: application.id,
    openingTitle: application.opening.title,
    shadows: interview.interviewerId !== ctx.actor.id,
    briefReadAt: receipts[0]?.readAt ?? null,
  });
  return {
    now: ctx.now,
    coming: coming.filter(isOthers).map(shown),
    scorecardsDue: owed.filter(isOthers).map((interview) => ({
      ...shown(interview),
      overdue: isScorecardOverdue(interview.completedAt ?? interview.endsAt, ctx.now),
    })),
  };
}
