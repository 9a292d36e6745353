import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { coverageBoard, boardColumns } from "#app/hiring/questions/coverage-board.ts";
import { coverageOf } from "#app/hiring/questions/coverage.ts";
import { loopProblems, openSeats, withPreview } from "#app/hiring/questions/loop-plan.ts";
import type { LoopInterview } from "#app/hiring/questions/loop-plan.ts";
import { freeQuestions } from "#app/hiring/questions/plan-edit.ts";
import { gapsOf } from "#app/hiring/questions/reassign.ts";
import { MINUTES_TO_CLOSE } from "#app/hiring/questions/suggest.ts";
import { hasToBook } from "#app/hiring/scheduling/open-sessions.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadToBook } from "#app/platform/db/to-book.server.ts";
import { looksFor } from "./internal/loop-facts.server.ts";
import { loadPlanChanges } from "./internal/loop-plan.server.ts";
import type { PlanChange } from "./internal/loop-plan.server.ts";
import { mayPlan, openPlan } from "./internal/plan-door.server.ts";
import type { OpenPlan } from "./internal/plan-door.server.ts";
import type { QuestionView } from "./internal/question-bank.server.ts";
import { loadSealed } from "./internal/sealed-evidence.server.ts";

/**
 * The whole loop on one page: who asks what, for how many minutes and why, what was asked, what the plan leaves
 * undone and who could still take it; and for those who may see it the coverage board. Facts, and of ratings only
 * the states that `coverageOf` lets this reader see, as everywhere else: never their own ratings, never one
 * person's alone. Refuses with "not found" whoever may not see the application.
 */
export async function getLoopPlan(ctx: Ctx, applicationId: string) {
  const plan = await openPlan(ctx.db, ctx, applicationId);
  const { row, subject, rubric } = plan;
  const may = (action: "view_coverage" | "plan_loop" | "schedule") =>
    canOnApplication(ctx.actor, action, subject).allowed;
  const loop = withPreview(plan.loop);
  const changes = await loadPlanChanges(ctx.db, applicationId);
  const running = row.disposition === null;
  const mayChange = may("plan_loop") && running;
  return {
    application: { id: row.id, stage: row.stage, disposition: row.disposition },
    candidateName: row.candidate.name,
    openingTitle: rubric.openingTitle,
    stamp: plan.stamp,
    competencies: rubric.competencies.map(({ key, name, mustHave, weight }) => {
      return { key, name, mustHave, weight };
    }),
    blocks: boardColumns(loop).map((one) =>
      blockOf(plan, one, {
        mayEdit: running && mayPlan(ctx, plan, one.id).allowed,
        change: changes.get(one.id) ?? null,
      }),
    ),
    problems: loopProblems(loop),
    gaps: mayChange
      ? gapsOf(loop).map(({ competencyKey, message, options }) => ({
          competencyKey,
          message,
          options: options.map(({ interviewId, interviewName, takes, letsGo, reason }) => ({
            interviewId,
            interviewName,
            interviewerName: holderOf(plan, interviewId),
            takes: takes.map(({ question }) => question.title),
            letsGo: letsGo.map(({ question }) => question.title),
            reason,
          })),
        }))
      : [],
    bank: freeQuestions(loop).map((question) => ({ ...choiceOf(question), prompt: question.prompt })),
    board: may("view_coverage") ? await boardFor(ctx, plan, loop) : null,
    may: {
      change: mayChange,
      book: may("schedule") && hasToBook(row, await loadToBook(ctx.db, row, ctx.now)),
    },
  };
}

type LoadedLoop = OpenPlan["loop"];

async function boardFor(ctx: Ctx, { row, rubric, facts }: OpenPlan, loop: LoadedLoop) {
  const viewerId = ctx.actor.id;
  const { evidence, raters } = await loadSealed(ctx.db, {
    applicationId: row.id,
    rubric,
    viewerId,
    now: ctx.now,
  });
  const coverage = coverageOf({
    role: rubric,
    looks: looksFor("onsite", facts),
    evidence,
    raters,
    viewerId,
  });
  return coverageBoard(loop, coverage);
}

function holderOf({ facts }: OpenPlan, interviewId: string): string {
  return facts.interviews.find(({ id }) => id === interviewId)?.interviewer.name ?? "";
}

function choiceOf({ id, title, competencyKey, minutes, difficulty, core }: QuestionView) {
  return { id, title, competencyKey, minutes, difficulty: Math.round(difficulty), core };
}

/** One interview of the page: its booking, what was asked in it, and what it still has before it. */
function blockOf(
  { loop, facts }: OpenPlan,
  one: LoopInterview<QuestionView>,
  { mayEdit, change }: { readonly mayEdit: boolean; readonly change: PlanChange | null },
) {
  const booked = facts.interviews.find(({ id }) => id === one.id);
  const seat = openSeats({ ...loop, interviews: [one] }).find(({ id }) => id === one.id);
  const heard = new Set(loop.interviews.flatMap(({ asked }) => asked.map(({ questionId }) => questionId)));
  const left = (seat?.left ?? []).filter(({ question }) => !heard.has(question.id));
  return {
    id: one.id,
    kind: one.kind,
    number: one.number,
    name: one.name,
    focus: one.focus,
    state: one.state,
    edited: one.edited,
    change,
    interviewerName: booked?.interviewer.name ?? null,
    startsAt: booked?.startsAt ?? null,
    usable: one.minutes - MINUTES_TO_CLOSE,
    minutes: left.reduce((sum, { question }) => sum + question.minutes, 0),
    asked: facts.asked
      .filter(({ interviewId }) => interviewId === one.id)
      .map(({ id, title, competencyKey, minutes }) => ({ id, title, competencyKey, minutes })),
    questions: left.map(({ question, reason }) => ({ ...choiceOf(question), reason })),
    missed: seat
      ? []
      : one.planned
          .filter(({ question }) => !heard.has(question.id))
          .map(({ question }) => ({ id: question.id, title: question.title })),
    mayEdit: mayEdit && (one.state === "scheduled" || one.state === "in_progress"),
  };
}

export type LoopPlanPage = Awaited<ReturnType<typeof getLoopPlan>>;
