import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { visibleMails } from "./internal/visible-mails.server.ts";

/**
 * Lets mail go to an address again that had come back: somebody has asked, or the mailbox is mended. Refuses people
 * who do not keep mail or may not see the mail that came back, and what was lifted already.
 */
export async function liftSuppression(
  ctx: Ctx,
  { suppressionId }: { readonly suppressionId: string },
): Promise<void> {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  await inTransaction(ctx.db, async (tx) => {
    const found = await tx.suppression.findFirst({
      where: { id: suppressionId, mail: visibleMails(ctx.actor) },
      include: { mail: { select: { candidateId: true, applicationId: true } } },
    });
    if (!found) throw notFound("This address");
    const { count } = await tx.suppression.updateMany({
      where: { id: suppressionId, liftedAt: null },
      data: { liftedAt: ctx.now, liftedById: ctx.actor.id },
    });
    if (count === 0) throw conflict("Mail goes to this address again already. Reload to see by whom.");
    await appendEvent(tx, ctx, {
      type: "suppression.removed",
      subject: { kind: "suppression", id: suppressionId },
      ...found.mail,
      before: { reason: found.reason },
    });
  });
}
