import { INVITATION_HOURS } from "#app/hiring/people/invitation-state.ts";
import { urgencyOf } from "#app/hiring/mail/delivery.ts";
import { ROLE_NAMES, type Role } from "#app/hiring/people/roles.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";

export type InvitationMail = {
  readonly invitation: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly role: Role;
  };
  readonly token: string;
};

/** Queues the mail with the private link; only the mail ever holds the token itself. */
export async function queueInvitationMail(
  tx: Tx,
  ctx: Ctx,
  { invitation, token }: InvitationMail,
): Promise<void> {
  const [company, inviter] = await Promise.all([
    tx.company.findFirstOrThrow({ select: { name: true } }),
    tx.person.findFirstOrThrow({ where: { id: ctx.actor.id }, select: { name: true } }),
  ]);
  await queueMail(tx, ctx, {
    template: "invitation",
    to: { email: invitation.email, name: invitation.name },
    props: {
      name: invitation.name,
      companyName: company.name,
      invitedBy: inviter.name,
      roleName: ROLE_NAMES[invitation.role],
      link: `${ctx.baseUrl}/invitations/${token}`,
      hours: INVITATION_HOURS,
    },
    urgency: urgencyOf("invitation"),
    idempotencyKey: `invitation:${invitation.id}:${ctx.now.getTime()}`,
  });
}
