import { NO_CANDIDATE, canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { BEFORE_FIRST_LOOK, secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { findOwnFiles, loadOpening, visibleApplications } from "#app/platform/db/sight.server.ts";
import { STEP_ROW, nextStepOfRow } from "./internal/step-row.server.ts";

const MOST_CARDS = 1000;

/**
 * What every look at a board and every move on it begins with: its opening, and what the person may do there. Refuses
 * whoever may not see the pipeline.
 */
export async function enterPipeline(ctx: Ctx, openingId: string) {
  const opening = await loadOpening(ctx.db, openingId, ctx.actor.id);
  if (!opening) throw notFound("This opening");
  requireAllowed(canOnOpening(ctx.actor, "view_pipeline", opening.subject), "This opening");
  const { id, title, slug, state, headcount } = opening.row;
  return {
    opening: { id, title, slug, state, headcount },
    may: {
      move: canOnOpening(ctx.actor, "add_application", opening.subject).allowed,
      add: canOnCandidate(ctx.actor, "create", NO_CANDIDATE).allowed,
      write: canOnMail(ctx.actor, "write", { application: null }).allowed,
      edit: canOnOpening(ctx.actor, "edit", opening.subject).allowed,
    },
  };
}

/**
 * The board of an opening: every active application with its age in the stage, its next step and who takes it.
 * `left` brings those that were rejected or withdrew instead. Refuses whoever may not see the pipeline.
 */
export async function listPipeline(ctx: Ctx, openingId: string, options: { readonly left: boolean }) {
  const entered = await enterPipeline(ctx, openingId);
  const [owed, own] = await Promise.all([
    findOwedLooks(ctx.db, secondReader(ctx), { openingId }),
    findOwnFiles(ctx.db, ctx.actor),
  ]);
  const ids = [...owed];
  const applications = await ctx.db.application.findMany({
    where: {
      AND: [
        visibleApplications(ctx.actor, own),
        { openingId },
        options.left
          ? { disposition: { not: null }, id: { notIn: ids } }
          : { OR: [{ disposition: null }, { id: { in: ids } }] },
      ],
    },
    orderBy: [{ stageEnteredAt: "asc" }, { id: "asc" }],
    take: MOST_CARDS,
    select: {
      ...STEP_ROW,
      id: true,
      stageEnteredAt: true,
      createdAt: true,
      disposition: true,
      dispositionCode: true,
      candidate: { select: { name: true } },
      requests: { where: { resolvedAt: null }, select: { id: true } },
    },
  });
  const cards = applications.map(({ candidate, requests, createdAt, ...read }) => {
    // Whoever owes a second look finds it where it was before the first.
    const row = owed.has(read.id)
      ? { ...read, ...BEFORE_FIRST_LOOK, dispositionCode: null, stageEnteredAt: createdAt }
      : read;
    return {
      id: row.id,
      stage: row.stage,
      stageEnteredAt: row.stageEnteredAt,
      onHold: row.onHold,
      disposition: row.disposition,
      dispositionCode: row.dispositionCode,
      candidate,
      asks: requests.length > 0,
      next: nextStepOfRow(row, ctx.now),
    };
  });
  return { ...entered, cards };
}
