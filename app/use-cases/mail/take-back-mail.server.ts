import { decideMailMove } from "#app/hiring/mail/mail-state.ts";
import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { isOnlyWay, ONLY_WAY } from "#app/hiring/mail/private-link.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { takeBackMail as takeBack } from "#app/platform/outbox/take-back-mail.server.ts";
import { loadMail } from "./internal/load-mail.server.ts";

const NEEDS: readonly MailAction[] = ["view", "take_back"];
const TRIED =
  "This mail has been tried and may have arrived, so it cannot be taken back. Write to the addressee instead.";

/**
 * Takes a waiting mail back, so that it never leaves. Refuses people who may not see it or may not take mails back,
 * and the mail that alone tells a candidate the address of their page, and comes too late once it is being sent or a try
 * may have arrived.
 */
export async function takeBackMail(ctx: Ctx, input: { readonly mailId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { mail } = await loadMail(tx, ctx, { mailId: input.mailId, actions: NEEDS });
    const move = decideMailMove({ state: mail.state, to: "taken_back" });
    if (!move.ok) throw conflict(move.message);
    if (isOnlyWay(mail.template)) throw conflict(ONLY_WAY);
    if (mail.mayHaveLeft) throw conflict(TRIED);
    if (!(await takeBack(tx, ctx, { mailId: mail.id })))
      throw conflict("This mail has just left and cannot be taken back. Write to the addressee instead.");
  });
}
