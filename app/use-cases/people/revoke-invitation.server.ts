import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/** Withdraws an invitation: its link stops working at once. Refuses one that was accepted or withdrawn before. */
export async function revokeInvitation(
  ctx: Ctx,
  input: { readonly invitationId: string },
): Promise<{ readonly email: string }> {
  requireAllowed(canOnPerson(ctx.actor, "invite", { personId: null }), "This page");
  return inTransaction(ctx.db, async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { id: input.invitationId },
      select: { id: true, email: true },
    });
    if (!invitation) throw notFound("This invitation");
    const changed = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (changed.count === 0) {
      throw conflict(
        `The invitation to ${invitation.email} has already been answered or withdrawn. Reload the page.`,
      );
    }
    await appendEvent(tx, ctx, {
      type: "person.invitation_revoked",
      subject: { kind: "invitation", id: invitation.id },
      before: { state: "waiting" },
      after: { state: "revoked" },
    });
    return { email: invitation.email };
  });
}
