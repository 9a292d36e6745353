import { z } from "zod";
import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { NewPasswordSchema } from "#app/hiring/people/password-rule.ts";
import { needsCurrentPassword } from "#app/hiring/people/forgotten-password.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { hashPassword, verifyPassword } from "#app/platform/auth/password.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { endSessions } from "./internal/end-sessions.server.ts";
import { requirePassword } from "./internal/require-password.server.ts";

export const ChangePasswordSchema = z.object({
  currentPassword: z.string().default(""),
  newPassword: NewPasswordSchema,
});

/**
 * Changes the actor's password and ends all their sessions, this one too: whoever calls it starts a new one.
 * `sessionId` is the session in use. Refuses a wrong current password, unless a sign-in link was used just now,
 * and a weak new one.
 */
export async function changePassword(
  ctx: Ctx,
  input: z.output<typeof ChangePasswordSchema> & { readonly sessionId: string },
): Promise<void> {
  requireAllowed(canOnPerson(ctx.actor, "edit_profile", { personId: ctx.actor.id }), "This account");
  const [account, session] = await Promise.all([
    ctx.db.account.findFirst({
      where: { userId: ctx.actor.id, providerId: "credential" },
      select: { id: true, password: true, person: { select: { name: true, email: true } } },
    }),
    ctx.db.session.findFirst({
      where: { id: input.sessionId, userId: ctx.actor.id },
      select: { startedBy: true, createdAt: true },
    }),
  ]);
  if (!account?.password || !session) throw notFound("This account");
  const former = account.password;
  const needsCurrent = needsCurrentPassword(session, ctx.now);
  if (needsCurrent && !(await verifyPassword(input.currentPassword, former))) {
    throw invalid(
      "Your current password is not right. Type it again, or sign in by a mailed link to replace it.",
      {
        currentPassword: "This is not your current password.",
      },
    );
  }
  requirePassword(input.newPassword, account.person, "newPassword");
  const password = await hashPassword(input.newPassword);
  await inTransaction(ctx.db, async (tx) => {
    const changed = await tx.account.updateMany({
      where: { id: account.id, password: former },
      data: { password },
    });
    if (changed.count === 0)
      throw conflict("Your password was changed in another window. Sign in with the new one.");
    const sessionsEnded = await endSessions(tx, { personId: ctx.actor.id });
    await appendEvent(tx, ctx, {
      type: "person.password_changed",
      subject: { kind: "person", id: ctx.actor.id },
      before: { sessions: sessionsEnded },
      after: { sessions: 0, sessionsEnded, afterLink: !needsCurrent },
    });
  });
}
