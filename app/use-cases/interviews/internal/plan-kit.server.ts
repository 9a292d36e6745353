import { planMissing, replan, withPlan } from "#app/hiring/questions/loop-plan.ts";
import type { LoopInterview } from "#app/hiring/questions/loop-plan.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lastPlanEvent, loadLoop, plansOf, storePlan } from "./loop-plan.server.ts";
import { tellAboutPlanJob } from "../tell-about-plan.job.server.ts";
import type { QuestionView } from "./question-bank.server.ts";
import { loadRubric } from "./rubric.server.ts";

type Application = { readonly id: string; readonly openingId: string; readonly candidateId: string };

/**
 * Plans the questions of an interview as its part of the whole loop and stores them with their reasons, once: an
 * interview that has a plan keeps it. Called when its interviewer first opens it, for loops that were booked without
 * a plan. Returns how many questions it planned now.
 */
export async function planKit(tx: Tx, ctx: BaseCtx, interviewId: string): Promise<number> {
  await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId} FOR UPDATE`;
  const interview = await tx.interview.findFirstOrThrow({
    where: { id: interviewId },
    select: {
      planned: { select: { id: true }, take: 1 },
      application: { select: { id: true, openingId: true, candidateId: true } },
    },
  });
  if (interview.planned.length > 0) return 0;
  const { application } = interview;
  const rubric = await loadRubric(tx, application.openingId);
  const { loop } = await loadLoop(tx, { applicationId: application.id, rubric, now: ctx.now });
  const planned = planMissing(loop).get(interviewId) ?? [];
  if (planned.length === 0) return 0;
  await storeFirstPlan(tx, ctx, application, { id: interviewId, planned });
  return planned.length;
}

async function storeFirstPlan(
  tx: Tx,
  ctx: BaseCtx,
  application: Application,
  { id, planned }: Pick<LoopInterview<QuestionView>, "id" | "planned">,
): Promise<void> {
  await storePlan(tx, id, planned);
  await appendEvent(tx, ctx, {
    type: "interview.kit_planned",
    subject: { kind: "interview", id },
    openingId: application.openingId,
    candidateId: application.candidateId,
    applicationId: application.id,
    interviewId: id,
    after: { questions: planned.map(({ question }) => question.title) },
  });
}

/**
 * Plans what is left of a loop anew after its bookings have changed: `because` says why, and those whose plan
 * is another one now are told. Interviews that had no plan get their first. `anew` names an interview whose changes by
 * hand are given up for it. The caller holds the loop: see `lockLoop`.
 */
export async function replanLoop(
  tx: Tx,
  ctx: BaseCtx,
  input: { readonly application: Application; readonly because: string; readonly anew?: string },
): Promise<void> {
  const { application, because, anew } = input;
  const rubric = await loadRubric(tx, application.openingId);
  const loaded = await loadLoop(tx, { applicationId: application.id, rubric, now: ctx.now });
  const loop = {
    ...loaded.loop,
    interviews: loaded.loop.interviews.map((one) => (one.id === anew ? { ...one, edited: false } : one)),
  };
  const after = withPlan(loop, replan(loop));
  const changed = after.interviews.filter((one) => {
    const before = loop.interviews.find(({ id }) => id === one.id);
    return one.id === anew || words(before?.planned ?? []) !== words(one.planned);
  });
  const isFirst = ({ id }: { readonly id: string }) =>
    loop.interviews.find((one) => one.id === id)?.planned.length === 0;
  for (const one of changed.filter(isFirst)) await storeFirstPlan(tx, ctx, application, one);
  const again = changed.filter((one) => !isFirst(one));
  if (again.length === 0) return;
  for (const { id, planned } of again) await storePlan(tx, id, planned);
  const ids = again.map(({ id }) => id);
  await appendEvent(tx, ctx, {
    type: "loop.replanned",
    subject: { kind: "application", id: application.id },
    openingId: application.openingId,
    candidateId: application.candidateId,
    applicationId: application.id,
    before: { plans: plansOf(loop, ids) },
    after: { plans: plansOf(after, ids), because },
  });
  const eventId = await lastPlanEvent(tx, application.id);
  for (const interviewId of ids) await ctx.jobs.enqueue(tx, tellAboutPlanJob, { interviewId, eventId });
}

function words(planned: LoopInterview<QuestionView>["planned"]): string {
  return planned.map(({ question }) => question.versionId).join(" ");
}
