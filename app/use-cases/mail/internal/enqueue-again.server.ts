import { urgencyOf } from "#app/hiring/mail/delivery.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { sendMailJob } from "#app/platform/outbox/send-mail.job.server.ts";

/** Has the outbox take a mail up at a later instant, as urgently as its kind is. */
export async function enqueueAgain(
  tx: Tx,
  ctx: BaseCtx,
  mail: { readonly id: string; readonly template: string },
  startAfter: Date,
): Promise<void> {
  const priority = urgencyOf(mail.template);
  await ctx.jobs.enqueue(tx, sendMailJob, { mailId: mail.id }, { startAfter, priority });
}
