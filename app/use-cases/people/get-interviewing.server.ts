import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadInterviewer, settingsOf } from "./internal/interviewer.server.ts";

/**
 * When, how much and what somebody interviews: for themself and for admins. Of a calendar everybody but its owner
 * sees the server's name only, since its address opens it.
 */
export async function getInterviewing(ctx: Ctx, personId: string) {
  requireAllowed(canOnPerson(ctx.actor, "view_profile", { personId }), "This page");
  const person = await loadInterviewer(ctx.db, personId);
  const [skills, competencies, feeds] = await Promise.all([
    ctx.db.interviewSkill.findMany({ where: { personId }, select: { competencyKey: true, training: true } }),
    ctx.db.competency.findMany({ orderBy: { name: "asc" }, select: { key: true, name: true } }),
    ctx.db.calendarFeed.findMany({
      where: { personId, removedAt: null },
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        url: true,
        readAt: true,
        problem: true,
        _count: { select: { busyTimes: { where: { endsAt: { gt: ctx.now } } } } },
      },
    }),
  ]);
  return {
    person: { id: person.id, name: person.name, timeZone: person.timeZone },
    isSelf: personId === ctx.actor.id,
    mayTrain: canOnPerson(ctx.actor, "set_training", { personId }).allowed,
    settings: settingsOf(person.interviewSettings),
    skills: competencies.map(({ key, name }) => ({
      key,
      name,
      training: skills.find(({ competencyKey }) => competencyKey === key)?.training ?? null,
    })),
    calendars: feeds.map(({ id, url, readAt, problem, _count }) => ({
      id,
      server: new URL(url).hostname,
      readAt,
      problem,
      busyTimes: _count.busyTimes,
    })),
  };
}
