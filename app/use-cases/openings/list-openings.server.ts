import { NO_OPENING, canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { STAGES } from "#app/hiring/applications/stages.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { BEFORE_FIRST_LOOK, secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { visibleOpenings } from "#app/platform/db/sight.server.ts";

const STATE_ORDER = ["published", "paused", "draft", "closed"] as const;

/** The openings a person works with: open ones first, each with how many active applications stand where. */
export async function listOpenings(ctx: Ctx) {
  requireAllowed(canOnOpening(ctx.actor, "list", NO_OPENING), "This page");
  const openings = await ctx.db.opening.findMany({
    where: visibleOpenings(ctx.actor),
    orderBy: { createdAt: "desc" },
    take: 500,
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      headcount: true,
      location: true,
      publishedAt: true,
      profile: { select: { name: true, family: true } },
      hiringManager: { select: { name: true } },
      recruiter: { select: { name: true } },
    },
  });
  const counts = await countByStage(
    ctx,
    openings.map(({ id }) => id),
  );
  const rows = openings.map((opening) => {
    const own = counts.filter((count) => count.openingId === opening.id);
    const at = (stage: Stage) => own.filter((count) => count.stage === stage);
    const byStage = Object.fromEntries(
      STAGES.map((stage) => [stage, at(stage).reduce((sum, { _count }) => sum + _count, 0)]),
    ) as Record<Stage, number>;
    return { ...opening, byStage };
  });
  const mayCreate = canOnOpening(ctx.actor, "create", NO_OPENING).allowed;
  rows.sort((a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state));
  return { openings: rows, mayCreate };
}

/** Whoever owes a second look counts the application where it was before the first one, as the board shows it. */
async function countByStage(ctx: Ctx, openingIds: readonly string[]) {
  const within = { openingId: { in: [...openingIds] } };
  const owed = await findOwedLooks(ctx.db, secondReader(ctx), within);
  const ids = [...owed];
  const [standing, before] = await Promise.all([
    ctx.db.application.groupBy({
      by: ["openingId", "stage"],
      where: { ...within, disposition: null, id: { notIn: ids } },
      _count: true,
    }),
    ctx.db.application.groupBy({ by: ["openingId"], where: { id: { in: ids } }, _count: true }),
  ]);
  return [...standing, ...before.map((count) => ({ ...count, stage: BEFORE_FIRST_LOOK.stage }))];
}
