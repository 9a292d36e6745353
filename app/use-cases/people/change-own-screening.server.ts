import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { ScreeningKeys } from "#app/hiring/screening/shortcuts.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/**
 * Changes how the actor themself reads resumes: blind or not, and by which keys. An opening that is read blind stays so
 * whatever they choose.
 */
export async function changeOwnScreening(
  ctx: Ctx,
  change: { readonly blindScreening: boolean } | { readonly screeningKeys: ScreeningKeys },
): Promise<void> {
  requireAllowed(canOnPerson(ctx.actor, "edit_profile", { personId: ctx.actor.id }), "This account");
  await inTransaction(ctx.db, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: ctx.actor.id },
      select: { blindScreening: true, screeningKeys: true },
    });
    if (!person) throw notFound("This account");
    await tx.person.update({ where: { id: ctx.actor.id }, data: change });
    const { blindScreening, screeningKeys } = person;
    const before = "blindScreening" in change ? { blindScreening } : { screeningKeys: screeningKeys ?? {} };
    await appendEvent(tx, ctx, {
      type: "person.changed",
      subject: { kind: "person", id: ctx.actor.id },
      before,
      after: change,
    });
  });
}
