import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { whenToTell } from "#app/hiring/interviews/plan-word.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { withPlan } from "#app/hiring/questions/loop-plan.ts";
import type { LoopPlan } from "#app/hiring/questions/loop-plan.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { tellAboutPlanJob } from "../tell-about-plan.job.server.ts";
import { PLAN_EVENTS, lastPlanEvent, loadLoop, plansOf, storePlan } from "./loop-plan.server.ts";
import type { LoadedLoop } from "./loop-plan.server.ts";
import type { QuestionView } from "./question-bank.server.ts";
import { loadRubric } from "./rubric.server.ts";

/** An application whose plan this person may see, with its loop; "not found" for everybody else. */
export async function openPlan(db: Db | Tx, ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(db, applicationId);
  if (!loaded) throw notFound("This application");
  const { row, subject } = loaded;
  requireAllowed(canOnApplication(ctx.actor, "view_plan", subject), "This application");
  if (await owesLookAt(db, secondReader(ctx), applicationId)) throw conflict(LOOK_OWED);
  const rubric = await loadRubric(db, row.openingId);
  const plan = await loadLoop(db, { applicationId, rubric, now: ctx.now });
  return { row, subject, rubric, ...plan };
}

export type OpenPlan = Awaited<ReturnType<typeof openPlan>>;

/** Whether this person may change the plan of one interview of the loop. */
export function mayPlan(ctx: Ctx, { row, subject }: Pick<OpenPlan, "row" | "subject">, interviewId: string) {
  const interview = row.interviews.find(({ id }) => id === interviewId);
  if (!interview) return canOnApplication(ctx.actor, "plan_loop", subject);
  const shadowIds = interview.shadows.map(({ personId }) => personId);
  return canOnInterview(ctx.actor, "plan", {
    ...subject,
    interviewerId: interview.interviewerId,
    shadowIds,
  });
}

/** Refuses plans of applications that have left the pipeline. */
export function requireInPipeline({ row }: Pick<OpenPlan, "row">): void {
  if (!row.disposition) return;
  throw conflict(`This application was ${row.disposition}, so its plan stays as it was.`);
}

/**
 * Refuses a change made on a page that showed another plan than the one that stands, and says who changed it: the
 * person looks once more and decides again.
 */
export async function requireFresh(
  tx: Tx,
  ctx: Ctx,
  { stamp, row }: Pick<LoadedLoop, "stamp"> & Pick<OpenPlan, "row">,
  seen: string,
): Promise<void> {
  if (seen === stamp) return;
  const last = await tx.event.findFirst({
    where: { applicationId: row.id, type: { in: [...PLAN_EVENTS] } },
    orderBy: { id: "desc" },
    select: { actorId: true },
  });
  const who =
    last?.actorId === ctx.actor.id
      ? "You have"
      : `${(await nameOf(tx, last?.actorId ?? null)) ?? "Somebody"} has`;
  throw conflict(
    `${who} changed this plan since you opened the page. Nothing of yours was saved: look at it as it is now, and decide again.`,
  );
}

async function nameOf(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return (await tx.person.findFirst({ where: { id }, select: { name: true } }))?.name ?? null;
}

/**
 * Stores changed plans with one event that holds both; returns its id, by which the change can be undone. Interviewers
 * concerned are told once hands have rested.
 */
export async function savePlan(
  tx: Tx,
  ctx: Ctx,
  { row, loop }: Pick<OpenPlan, "row" | "loop">,
  { plan, what }: { readonly plan: LoopPlan<QuestionView>; readonly what: string },
): Promise<string> {
  for (const [interviewId, planned] of plan) await storePlan(tx, interviewId, planned);
  const ids = [...plan.keys()];
  await appendEvent(tx, ctx, {
    type: "loop.plan_changed",
    subject: { kind: "application", id: row.id },
    openingId: row.openingId,
    candidateId: row.candidateId,
    applicationId: row.id,
    before: { plans: plansOf(loop, ids) },
    after: { plans: plansOf(withPlan(loop, plan), ids), what },
  });
  const eventId = await lastPlanEvent(tx, row.id);
  for (const { id: interviewId, startsAt } of row.interviews.filter(({ id }) => plan.has(id))) {
    const telling = { interviewId, eventId };
    await ctx.jobs.enqueue(tx, tellAboutPlanJob, telling, { startAfter: whenToTell(ctx.now, startsAt) });
  }
  return eventId;
}
