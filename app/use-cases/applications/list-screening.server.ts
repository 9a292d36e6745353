import { NO_OPENING, canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { forbidden, notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadOpening, visibleApplications, visibleOpenings } from "#app/platform/db/sight.server.ts";

const QUEUE_LENGTH = 500;

/** Openings with resumes to read: how many wait, how many are held, since when the oldest waits. */
export async function listScreening(ctx: Ctx) {
  if (!canOnOpening(ctx.actor, "create", NO_OPENING).allowed) {
    throw forbidden("Resumes are screened by recruiters, hiring managers and admins.");
  }
  const openings = await ctx.db.opening.findMany({
    where: { AND: [visibleOpenings(ctx.actor), { state: { in: ["published", "paused", "closed"] } }] },
    select: { id: true, title: true, state: true, profile: { select: { name: true } } },
    orderBy: { publishedAt: "desc" },
  });
  const waiting = await ctx.db.application.groupBy({
    by: ["openingId", "onHold"],
    where: {
      AND: [
        visibleApplications(ctx.actor),
        { openingId: { in: openings.map((one) => one.id) }, stage: "resume_screen", disposition: null },
      ],
    },
    _count: true,
    _min: { createdAt: true },
  });
  return openings
    .map((opening) => {
      const own = waiting.filter((row) => row.openingId === opening.id);
      const open = own.find((row) => !row.onHold);
      return {
        ...opening,
        waiting: open?._count ?? 0,
        held: own.find((row) => row.onHold)?._count ?? 0,
        oldest: open?._min.createdAt ?? null,
      };
    })
    .filter((opening) => opening.state === "published" || opening.waiting + opening.held > 0)
    .sort((a, b) => b.waiting - a.waiting);
}

/**
 * The queue of one opening, oldest first: the resumes that wait, or those on hold. Returns ids and names; the
 * resume itself is read one at a time. Refuses whoever may not see the opening's pipeline.
 */
export async function getScreeningQueue(ctx: Ctx, openingId: string, options: { readonly held: boolean }) {
  const opening = await loadOpening(ctx.db, openingId, ctx.actor.id);
  if (!opening) throw notFound("This opening");
  requireAllowed(canOnOpening(ctx.actor, "view_pipeline", opening.subject), "This opening");
  const waiting = await ctx.db.application.findMany({
    where: {
      AND: [
        visibleApplications(ctx.actor),
        { openingId, stage: "resume_screen", disposition: null, onHold: options.held },
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: QUEUE_LENGTH,
    select: { id: true, createdAt: true, candidate: { select: { name: true } } },
  });
  const decidedToday = await ctx.db.screeningDecision.count({
    where: {
      screenerId: ctx.actor.id,
      undoneAt: null,
      application: { openingId },
      decidedAt: { gte: new Date(ctx.now.getTime() - 12 * 3_600_000) },
    },
  });
  const { id, title, schoolLine, profileId } = opening.row;
  return {
    opening: { id, title, schoolLine, profileId, profileName: opening.row.profile.name },
    waiting,
    decidedToday,
  };
}
