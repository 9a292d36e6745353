import { z } from "zod";
import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invitationExpiry } from "#app/hiring/people/invitation-state.ts";
import { EmailSchema, PersonNameSchema } from "#app/hiring/people/profile.ts";
import { ROLES } from "#app/hiring/people/roles.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { hashToken, newToken } from "#app/platform/auth/tokens.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { queueInvitationMail } from "./internal/invitation-mail.server.ts";

export const InvitePersonSchema = z.object({
  name: PersonNameSchema,
  email: EmailSchema,
  role: z.enum(ROLES, "Choose a role."),
});

/**
 * Invites a colleague by mail for 72 hours. Only the hash of the link's token is kept. Refuses an address that
 * already belongs to a person or to a waiting invitation.
 */
export async function invitePerson(
  ctx: Ctx,
  input: z.output<typeof InvitePersonSchema>,
): Promise<{ readonly invitationId: string }> {
  requireAllowed(canOnPerson(ctx.actor, "invite", { personId: null }), "This page");
  const token = newToken();
  return inTransaction(ctx.db, async (tx) => {
    const { name, email, role } = input;
    // Two admins who invite the same address at once take turns.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`invitation:${email}`}, 0))`;
    const known = await tx.person.findFirst({
      where: { email },
      select: { name: true, deactivatedAt: true },
    });
    if (known) {
      const wayOut = known.deactivatedAt
        ? "Reactivate the account instead."
        : "There is no need to invite them.";
      throw invalid(`${known.name} already has an account with this address. ${wayOut}`, {
        email: "This address already has an account.",
      });
    }
    const waiting = await tx.invitation.count({
      where: { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } },
    });
    if (waiting > 0) {
      throw invalid(
        "An invitation to this address is already waiting. Send it again from the list instead.",
        {
          email: "An invitation is already waiting.",
        },
      );
    }
    const invitation = await tx.invitation.create({
      data: {
        name,
        email,
        role,
        tokenHash: hashToken(token),
        invitedById: ctx.actor.id,
        expiresAt: invitationExpiry(ctx.now),
        createdAt: ctx.now,
      },
      select: { id: true, name: true, email: true, role: true },
    });
    await appendEvent(tx, ctx, {
      type: "person.invited",
      subject: { kind: "invitation", id: invitation.id },
      after: { name, email, role },
    });
    await queueInvitationMail(tx, ctx, { invitation, token });
    return { invitationId: invitation.id };
  });
}
