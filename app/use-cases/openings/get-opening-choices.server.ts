import { NO_OPENING, canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** What the form of an opening chooses from: role profiles with their newest published rubric and plan, and people. */
export async function getOpeningChoices(ctx: Ctx) {
  requireAllowed(canOnOpening(ctx.actor, "create", NO_OPENING), "This page");
  const [profiles, people] = await Promise.all([
    ctx.db.roleProfile.findMany({
      orderBy: { position: "asc" },
      include: {
        versions: {
          where: { state: "published" },
          orderBy: { version: "desc" },
          take: 1,
          include: {
            competencies: {
              orderBy: { position: "asc" },
              select: { competencyKey: true, name: true, mustHave: true, weight: true },
            },
            sessions: { orderBy: [{ kind: "asc" }, { number: "asc" }] },
          },
        },
      },
    }),
    ctx.db.person.findMany({
      where: { deactivatedAt: null },
      orderBy: { name: "asc" },
      select: { id: true, name: true, role: true },
    }),
  ]);
  return {
    people,
    profiles: profiles.flatMap(({ versions: [rubric], ...profile }) =>
      rubric ? [{ ...profile, rubric }] : [],
    ),
  };
}
