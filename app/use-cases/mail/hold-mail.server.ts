import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { decideHold } from "#app/hiring/mail/send-time.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadMail } from "./internal/load-mail.server.ts";
import { retime } from "./internal/retime.server.ts";

const NEEDS: readonly MailAction[] = ["view", "schedule"];

/**
 * Holds a waiting mail to a candidate: it leaves only once somebody lets it go on. Refuses people who may not see the
 * mail or change its time, mails to colleagues, and one that has left or may have.
 */
export async function holdMail(ctx: Ctx, input: { readonly mailId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { mail } = await loadMail(tx, ctx, { mailId: input.mailId, actions: NEEDS });
    const decided = decideHold(mail);
    if (!decided.ok) throw conflict(decided.message);
    await retime(tx, ctx, { mail, sendAfter: mail.sendAfter }, { type: "mail.held", state: decided.to });
  });
}
