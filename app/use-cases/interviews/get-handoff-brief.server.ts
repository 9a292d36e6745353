import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { suggestForBrief } from "./internal/brief-suggestions.server.ts";
import { loadHandoff } from "./internal/handoff.server.ts";
import { loadKit } from "./internal/kit.server.ts";
import { findInterview } from "./internal/room-door.server.ts";
import { loadRubric } from "./internal/rubric.server.ts";

/**
 * The handoff brief of an interview for one reader, with what to ask first: facts of the whole loop and coverage
 * without direction; no verdict of anybody else on any field. Refuses with "not found" whoever may not see it.
 */
export async function getHandoffBrief(ctx: Ctx, interviewId: string) {
  const interview = await findInterview(ctx.db, interviewId);
  requireAllowed(canOnInterview(ctx.actor, "view_brief", interview.subject), "This interview");
  const { row } = interview;
  const rubric = await loadRubric(ctx.db, row.application.openingId);
  const [handoff, kit] = await Promise.all([
    loadHandoff(ctx.db, ctx, row, interview.subject, rubric),
    loadKit(ctx.db, interviewId),
  ]);
  return { brief: handoff.brief, ...(await suggestForBrief(ctx, interview, rubric, handoff, kit)) };
}
