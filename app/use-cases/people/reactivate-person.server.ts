import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/** Opens a deactivated person's account again, with the role and password it had. Refuses one that is open. */
export async function reactivatePerson(
  ctx: Ctx,
  input: { readonly personId: string },
): Promise<{ readonly name: string }> {
  requireAllowed(canOnPerson(ctx.actor, "reactivate", { personId: input.personId }), "This person");
  return inTransaction(ctx.db, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: input.personId },
      select: { name: true, deactivatedAt: true },
    });
    if (!person) throw notFound("This person");
    const changed = await tx.person.updateMany({
      where: { id: input.personId, deactivatedAt: { not: null } },
      data: { deactivatedAt: null },
    });
    if (changed.count === 0) throw conflict(`${person.name} is already active. Reload the page.`);
    await appendEvent(tx, ctx, {
      type: "person.reactivated",
      subject: { kind: "person", id: input.personId },
      before: { deactivatedAt: person.deactivatedAt?.toISOString() ?? null },
      after: { deactivatedAt: null },
    });
    return { name: person.name };
  });
}
