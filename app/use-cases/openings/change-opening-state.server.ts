import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideOpeningMove } from "#app/hiring/openings/opening-state.ts";
import type { OpeningState } from "#app/hiring/openings/opening-state.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadOpening } from "#app/platform/db/sight.server.ts";
import { activePeople } from "./internal/opening-rows.server.ts";

const EVENTS = {
  published: "opening.published",
  paused: "opening.paused",
  closed: "opening.closed",
} as const;

/**
 * Publishes, pauses or closes an opening. Returns where it came from. Refuses with what is missing before it may
 * be published, and when it is there already.
 */
export async function changeOpeningState(
  ctx: Ctx,
  openingId: string,
  to: Exclude<OpeningState, "draft">,
): Promise<{ from: OpeningState }> {
  return inTransaction(ctx.db, async (tx) => {
    const opening = await loadOpening(tx, openingId, ctx.actor.id);
    if (!opening) throw notFound("This opening");
    requireAllowed(canOnOpening(ctx.actor, "change_state", opening.subject), "This opening");
    const rubric = await tx.rubricVersion.findFirstOrThrow({
      where: { id: opening.row.rubricVersionId },
      include: { competencies: { select: { competencyKey: true } } },
    });
    const people = await tx.person.findMany({
      where: { id: { in: [opening.row.hiringManagerId, opening.row.recruiterId] }, deactivatedAt: null },
      select: { id: true },
    });
    const from = opening.row.state;
    const decided = decideOpeningMove({
      state: from,
      to,
      facts: {
        ...opening.row,
        ...activePeople(opening.row, people),
        rubricPublished: rubric.state !== "draft",
        rubricKeys: rubric.competencies.map((row) => row.competencyKey),
        plan: opening.row.sessions,
      },
    });
    if (!decided.ok)
      throw decided.reason === "already_there" ? conflict(decided.message) : invalid(decided.message);
    const { count } = await tx.opening.updateMany({
      where: { id: openingId, state: from },
      data: {
        state: to,
        version: { increment: 1 },
        ...(to === "published" ? { publishedAt: opening.row.publishedAt ?? ctx.now, closedAt: null } : {}),
        ...(to === "closed" ? { closedAt: ctx.now } : {}),
      },
    });
    if (count === 0)
      throw conflict("Somebody changed this opening at the same moment. Reload to see its state.");
    await appendEvent(tx, ctx, {
      type: EVENTS[to],
      subject: { kind: "opening", id: openingId },
      openingId,
      before: { state: from },
      after: { state: to },
    });
    return { from };
  });
}
