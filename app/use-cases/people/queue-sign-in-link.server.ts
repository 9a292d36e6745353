import { canGetSignInLink } from "#app/hiring/access/door.policy.ts";
import { urgencyOf } from "#app/hiring/mail/delivery.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { hashToken } from "#app/platform/auth/tokens.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";

export type SignInLink = {
  readonly email: string;
  readonly token: string;
  /** Where to go afterwards: a path of this site. */
  readonly to: string | null;
  /** Minutes the link works. */
  readonly minutes: number;
};

/** Queues the mail with a sign-in link for an active person; for any other address nothing happens. */
export async function queueSignInLink(
  ctx: SystemCtx,
  input: SignInLink,
): Promise<{ readonly queued: boolean }> {
  const { email, token, to, minutes } = input;
  return inTransaction(ctx.db, async (tx) => {
    const person = await tx.person.findFirst({
      where: { email },
      select: { name: true, deactivatedAt: true },
    });
    if (!person || !canGetSignInLink(person).allowed) return { queued: false };
    const link = new URL("/sign-in/link", ctx.baseUrl);
    link.searchParams.set("token", token);
    if (to) link.searchParams.set("to", to);
    await queueMail(tx, ctx, {
      template: "sign-in-link",
      to: { email, name: person.name },
      props: { name: person.name, link: link.href, minutes },
      // Asking for a link is the confirmation: nobody waits for a mail that could be taken back.
      sendAfter: ctx.now,
      urgency: urgencyOf("sign-in-link"),
      idempotencyKey: `sign-in-link:${hashToken(token)}`,
    });
    return { queued: true };
  });
}
