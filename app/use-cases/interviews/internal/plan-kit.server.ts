import { planLoop } from "#app/hiring/questions/kit-plan.ts";
import type { Taken } from "#app/hiring/questions/kit-plan.ts";
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
  const bank = await loadBank(tx, {
    openingId: rubric.openingId,
    profileKey: rubric.profile.key,
    competencies: interview.focus,
  });
  const taken = await takenInLoop(tx, interview.applicationId, interviewId);
  const [block] = planLoop({
    role: rubric,
    seats: [{ ...interview, interviewId }],
    bank,
    taken,
    later: rubric.sessions
      .filter(
        ({ kind, number }) => kind === "onsite" && !(kind === interview.kind && number === interview.number),
      )
      .map(({ id, focus }) => ({ id, focus })),
    openingKey: rubric.openingId,
  });
  const plan = block?.questions ?? [];
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

/** Asked anywhere in the loop, or planned by an interview that is still to be held; by whom. */
async function takenInLoop(tx: Tx, applicationId: string, interviewId: string): Promise<Taken[]> {
  const words = {
    select: { questionId: true, minutes: true, question: { select: { competencyKey: true } } },
  };
  const asked = await tx.askedQuestion.findMany({
    where: { interview: { applicationId } },
    select: { competencyKey: true, askedById: true, questionVersion: words },
  });
  const planned = await tx.plannedQuestion.findMany({
    where: {
      interview: {
        applicationId,
        id: { not: interviewId },
        state: { in: ["scheduled", "in_progress"] },
      },
    },
    select: { interview: { select: { interviewerId: true } }, questionVersion: words },
  });
  return [
    ...asked.map(({ competencyKey, askedById, questionVersion }) => ({
      questionId: questionVersion?.questionId ?? null,
      competencyKey,
      personId: askedById,
      minutes: questionVersion?.minutes ?? 0,
    })),
    ...planned.map(({ interview, questionVersion: { questionId, minutes, question } }) => ({
      questionId,
      competencyKey: question.competencyKey,
      personId: interview.interviewerId,
      minutes,
    })),
  ];
}
