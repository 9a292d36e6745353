import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideAdminLeaves } from "#app/hiring/people/last-admin.ts";
import { ROLE_NAMES, type Role } from "#app/hiring/people/roles.ts";
import { conflict, forbidden, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { endSessions } from "./internal/end-sessions.server.ts";
import { lockActiveAdmins } from "./internal/lock-admins.server.ts";

/**
 * Gives a person another role and ends their sessions, so that no page opened with the old rights lives on.
 * `from` is the role that the admin saw. Refuses the admin's own role, the last admin, and a stale page.
 */
export async function changeRole(
  ctx: Ctx,
  input: { readonly personId: string; readonly from: Role; readonly to: Role },
): Promise<{ readonly name: string; readonly roleName: string }> {
  requireAllowed(canOnPerson(ctx.actor, "change_role", { personId: input.personId }), "This person");
  return inTransaction(ctx.db, async (tx) => {
    const activeAdminIds = await lockActiveAdmins(tx);
    if (!activeAdminIds.includes(ctx.actor.id))
      throw forbidden("You are no longer an admin. Reload the page.");
    const person = await tx.person.findFirst({
      where: { id: input.personId },
      select: { name: true, role: true },
    });
    if (!person) throw notFound("This person");
    const roleName = ROLE_NAMES[input.to];
    if (person.role === input.to) return { name: person.name, roleName };
    if (input.to !== "admin") {
      const leaves = decideAdminLeaves({ activeAdminIds, personId: input.personId });
      if (!leaves.ok) throw conflict(leaves.message);
    }
    const changed = await tx.person.updateMany({
      where: { id: input.personId, role: input.from },
      data: { role: input.to },
    });
    if (changed.count === 0) {
      throw conflict(
        `${person.name} is ${ROLE_NAMES[person.role].toLowerCase()} by now. Reload the page to see it.`,
      );
    }
    await endSessions(tx, { personId: input.personId });
    await appendEvent(tx, ctx, {
      type: "person.role_changed",
      subject: { kind: "person", id: input.personId },
      before: { role: input.from },
      after: { role: input.to },
    });
    return { name: person.name, roleName };
  });
}
