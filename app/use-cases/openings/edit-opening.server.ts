import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { planFaults } from "#app/hiring/openings/interview-plan.ts";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadOpening } from "#app/platform/db/sight.server.ts";
import {
  checkOpeningInput,
  openingColumns,
  openingParts,
  writeOpeningParts,
} from "./internal/opening-rows.server.ts";

/**
 * Changes an opening; its role profile and rubric version stay what they were. Takes the version the form was
 * made from and refuses when somebody saved meanwhile; a published opening cannot lose a complete plan.
 */
export async function editOpening(
  ctx: Ctx,
  openingId: string,
  input: OpeningInput & { readonly version: number },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const opening = await loadOpening(tx, openingId, ctx.actor.id);
    if (!opening) throw notFound("This opening");
    requireAllowed(canOnOpening(ctx.actor, "edit", opening.subject), "This opening");
    const rubric = await tx.rubricCompetency.findMany({
      where: { rubricVersionId: opening.row.rubricVersionId },
      select: { competencyKey: true },
    });
    const keys = rubric.map((row) => row.competencyKey);
    await checkOpeningInput(tx, input, keys);
    const faults = opening.row.state === "draft" ? [] : planFaults(input.sessions, keys);
    if (faults.length > 0) throw invalid(faults.join(" "), { sessions: faults.join(" ") });
    const before = openingColumns({ ...input, ...opening.row });
    const after = openingColumns(input);
    const formerQuestions = await tx.openingQuestion.findMany({
      where: { openingId, retiredAt: null },
      orderBy: { position: "asc" },
    });
    const formerParts = {
      sessions: opening.row.sessions,
      teamIds: opening.row.team.map((member) => member.personId),
      questions: formerQuestions,
    };
    const { count } = await tx.opening.updateMany({
      where: { id: openingId, version: input.version },
      data: { ...after, version: { increment: 1 } },
    });
    if (count === 0) {
      throw conflict(
        "Somebody saved this opening while you were editing. Copy what you need, reload, and make your change again.",
      );
    }
    await writeOpeningParts(tx, openingId, input, ctx.now);
    await appendEvent(tx, ctx, {
      type: "opening.changed",
      subject: { kind: "opening", id: openingId },
      openingId,
      before: { ...before, ...openingParts(formerParts) },
      after: { ...after, ...openingParts(input) },
    });
  });
}
