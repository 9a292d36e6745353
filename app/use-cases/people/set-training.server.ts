import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import type { Training } from "#app/hiring/scheduling/vocabulary.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { loadInterviewer } from "./internal/interviewer.server.ts";

/** How far somebody is in learning each competency; those they do not learn are left out. */
type Levels = Readonly<Record<string, Training>>;

/**
 * Sets what somebody may assess and how far they are in learning it: that alone in which `wanted` differs from what the
 * page had `seen`; what stays keeps who signed it off. For admins. Refuses competencies that the library does not have,
 * and to overwrite what a colleague has set or signed off since.
 */
export async function setTraining(
  ctx: Ctx,
  personId: string,
  { seen, wanted }: { readonly seen: Levels; readonly wanted: Levels },
): Promise<void> {
  requireAllowed(canOnPerson(ctx.actor, "set_training", { personId }), "This page");
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR NO KEY UPDATE`;
    await loadInterviewer(tx, personId);
    const named = Object.keys(wanted);
    const known = await tx.competency.count({ where: { key: { in: named } } });
    if (known < named.length) throw invalid("The library has changed meanwhile. Reload the page.");
    const stored = await tx.interviewSkill.findMany({ where: { personId } });
    const before: Levels = Object.fromEntries(
      stored.map(({ competencyKey, training }) => [competencyKey, training]),
    );
    const keys = [...new Set([...named, ...Object.keys(seen)])];
    const changed = keys.filter((key) => wanted[key] !== seen[key] && wanted[key] !== before[key]);
    if (changed.length === 0) return;
    if (changed.some((key) => before[key] !== seen[key])) throw conflict(CHANGED_MEANWHILE);
    const set = Object.entries(wanted).filter(([key]) => changed.includes(key));
    const kept = Object.entries(before).filter(([key]) => !changed.includes(key));
    await tx.interviewSkill.deleteMany({ where: { personId, competencyKey: { in: changed } } });
    await tx.interviewSkill.createMany({
      data: set.map(([competencyKey, training]) => {
        return { personId, competencyKey, training, updatedAt: ctx.now };
      }),
    });
    await appendEvent(tx, ctx, {
      type: "person.training_changed",
      subject: { kind: "person", id: personId },
      before,
      after: Object.fromEntries([...kept, ...set]),
    });
  });
}

const CHANGED_MEANWHILE =
  "A colleague has set or signed off one of these meanwhile. Reload the page to see what is assessed now.";
