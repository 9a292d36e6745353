import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { withPreview } from "#app/hiring/questions/loop-plan.ts";
import { gapsOf } from "#app/hiring/questions/reassign.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { APPLICATION_PEOPLE, applicationPeople, visibleApplications } from "#app/platform/db/sight.server.ts";
import { loadLoop, loadWholeBank } from "./internal/loop-plan.server.ts";
import { loadRubric } from "./internal/rubric.server.ts";

const LONGEST = 5;
/** Among how many loops with an onsite still to be held, the soonest first, gaps are sought. */
const LOOKED_THROUGH = 30;

/**
 * Holes in running loops that can still be closed before the last onsite, the soonest first: which competency, why,
 * and the one interview that can best take it. For those who run the process; nothing for others. Facts only, so it
 * tells nobody how somebody rated. Refuses people without access.
 */
export async function listGaps(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  if (!canOnCompany(ctx.actor, "view_reports").allowed) return [];
  const coming = await ctx.db.interview.findMany({
    where: {
      kind: "onsite",
      state: { in: ["scheduled", "in_progress"] },
      endsAt: { gt: ctx.now },
      application: {
        AND: [visibleApplications(ctx.actor), { disposition: null, onHold: false, stage: "onsite" }],
      },
    },
    orderBy: { startsAt: "asc" },
    take: LOOKED_THROUGH * 4,
    select: { applicationId: true },
  });
  const ids = [...new Set(coming.map(({ applicationId }) => applicationId))].slice(0, LOOKED_THROUGH);
  const rows = await ctx.db.application.findMany({
    where: { id: { in: ids } },
    select: { id: true, openingId: true, ...APPLICATION_PEOPLE, candidate: true },
  });
  const openings = new Map<string, Awaited<ReturnType<typeof loadOpening>>>();
  const found = [];
  for (const id of ids) {
    const row = rows.find((one) => one.id === id);
    if (!row || !canOnApplication(ctx.actor, "plan_loop", applicationPeople(row)).allowed) continue;
    const opening = openings.get(row.openingId) ?? (await loadOpening(ctx, row.openingId));
    openings.set(row.openingId, opening);
    const { rubric } = opening;
    const { loop, facts } = await loadLoop(ctx.db, { applicationId: id, ...opening, now: ctx.now });
    for (const { competencyKey, message, options } of gapsOf(withPreview(loop))) {
      const [best] = options;
      const holder = facts.interviews.find((one) => one.id === best?.interviewId);
      found.push({
        applicationId: id,
        candidateName: row.candidate.name,
        openingTitle: rubric.openingTitle,
        competencyKey,
        message,
        best: best
          ? {
              interviewId: best.interviewId,
              interviewName: best.interviewName,
              interviewerName: holder?.interviewer.name ?? "",
              reason: best.reason,
            }
          : null,
      });
      if (found.length === LONGEST) return found;
    }
  }
  return found;
}

/** What all loops of an opening are held against. */
async function loadOpening(ctx: Ctx, openingId: string) {
  const rubric = await loadRubric(ctx.db, openingId);
  return { rubric, bank: await loadWholeBank(ctx.db, rubric) };
}

export type ListedGap = Awaited<ReturnType<typeof listGaps>>[number];
