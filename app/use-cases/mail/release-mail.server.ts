import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { decideRelease } from "#app/hiring/mail/send-time.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadMail } from "./internal/load-mail.server.ts";
import { retime } from "./internal/retime.server.ts";

const NEEDS: readonly MailAction[] = ["view", "schedule"];

/**
 * Lets a held mail go on: it leaves at its time, or once it could again be taken back for a while. Refuses people who
 * may not see the mail or change its time, and a mail that is not held.
 */
export async function releaseMail(ctx: Ctx, input: { readonly mailId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { mail } = await loadMail(tx, ctx, { mailId: input.mailId, actions: NEEDS });
    const decided = decideRelease(mail);
    if (!decided.ok) throw conflict(decided.message);
    const soonest = ctx.now.getTime() + ctx.mailDelaySeconds * 1000;
    const sendAfter = new Date(Math.max(mail.sendAfter.getTime(), soonest));
    await retime(tx, ctx, { mail, sendAfter }, { type: "mail.released", state: decided.to });
  });
}
