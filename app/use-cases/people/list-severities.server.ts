import { canOnCalibration, NO_PERSON } from "#app/hiring/access/calibration.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { learntRaters, severityWords } from "#app/hiring/questions/learnt.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadKeptMeasures } from "#app/platform/db/learnt.server.ts";

/**
 * How everybody who rated in a decided loop rates beside their colleagues, by name and never by figure, so that it does
 * not read as a table of who is worst. Refuses everybody but admins, who own calibration.
 */
export async function listSeverities(ctx: Ctx) {
  requireAllowed(canOnCalibration(ctx.actor, "view_everybody", NO_PERSON), "This page");
  const people = await ctx.db.person.findMany({
    where: { learntRaters: { some: {} } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, title: true, deactivatedAt: true },
  });
  const measures = await loadKeptMeasures(
    ctx.db,
    people.map(({ id }) => id),
  );
  const learnt = learntRaters(measures, ctx.now);
  return {
    people: people.map(({ deactivatedAt, ...person }) => {
      const found = learnt.find(({ id }) => id === person.id);
      return {
        ...person,
        active: deactivatedAt === null,
        ratings: measures
          .filter(({ raterId }) => raterId === person.id)
          .reduce((sum, one) => sum + one.ratings, 0),
        words: found ? severityWords(found) : null,
      };
    }),
  };
}
