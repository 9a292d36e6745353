import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { stageIndex } from "#app/hiring/applications/stages.ts";
import { fieldsOf } from "#app/hiring/mail/mail-fields.ts";
import { newToken } from "#app/platform/auth/tokens.server.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owedLooks } from "#app/platform/db/second-looks.server.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";
import { zoneOfActor } from "./internal/asked-time.server.ts";
import { openingToWriteAbout } from "./internal/letter-list.server.ts";

/**
 * Everybody of an opening whose application runs, to choose from for a letter to several, with the fields its words
 * may use; without those whose stage the reader is not to know before their second look. Refuses people who do not keep mail, or may not see the opening.
 */
export async function getLetterChoices(ctx: Ctx, openingId: string) {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  const { id, title } = await openingToWriteAbout(ctx.db, ctx, openingId);
  const applications = await ctx.db.application.findMany({
    where: {
      AND: [
        visibleApplications(ctx.actor),
        { openingId, disposition: null, NOT: owedLooks(secondReader(ctx)) },
      ],
    },
    orderBy: [{ candidate: { name: "asc" } }, { id: "asc" }],
    select: { id: true, stage: true, stageEnteredAt: true, candidate: { select: { name: true } } },
  });
  const choices = applications.map(({ candidate, ...row }) => ({ ...row, name: candidate.name }));
  return {
    opening: { id, title },
    choices: choices.toSorted((a, b) => stageIndex(a.stage) - stageIndex(b.stage)),
    fields: fieldsOf("letter").map(({ name, label }) => ({ name, label })),
    /** Names the letter that is about to be written, so that sending its form twice writes one. */
    letterId: newToken(),
    /** On whose clocks a time for it is read. */
    timeZone: await zoneOfActor(ctx.db, ctx),
    now: ctx.now,
  };
}
