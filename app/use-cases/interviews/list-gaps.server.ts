import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { APPLICATION_PEOPLE, applicationPeople, visibleApplications } from "#app/platform/db/sight.server.ts";
import { openingReader, readGaps, runningLoops } from "./internal/running-gaps.server.ts";

/** Among how many loops with an onsite still to be held, the soonest first, gaps are sought. */
const LOOKED_THROUGH = 30;

/**
 * Holes in running loops that can still be closed before the last onsite, the soonest first: which competency, why,
 * and the one interview that can best take it; and how many further loops were not looked through. For those who run
 * the process; nothing for others. Facts only, so it tells nobody how somebody rated. Refuses people without access.
 */
export async function listGaps(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  if (!canOnCompany(ctx.actor, "view_reports").allowed) return { gaps: [], unseenLoops: 0 };
  const running = await runningLoops(ctx.db, ctx.now, visibleApplications(ctx.actor));
  const ids = running.slice(0, LOOKED_THROUGH);
  const rows = await ctx.db.application.findMany({
    where: { id: { in: ids } },
    select: { id: true, openingId: true, ...APPLICATION_PEOPLE, candidate: true },
  });
  const readOpening = openingReader(ctx.db);
  const gaps = [];
  for (const id of ids) {
    const row = rows.find((one) => one.id === id);
    if (!row || !canOnApplication(ctx.actor, "plan_loop", applicationPeople(row)).allowed) continue;
    const opening = await readOpening(row.openingId);
    for (const gap of await readGaps(ctx.db, ctx.now, id, opening)) {
      const about = { candidateName: row.candidate.name, openingTitle: opening.rubric.openingTitle };
      gaps.push({ applicationId: id, ...about, ...gap });
    }
  }
  return { gaps, unseenLoops: running.length - ids.length };
}

export type ListedGap = Awaited<ReturnType<typeof listGaps>>["gaps"][number];
