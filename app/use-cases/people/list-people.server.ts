import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invitationState } from "#app/hiring/people/invitation-state.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/**
 * Everybody with an account, active ones first, and the invitations that are still open or ran out. With each
 * person goes what would be left without them: coming interviews and openings that they run.
 */
export async function listPeople(ctx: Ctx) {
  requireAllowed(canOnPerson(ctx.actor, "view_directory", { personId: null }), "This page");
  const [people, invitations] = await Promise.all([
    ctx.db.person.findMany({
      orderBy: [{ deactivatedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        title: true,
        deactivatedAt: true,
        sessions: { where: { expiresAt: { gt: ctx.now } }, select: { updatedAt: true } },
        interviews: {
          where: { state: "scheduled", startsAt: { gt: ctx.now } },
          orderBy: { startsAt: "asc" },
          select: {
            id: true,
            name: true,
            startsAt: true,
            application: { select: { candidate: { select: { name: true } } } },
          },
        },
        openingsManaged: { where: { state: { not: "closed" } }, select: { id: true, title: true } },
        openingsRecruited: { where: { state: { not: "closed" } }, select: { id: true, title: true } },
      },
    }),
    ctx.db.invitation.findMany({
      where: { acceptedAt: null, revokedAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
        invitedBy: { select: { name: true } },
      },
    }),
  ]);
  return {
    people: people.map(({ sessions, interviews, openingsManaged, openingsRecruited, ...person }) => ({
      ...person,
      isSelf: person.id === ctx.actor.id,
      sessionCount: sessions.length,
      lastSeenAt: latest(sessions.map((session) => session.updatedAt)),
      comingInterviews: interviews.map(({ application, ...interview }) => ({
        ...interview,
        candidateName: application.candidate.name,
      })),
      openings: [...new Map([...openingsManaged, ...openingsRecruited].map((row) => [row.id, row])).values()],
    })),
    invitations: invitations.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      role: row.role,
      expiresAt: row.expiresAt,
      invitedBy: row.invitedBy.name,
      state: invitationState(row, ctx.now),
    })),
  };
}

export type PeopleList = Awaited<ReturnType<typeof listPeople>>;

function latest(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((last, time) => (last && last > time ? last : time), null);
}
