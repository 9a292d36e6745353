import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { needsSomebody } from "#app/hiring/mail/returned-mail.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutOf } from "./internal/fail-mail.server.ts";
import { loadMail } from "./internal/load-mail.server.ts";

const NEEDS: readonly MailAction[] = ["view", "retry"];

/**
 * Puts a mail aside that failed or did not reach its reader, because nothing is left to do about it: nobody is asked to
 * see to it any more until more is reported of it, or it is sent again. Refuses people who may not see or retry it, and
 * mails that need nobody.
 */
export async function putMailAside(ctx: Ctx, input: { readonly mailId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Mail" WHERE id = ${input.mailId} FOR UPDATE`;
    const { mail } = await loadMail(tx, ctx, { mailId: input.mailId, actions: NEEDS });
    if (!needsSomebody({ ...mail, sentAnew: mail.anew !== null }))
      throw conflict("Nobody has to see to this mail. Reload to see how it stands.");
    await tx.mail.update({ where: { id: mail.id }, data: { seenToAt: ctx.now } });
    const { state } = mail;
    await appendEvent(tx, ctx, { type: "mail.put_aside", ...aboutOf(mail, { from: state, to: state }) });
  });
}
