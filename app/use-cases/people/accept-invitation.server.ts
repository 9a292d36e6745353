import { z } from "zod";
import { canAcceptInvitation } from "#app/hiring/access/door.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { NewPasswordSchema } from "#app/hiring/people/password-rule.ts";
import { PersonNameSchema, TimeZoneSchema } from "#app/hiring/people/profile.ts";
import { conflict, forbidden } from "#app/hiring/refusal.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { inTransaction, isUniqueViolation } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { addPerson } from "./internal/add-person.server.ts";
import { findInvitation } from "./internal/find-invitation.server.ts";
import { requirePassword } from "./internal/require-password.server.ts";

export const AcceptInvitationSchema = z.object({
  name: PersonNameSchema,
  timeZone: TimeZoneSchema,
  password: NewPasswordSchema,
});

/**
 * Turns a waiting invitation into a person, once. Refuses an unknown token as not found; a used, withdrawn or
 * expired one as forbidden; a weak password as invalid.
 */
export async function acceptInvitation(
  ctx: VisitorCtx,
  input: z.output<typeof AcceptInvitationSchema> & { readonly token: string },
): Promise<{ readonly personId: string; readonly email: string }> {
  const found = await findInvitation(ctx.db, input.token, ctx.now);
  requireAllowed(canAcceptInvitation(found.state), "This invitation");
  requirePassword(input.password, { name: input.name, email: found.email });
  const passwordHash = await hashPassword(input.password);
  try {
    return await inTransaction(ctx.db, async (tx) => {
      const taken = await tx.invitation.updateMany({
        where: { id: found.id, acceptedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } },
        data: { acceptedAt: ctx.now },
      });
      if (taken.count === 0)
        throw forbidden("This invitation has been used. Sign in with the password you chose.");
      const { name, timeZone } = input;
      const { id } = await addPerson(tx, {
        name,
        timeZone,
        email: found.email,
        role: found.role,
        passwordHash,
      });
      await appendEvent(
        tx,
        { ...ctx, eventActor: { kind: "person", id } },
        { type: "person.joined", subject: { kind: "person", id }, after: { name, role: found.role } },
      );
      return { personId: id, email: found.email };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict("This address already has an account. Sign in instead.");
    throw error;
  }
}
