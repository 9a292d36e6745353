import { randomBytes } from "node:crypto";
import { NO_OPENING, canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { slugFor } from "#app/hiring/openings/opening-form.ts";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { checkOpeningInput, openingColumns, writeOpeningParts } from "./internal/opening-rows.server.ts";

/**
 * Opens a need to hire as a draft on the newest published rubric of its role profile, which it keeps. Takes the
 * form; returns the new opening's id. Refuses people who may not create openings, profiles without a published
 * rubric, and people who are not active in the role they are named for.
 */
export async function createOpening(ctx: Ctx, input: OpeningInput): Promise<{ id: string }> {
  requireAllowed(canOnOpening(ctx.actor, "create", NO_OPENING), "This page");
  return inTransaction(ctx.db, async (tx) => {
    const rubric = await tx.rubricVersion.findFirst({
      where: { profileId: input.profileId, state: "published" },
      orderBy: { version: "desc" },
      include: { competencies: { select: { competencyKey: true } } },
    });
    if (!rubric)
      throw invalid("Choose a role profile with a published rubric.", {
        profileId: "Choose a role profile.",
      });
    await checkOpeningInput(
      tx,
      input,
      rubric.competencies.map((row) => row.competencyKey),
    );
    const opening = await tx.opening.create({
      data: {
        ...openingColumns(input),
        profileId: input.profileId,
        rubricVersionId: rubric.id,
        slug: slugFor(input.title, randomBytes(4).toString("hex")),
      },
    });
    await writeOpeningParts(tx, opening.id, input, ctx.now);
    await appendEvent(tx, ctx, {
      type: "opening.created",
      subject: { kind: "opening", id: opening.id },
      openingId: opening.id,
      after: { title: opening.title, headcount: opening.headcount, rubricVersionId: rubric.id },
    });
    return { id: opening.id };
  });
}
