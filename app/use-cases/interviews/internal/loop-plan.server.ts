import { z } from "zod";
import type { PlannedTitle, PlanStep } from "#app/hiring/interviews/plan-word.ts";
import type { Planned } from "#app/hiring/questions/kit-plan.ts";
import type { Loop, LoopInterview } from "#app/hiring/questions/loop-plan.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { atDifficulty, loadDifficulties } from "./difficulties.server.ts";
import { loadLoopFacts } from "./loop-facts.server.ts";
import type { LoopFacts } from "./loop-facts.server.ts";
import { loadBank, loadQuestions } from "./question-bank.server.ts";
import type { QuestionView } from "./question-bank.server.ts";
import type { Rubric } from "./rubric.server.ts";

/** Events that say what a plan became; the last one that names an interview tells who made its plan. */
export const PLAN_EVENTS = ["interview.kit_planned", "loop.replanned", "loop.plan_changed"] as const;

/** One interview's plan as an event keeps it: enough to put it back. */
const PlanRecordSchema = z.object({
  interviewId: z.string(),
  name: z.string(),
  questions: z.array(z.object({ versionId: z.string(), title: z.string(), reason: z.string() })),
});
export type PlanRecord = z.infer<typeof PlanRecordSchema>;

const PlanContentSchema = z.object({ plans: z.array(PlanRecordSchema) });

/** The plans that an event holds; none when it holds none. */
export function readPlans(content: unknown): readonly PlanRecord[] {
  const read = PlanContentSchema.safeParse(content);
  return read.success ? read.data.plans : [];
}

/** How an interview's plan last became another one than it was: why, by whom, and which questions came and went. */
export type PlanChange = {
  readonly eventId: string;
  readonly what: string;
  readonly at: Date;
  readonly byId: string | null;
  readonly by: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

const ReasonSchema = z.object({ because: z.string().optional(), what: z.string().optional() });

/** One change of one interview's plan as its event holds it: why, by whom, and the plans before and after. */
type LoadedStep = PlanStep & {
  readonly interviewId: string;
  readonly eventId: string;
  readonly what: string;
  readonly at: Date;
  readonly by: string | null;
  readonly byHand: boolean;
};

async function loadSteps(db: Db | Tx, applicationId: string): Promise<LoadedStep[]> {
  const events = await db.event.findMany({
    where: { applicationId, type: { in: ["loop.replanned", "loop.plan_changed"] } },
    orderBy: { id: "asc" },
    select: { id: true, at: true, actorId: true, type: true, before: true, after: true },
  });
  const people = await db.person.findMany({
    where: { id: { in: events.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  });
  return events.flatMap(({ id, at, actorId: byId, type, before, after }) => {
    const reason = ReasonSchema.safeParse(after);
    const what = (reason.success && (reason.data.because ?? reason.data.what)) || "";
    const by = people.find((one) => one.id === byId)?.name ?? null;
    const former = readPlans(before);
    return readPlans(after).map(({ interviewId, questions }) => ({
      interviewId,
      eventId: String(id),
      what,
      at,
      byId,
      by,
      byHand: type === "loop.plan_changed",
      before: former.find((one) => one.interviewId === interviewId)?.questions ?? [],
      after: questions,
    }));
  });
}

/** Every change of one interview's plan since it was first made, in order. */
export async function loadPlanSteps(
  db: Db | Tx,
  applicationId: string,
  interviewId: string,
): Promise<readonly LoadedStep[]> {
  return (await loadSteps(db, applicationId)).filter((step) => step.interviewId === interviewId);
}

/** The last change of each interview's plan, by interview id; none for plans that stand as they were first made. */
export async function loadPlanChanges(
  db: Db | Tx,
  applicationId: string,
): Promise<ReadonlyMap<string, PlanChange>> {
  const changes = new Map<string, PlanChange>();
  for (const { interviewId, eventId, what, at, byId, by, before, after } of await loadSteps(
    db,
    applicationId,
  )) {
    const [added, removed] = [without(after, before), without(before, after)];
    changes.set(interviewId, { eventId, what, at, byId, by, added, removed });
  }
  return changes;
}

function without(questions: readonly PlannedTitle[], others: readonly PlannedTitle[]): string[] {
  const ids = new Set(others.map(({ versionId }) => versionId));
  return questions.filter(({ versionId }) => !ids.has(versionId)).map(({ title }) => title);
}

export type LoadedLoop = {
  readonly loop: Loop<QuestionView>;
  readonly facts: LoopFacts;
  /** Changes whenever any plan of the loop does; a page sends back the one it showed. */
  readonly stamp: string;
};

type LoopOf = {
  readonly applicationId: string;
  readonly rubric: Rubric;
  readonly now: Date;
  /** The opening's questions, by whoever reads several of its loops; loaded when left out. */
  readonly bank?: readonly QuestionView[];
};

/** The opening's questions on everything that its rubric asks for: a last chance may lie outside a focus. */
export function loadWholeBank(db: Db | Tx, rubric: Rubric): Promise<QuestionView[]> {
  const competencies = rubric.competencies.map(({ key }) => key);
  return loadBank(db, { openingId: rubric.openingId, profileKey: rubric.profile.key, competencies });
}

/**
 * A candidate's loop with plans and what was asked, facts only, and the stamp of its plan. Its questions stand at the
 * difficulty that their labels count as now.
 */
export async function loadLoop(
  db: Db | Tx,
  { applicationId, rubric, now, bank }: LoopOf,
): Promise<LoadedLoop> {
  const [facts, labelled, rows, events, difficultyOf] = await Promise.all([
    loadLoopFacts(db, applicationId, now),
    bank ?? loadWholeBank(db, rubric),
    db.plannedQuestion.findMany({
      where: { interview: { applicationId } },
      orderBy: { position: "asc" },
      select: { interviewId: true, questionVersionId: true, reason: true },
    }),
    db.event.findMany({
      where: { applicationId, type: { in: [...PLAN_EVENTS] } },
      orderBy: { id: "asc" },
      select: { id: true, type: true, interviewId: true, after: true },
    }),
    loadDifficulties(db),
  ]);
  const planned = await loadQuestions(db, [...new Set(rows.map((row) => row.questionVersionId))]);
  const questions = atDifficulty(planned, difficultyOf);
  const byVersion = new Map(questions.map((question) => [question.versionId, question]));
  const edited = new Map<string, boolean>();
  for (const { type, interviewId, after } of events) {
    const touched = interviewId === null ? readPlans(after).map((one) => one.interviewId) : [interviewId];
    for (const id of touched) edited.set(id, type === "loop.plan_changed");
  }
  const interviews = facts.interviews.map((one): LoopInterview<QuestionView> => {
    const { id, kind, number, name, focus, minutes, state, interviewerId } = one;
    const planned = rows
      .filter((row) => row.interviewId === id)
      .flatMap(({ questionVersionId, reason }): Planned<QuestionView>[] => {
        const question = byVersion.get(questionVersionId);
        return question ? [{ question, reason }] : [];
      });
    const asked = facts.asked
      .filter(({ interviewId }) => interviewId === id)
      .map(({ questionId, competencyKey, askedById, minutes: took }) => {
        return { questionId, competencyKey, personId: askedById, minutes: took };
      });
    const place = { id, kind, number, name, focus, minutes };
    return { ...place, interviewerId, state, planned, asked, edited: edited.get(id) ?? false };
  });
  const { sessions, openingId: openingKey } = rubric;
  const bankNow = atDifficulty(labelled, difficultyOf);
  const loop = { role: rubric, sessions, interviews, bank: bankNow, openingKey };
  return { loop, facts, stamp: String(events.at(-1)?.id ?? 0) };
}

/** Replaces the plan of an interview. */
export async function storePlan(
  tx: Tx,
  interviewId: string,
  planned: readonly Planned<QuestionView>[],
): Promise<void> {
  await tx.plannedQuestion.deleteMany({ where: { interviewId } });
  await tx.plannedQuestion.createMany({
    data: planned.map(({ question, reason }, position) => {
      return { interviewId, questionVersionId: question.versionId, position, reason };
    }),
  });
}

/** The plans of the given interviews as they stand in a loop, for an event. */
export function plansOf(loop: Loop<QuestionView>, ids: readonly string[]): PlanRecord[] {
  return loop.interviews
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, planned }) => ({
      interviewId: id,
      name,
      questions: planned.map(({ question: { versionId, title }, reason }) => ({ versionId, title, reason })),
    }));
}

/**
 * Holds the loop's plan until the transaction ends, so that two who change it take turns. Before any interview's row:
 * everybody takes the application first.
 */
export async function lockLoop(tx: Tx, applicationId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${applicationId} FOR NO KEY UPDATE`;
}

/** The same by one of its interviews. */
export async function lockLoopOf(tx: Tx, interviewId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Application" WHERE id = (SELECT "applicationId" FROM "Interview" WHERE id = ${interviewId})
    FOR NO KEY UPDATE`;
}

/** The id of the last event about a loop's plan, as its stamp; "0" before there is one. */
export async function lastPlanEvent(tx: Tx, applicationId: string): Promise<string> {
  const last = await tx.event.findFirst({
    where: { applicationId, type: { in: [...PLAN_EVENTS] } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return String(last?.id ?? 0);
}
