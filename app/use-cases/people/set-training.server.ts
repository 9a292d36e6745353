import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invalid } from "#app/hiring/refusal.ts";
import type { Training } from "#app/hiring/scheduling/vocabulary.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadInterviewer } from "./internal/interviewer.server.ts";

/**
 * Sets what somebody may assess and how far they are in learning it; competencies that are not named are taken away, and
 * what stays keeps who signed it off. For admins. Refuses competencies that the library does not have.
 */
export async function setTraining(
  ctx: Ctx,
  personId: string,
  after: Readonly<Record<string, Training>>,
): Promise<void> {
  requireAllowed(canOnPerson(ctx.actor, "set_training", { personId }), "This page");
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR NO KEY UPDATE`;
    await loadInterviewer(tx, personId);
    const keys = Object.keys(after);
    const known = await tx.competency.count({ where: { key: { in: keys } } });
    if (known < keys.length) throw invalid("The library has changed meanwhile. Reload the page.");
    const stored = await tx.interviewSkill.findMany({ where: { personId } });
    const before = Object.fromEntries(stored.map(({ competencyKey, training }) => [competencyKey, training]));
    const all = [...new Set([...keys, ...Object.keys(before)])];
    if (all.every((key) => before[key] === after[key])) return;
    const changed = all.filter((key) => before[key] !== after[key]);
    await tx.interviewSkill.deleteMany({ where: { personId, competencyKey: { in: changed } } });
    await tx.interviewSkill.createMany({
      data: Object.entries(after).flatMap(([competencyKey, training]) => {
        if (!changed.includes(competencyKey)) return [];
        return { personId, competencyKey, training, updatedAt: ctx.now };
      }),
    });
    await appendEvent(tx, ctx, {
      type: "person.training_changed",
      subject: { kind: "person", id: personId },
      before,
      after,
    });
  });
}
