import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { measureConsistency } from "#app/hiring/screening/consistency.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleApplications, visibleOpenings } from "#app/platform/db/sight.server.ts";

const DAY = 86_400_000;
const MOST = 20_000;
/** How far back a report can look, in days. */
export const REPORT_DAYS = [30, 90, 365] as const;

/**
 * How alike resumes are read: agreement between first and second looks, time, reasons, over the openings that the reader
 * may see, or one of them. Holds no names of screeners. Refuses whoever does not run hiring.
 */
export async function getConsistency(
  ctx: Ctx,
  options: { readonly openingId: string | null; readonly days: (typeof REPORT_DAYS)[number] },
) {
  requireAllowed(canOnCompany(ctx.actor, "view_reports"), "This report");
  const openings = await ctx.db.opening.findMany({
    where: {
      AND: [visibleOpenings(ctx.actor), { applications: { some: { screeningDecisions: { some: {} } } } }],
    },
    orderBy: { title: "asc" },
    select: { id: true, title: true },
  });
  const wanted = openings.find(({ id }) => id === options.openingId);
  const ids = wanted ? [wanted.id] : openings.map(({ id }) => id);
  const rows = await ctx.db.screeningDecision.findMany({
    where: {
      undoneAt: null,
      decidedAt: { gte: new Date(ctx.now.getTime() - options.days * DAY) },
      application: { AND: [visibleApplications(ctx.actor), { openingId: { in: ids } }] },
    },
    orderBy: { decidedAt: "desc" },
    take: MOST,
    select: {
      applicationId: true,
      screenerId: true,
      look: true,
      outcome: true,
      track: true,
      levels: true,
      reasonCode: true,
      seconds: true,
    },
  });
  const decisions = rows.map((row) => ({ ...row, levels: row.levels as Readonly<Record<string, number>> }));
  return {
    openings,
    openingId: wanted?.id ?? null,
    days: options.days,
    report: measureConsistency(decisions, ctx.actor.id),
  };
}
