import { canSignOffTraining } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { stepWords } from "#app/hiring/scheduling/training-progress.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadInterviewer } from "./internal/interviewer.server.ts";
import { loadSteps } from "./internal/training.server.ts";

export type SignOff = {
  readonly personId: string;
  readonly competencyKey: string;
  /** The step that the page showed as done. */
  readonly seen: string;
};

/**
 * A trained colleague says that somebody has learnt a step: they lead from now on while watched, or alone. Refuses
 * whoever is not trained in it themself, steps that are signed off already, and learners who have not practised enough.
 */
export async function signOffTraining(ctx: Ctx, { personId, competencyKey, seen }: SignOff): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR NO KEY UPDATE`;
    const skills = await tx.interviewSkill.findMany({
      where: { competencyKey, personId: { in: [personId, ctx.actor.id] } },
    });
    const own = skills.find((one) => one.personId === ctx.actor.id);
    const subject = { personId, isTrained: own?.training === "trained" };
    requireAllowed(canSignOffTraining(ctx.actor, subject), "This step");
    const { name } = await loadInterviewer(tx, personId);
    const skill = skills.find((one) => one.personId === personId);
    if (!skill) throw notFound("This step");
    if (skill.training !== seen) throw conflict(`This step of ${name} is no longer open. Reload the page.`);
    const step = (await loadSteps(tx, [skill]))(skill);
    if (!step) throw conflict(`${name} interviews alone already.`);
    if (!step.ready) throw invalid(`${name} has not practised enough yet. ${stepWords(step)}.`);
    await tx.interviewSkill.update({
      where: { personId_competencyKey: { personId, competencyKey } },
      data: { training: step.next, signedOffById: ctx.actor.id, updatedAt: ctx.now },
    });
    await appendEvent(tx, ctx, {
      type: "person.training_signed_off",
      subject: { kind: "person", id: personId },
      before: { competencyKey, training: skill.training },
      after: { competencyKey, training: step.next, practice: step.practice },
    });
  });
}
