import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideAdminLeaves } from "#app/hiring/people/last-admin.ts";
import { conflict, forbidden, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { endSessions } from "./internal/end-sessions.server.ts";
import { comingInterviews, offeredInterviews, tellAway, tellDaysLost } from "./internal/tell-away.server.ts";
import { lockActiveAdmins } from "./internal/lock-admins.server.ts";

/**
 * Closes a person's account: they cannot sign in and every session of theirs ends at once. What they wrote
 * stays. Answers how many coming interviews still name them, whose recruiters are told, as are those of days that candidates can no longer choose. Refuses oneself, the last admin, and somebody who
 * is already deactivated.
 */
export async function deactivatePerson(
  ctx: Ctx,
  input: { readonly personId: string },
): Promise<{ readonly name: string; readonly comingInterviews: number }> {
  requireAllowed(canOnPerson(ctx.actor, "deactivate", { personId: input.personId }), "This person");
  return inTransaction(ctx.db, async (tx) => {
    const activeAdminIds = await lockActiveAdmins(tx);
    if (!activeAdminIds.includes(ctx.actor.id))
      throw forbidden("You are no longer an admin. Reload the page.");
    const person = await tx.person.findFirst({ where: { id: input.personId }, select: { name: true } });
    if (!person) throw notFound("This person");
    const leaves = decideAdminLeaves({ activeAdminIds, personId: input.personId });
    if (!leaves.ok) throw conflict(leaves.message);
    const changed = await tx.person.updateMany({
      where: { id: input.personId, deactivatedAt: null },
      data: { deactivatedAt: ctx.now },
    });
    if (changed.count === 0) throw conflict(`${person.name} is already deactivated. Reload the page.`);
    const sessionsEnded = await endSessions(tx, { personId: input.personId });
    await appendEvent(tx, ctx, {
      type: "person.deactivated",
      subject: { kind: "person", id: input.personId },
      before: { deactivatedAt: null },
      after: { deactivatedAt: ctx.now.toISOString(), sessionsEnded },
    });
    const coming = await comingInterviews(tx, ctx, input.personId);
    const words = "no longer works here";
    await tellAway(tx, ctx, coming, words);
    const lost = await offeredInterviews(tx, ctx, input.personId);
    await tellDaysLost(tx, ctx, lost, { name: person.name, words });
    return { name: person.name, comingInterviews: coming.length };
  });
}
