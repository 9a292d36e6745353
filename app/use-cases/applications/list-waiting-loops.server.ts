import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owedLooks } from "#app/platform/db/second-looks.server.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";
import { STEP_ROW, nextStepOfRow } from "./internal/step-row.server.ts";

const LONGEST = 8;
/** Among how many running applications, longest in their stage first, those are sought that wait for somebody. */
const LOOKED_THROUGH = 200;

/**
 * Applications between resume and debrief that wait for somebody's move, such as a booking or a late scorecard: late
 * ones first, then the longest in their stage; `more` counts those that did not fit. Nothing for interviewers, who
 * run no process. Refuses people without access.
 */
export async function listWaitingLoops(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  if (!canOnCompany(ctx.actor, "view_reports").allowed) return { loops: [], more: 0 };
  const running = await ctx.db.application.findMany({
    where: {
      AND: [
        visibleApplications(ctx.actor),
        { disposition: null, onHold: false, stage: { in: ["phone_screen", "onsite"] } },
        { NOT: owedLooks(secondReader(ctx)) },
      ],
    },
    take: LOOKED_THROUGH,
    orderBy: { stageEnteredAt: "asc" },
    select: {
      ...STEP_ROW,
      id: true,
      stageEnteredAt: true,
      candidate: { select: { name: true } },
      opening: { select: { title: true } },
    },
  });
  const waiting = running
    .map(({ id, stageEnteredAt, candidate, opening, ...row }) => ({
      id,
      stageEnteredAt,
      candidateName: candidate.name,
      openingTitle: opening.title,
      next: nextStepOfRow(row, ctx.now),
    }))
    .filter(({ next }) => next.tone !== "calm")
    .toSorted((a, b) => Number(b.next.tone === "late") - Number(a.next.tone === "late"));
  return { loops: waiting.slice(0, LONGEST), more: Math.max(0, waiting.length - LONGEST) };
}
