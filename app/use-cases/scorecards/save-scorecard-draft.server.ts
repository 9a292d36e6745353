import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnScorecard } from "#app/hiring/access/scorecards.policy.ts";
import type { ScorecardInput } from "#app/hiring/scorecards/scorecard-form.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadScorecard } from "./internal/load-scorecard.server.ts";
import { lockInterviewRow, writeDraft } from "./internal/write-scorecard.server.ts";

/**
 * Keeps a scorecard while it is written. Takes the version the page was made from and returns the new one. Refuses
 * a page that is older than what was saved from another tab, and scorecards that are submitted. A draft is nobody
 * else's and leaves no event.
 */
export async function saveScorecardDraft(
  ctx: Ctx,
  interviewId: string,
  input: ScorecardInput & { readonly version: number },
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    await lockInterviewRow(tx, interviewId);
    const loaded = await loadScorecard(tx, interviewId, ctx.actor.id);
    requireAllowed(canOnScorecard(ctx.actor, "save_draft", loaded.subject), "This interview");
    const { version } = await writeDraft(tx, loaded, input, ctx.now);
    return { version };
  });
}
