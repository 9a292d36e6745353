import { canDeliverMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { ReceivedReport } from "#app/hiring/mail/received-mail.ts";
import { readReplyAddress } from "#app/platform/auth/reply-address.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { fetchReplyJob } from "./fetch-reply.job.server.ts";

/**
 * Takes note of a mail to the reply address of an application, and has its words fetched. The same mail again changes
 * nothing. Answers `unknown` for an address that is not one of ours, and for an application whose candidate was erased.
 * For the system alone.
 */
export async function receiveReply(
  ctx: SystemCtx,
  input: { readonly report: ReceivedReport; readonly replyDomain: string },
): Promise<"taken" | "known" | "unknown"> {
  requireAllowed(canDeliverMail(ctx.eventActor), "This mail");
  const { report, replyDomain } = input;
  const named = report.addresses.flatMap(
    (address) => readReplyAddress(ctx.secret, replyDomain, address) ?? [],
  );
  return inTransaction(ctx.db, async (tx) => {
    const application = await tx.application.findFirst({
      where: { id: { in: named }, candidate: { erasedAt: null } },
      select: { id: true },
    });
    if (!application) return "unknown";
    const { count } = await tx.mailReply.createMany({
      data: [{ id: report.id, applicationId: application.id, receivedAt: report.at, attachments: [] }],
      skipDuplicates: true,
    });
    if (count === 0) return "known";
    await ctx.jobs.enqueue(tx, fetchReplyJob, { replyId: report.id });
    return "taken";
  });
}
