import { planQuestions } from "#app/hiring/questions/kit-plan.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadBank } from "./question-bank.server.ts";
import { loadRubric } from "./rubric.server.ts";

/**
 * Plans the questions of an interview and stores them with their reasons, once: an interview that has a plan
 * keeps it. Called when an interview is scheduled, or at the latest when its interviewer first opens it. Returns
 * how many questions it planned now.
 */
export async function planKit(tx: Tx, ctx: BaseCtx, interviewId: string): Promise<number> {
  await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId} FOR UPDATE`;
  const interview = await tx.interview.findFirstOrThrow({
    where: { id: interviewId },
    include: {
      planned: { select: { id: true }, take: 1 },
      application: { select: { openingId: true, candidateId: true } },
    },
  });
  if (interview.planned.length > 0) return 0;
  const rubric = await loadRubric(tx, interview.application.openingId);
  const bank = await loadBank(tx, { profileKey: rubric.profile.key, competencies: interview.focus });
  const taken = await takenInLoop(tx, interview.applicationId, interviewId);
  const plan = planQuestions({
    minutes: interview.minutes,
    focus: rubric.competencies.filter(({ key }) => interview.focus.includes(key)),
    bank,
    taken,
    openingKey: rubric.openingId,
  });
  if (plan.length === 0) return 0;
  await tx.plannedQuestion.createMany({
    data: plan.map(({ question, reason }, position) => ({
      interviewId,
      questionVersionId: question.versionId,
      position,
      reason,
    })),
  });
  await appendEvent(tx, ctx, {
    type: "interview.kit_planned",
    subject: { kind: "interview", id: interviewId },
    openingId: rubric.openingId,
    candidateId: interview.application.candidateId,
    applicationId: interview.applicationId,
    interviewId,
    after: { questions: plan.map(({ question }) => question.title) },
  });
  return plan.length;
}

/** Asked anywhere in the loop, or planned by an interview that is still to be held. */
async function takenInLoop(tx: Tx, applicationId: string, interviewId: string) {
  const asked = await tx.askedQuestion.findMany({
    where: { interview: { applicationId }, questionVersionId: { not: null } },
    select: { competencyKey: true, questionVersion: { select: { questionId: true } } },
  });
  const planned = await tx.plannedQuestion.findMany({
    where: {
      interview: {
        applicationId,
        id: { not: interviewId },
        state: { in: ["scheduled", "in_progress"] },
      },
    },
    select: {
      questionVersion: { select: { questionId: true, question: { select: { competencyKey: true } } } },
    },
  });
  return [
    ...asked.flatMap(({ competencyKey, questionVersion }) =>
      questionVersion ? [{ questionId: questionVersion.questionId, competencyKey }] : [],
    ),
    ...planned.map(({ questionVersion }) => ({
      questionId: questionVersion.questionId,
      competencyKey: questionVersion.question.competencyKey,
    })),
  ];
}
