import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { takeBackMails } from "#app/platform/outbox/take-back-mail.server.ts";
import { visibleMails } from "./internal/visible-mails.server.ts";

/**
 * Takes a letter to several back: every mail of it that still waits never leaves. Returns how many were taken back and
 * how many had left. Refuses people who may not take mails back, and a letter of which nothing waits any more.
 */
export async function takeBackLetter(
  ctx: Ctx,
  letterId: string,
): Promise<{ readonly taken: number; readonly left: number }> {
  requireAllowed(canOnMail(ctx.actor, "take_back", { application: null }), "This letter");
  return inTransaction(ctx.db, async (tx) => {
    const letter = await tx.mailBulk.findFirst({
      where: { id: letterId },
      select: { openingId: true, mails: { where: visibleMails(ctx.actor), select: { id: true } } },
    });
    if (!letter) throw notFound("This letter");
    const taken = await takeBackMails(
      tx,
      ctx,
      letter.mails.map(({ id }) => id),
    );
    if (taken === 0)
      throw conflict("Nothing of this letter waits any more, so there is nothing to take back.");
    const left = letter.mails.length - taken;
    await appendEvent(tx, ctx, {
      type: "bulk.taken_back",
      subject: { kind: "bulk", id: letterId },
      openingId: letter.openingId,
      before: { waiting: taken },
      after: { taken, left },
    });
    return { taken, left };
  });
}
