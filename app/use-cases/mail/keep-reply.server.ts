import { canDeliverMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { cleanReply, type FetchedMail } from "#app/hiring/mail/received-mail.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";

/**
 * Keeps the words of a mail that came in, puts it on the application's timeline and tells the recruiter; null when the
 * words could not be had, which is told as well. Does nothing for one that was kept before or erased meanwhile. For the
 * system alone.
 */
export async function keepReply(
  ctx: SystemCtx,
  input: { readonly replyId: string; readonly mail: FetchedMail | null },
): Promise<void> {
  requireAllowed(canDeliverMail(ctx.eventActor), "This mail");
  const { replyId, mail } = input;
  await inTransaction(ctx.db, async (tx) => {
    const [kept] = await tx.mailReply.updateManyAndReturn({
      where: { id: replyId, state: "fetching" },
      data: mail === null ? { state: "unreadable" } : { state: "read", ...cleanReply(mail) },
      select: { applicationId: true, state: true, attachments: true },
    });
    if (!kept) return;
    const { openingId, candidateId } = await tx.application.findFirstOrThrow({
      where: { id: kept.applicationId },
      select: { openingId: true, candidateId: true },
    });
    await appendNews(tx, ctx, {
      type: "mail.received",
      subject: { kind: "reply", id: replyId },
      openingId,
      candidateId,
      applicationId: kept.applicationId,
      after: { state: kept.state, files: kept.attachments.length },
    });
  });
}
