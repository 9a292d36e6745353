import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invitationExpiry, invitationState } from "#app/hiring/people/invitation-state.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { hashToken, newToken } from "#app/platform/auth/tokens.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { queueInvitationMail } from "./internal/invitation-mail.server.ts";

/**
 * Sends an invitation again with a new link for another 72 hours; the former link stops working. Refuses one
 * that was accepted or revoked.
 */
export async function resendInvitation(
  ctx: Ctx,
  input: { readonly invitationId: string },
): Promise<{ readonly email: string }> {
  requireAllowed(canOnPerson(ctx.actor, "invite", { personId: null }), "This page");
  const token = newToken();
  return inTransaction(ctx.db, async (tx) => {
    const invitation = await tx.invitation.findFirst({ where: { id: input.invitationId } });
    if (!invitation) throw notFound("This invitation");
    const state = invitationState(invitation, ctx.now);
    const changed = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null },
      data: { tokenHash: hashToken(token), expiresAt: invitationExpiry(ctx.now) },
    });
    if (changed.count === 0) {
      throw conflict(
        `The invitation to ${invitation.email} has been ${state === "revoked" ? "withdrawn" : "accepted"}. Reload the page.`,
      );
    }
    await appendEvent(tx, ctx, {
      type: "person.invitation_sent_again",
      subject: { kind: "invitation", id: invitation.id },
      before: { expiresAt: invitation.expiresAt.toISOString() },
      after: { expiresAt: invitationExpiry(ctx.now).toISOString() },
    });
    await queueInvitationMail(tx, ctx, { invitation, token });
    return { email: invitation.email };
  });
}
