import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { runsProcess } from "#app/hiring/access/sight.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { suggestForBrief } from "./internal/brief-suggestions.server.ts";
import { loadHandoff } from "./internal/handoff.server.ts";
import { loadHead } from "./internal/interview-head.server.ts";
import { loadKit } from "./internal/kit.server.ts";
import { loadPlanChanges } from "./internal/loop-plan.server.ts";
import { loadOffLimits } from "./internal/off-limits.server.ts";
import { planKit } from "./internal/plan-kit.server.ts";
import { findInterview } from "./internal/room-door.server.ts";
import type { LoadedInterview } from "./internal/room-door.server.ts";
import { loadRubric } from "./internal/rubric.server.ts";

/**
 * An interview before it begins, as one person may see it: who, when and where, the focus with its anchors, the
 * kit, the handoff brief, and who has read it. Plans the kit when its interviewer opens it first. Refuses with
 * "not found" whoever may not view it.
 */
export async function getInterview(ctx: Ctx, interviewId: string) {
  const interview = await findInterview(ctx.db, interviewId);
  const may = (action: Parameters<typeof canOnInterview>[1]) =>
    canOnInterview(ctx.actor, action, interview.subject).allowed;
  requireAllowed(canOnInterview(ctx.actor, "view_brief", interview.subject), "This interview");
  const { row } = interview;
  const conducts = may("conduct");
  if (conducts && row.state === "scheduled") await inTransaction(ctx.db, (tx) => planKit(tx, ctx, row.id));
  const rubric = await loadRubric(ctx.db, row.application.openingId);
  const [{ head }, kit, changes, handoff, receipts, scorecard, offLimits] = await Promise.all([
    loadHead(ctx.db, interview, ctx.actor.id),
    loadKit(ctx.db, row.id),
    loadPlanChanges(ctx.db, row.applicationId),
    loadHandoff(ctx.db, ctx, row, interview.subject, rubric),
    ctx.db.handoffReceipt.findMany({
      where: { interviewId },
      orderBy: { readAt: "asc" },
      select: { personId: true, readAt: true, person: { select: { name: true } } },
    }),
    ctx.db.scorecard.findFirst({
      where: { interviewId, authorId: ctx.actor.id },
      select: { state: true },
    }),
    loadOffLimits(ctx.db),
  ]);
  const ahead = row.state === "scheduled" || row.state === "in_progress";
  const { suggestions } = ahead
    ? await suggestForBrief(ctx, interview, rubric, handoff, kit)
    : { suggestions: [] };
  return {
    ...head,
    opening: { id: rubric.openingId, title: rubric.openingTitle },
    rubric: rubric.competencies.map(({ key, name }) => ({ key, name })),
    focus: rubric.competencies.filter(({ key }) => row.focus.includes(key)),
    kit,
    offLimits,
    planChange: changes.get(row.id) ?? null,
    brief: handoff.brief,
    /** What to ask first; its order is the interviewer's own, onlookers get one that rests on no rating. */
    suggestions,
    receipts: receipts.map(({ personId, readAt, person }) => ({ personId, readAt, name: person.name })),
    readByMe: receipts.some(({ personId }) => personId === ctx.actor.id),
    ownScorecard: scorecard?.state ?? null,
    phone: row.kind === "phone" ? phoneOutcome(ctx, interview) : null,
    may: {
      enterRoom: may("enter_room"),
      conduct: conducts,
      setPhoneOutcome: may("set_phone_outcome") && row.application.stage === "phone_screen",
      reschedule: may("reschedule"),
      cancel: may("cancel"),
    },
  };
}

/**
 * How a phone screen ended: the outcome for those who act on it; the words behind it, which are a verdict, for
 * its interviewer and for those who run the process without interviewing this candidate, or after the reveal.
 */
function phoneOutcome(ctx: Ctx, { row, subject }: LoadedInterview) {
  const author = row.interviewerId === ctx.actor.id;
  const runs = runsProcess(ctx.actor, subject);
  if (!author && !runs && row.application.revealedAt === null) return null;
  const words =
    author || row.application.revealedAt !== null || !subject.interviewerIds.includes(ctx.actor.id);
  return { outcome: row.phoneOutcome, note: words ? row.phoneOutcomeNote : "" };
}
