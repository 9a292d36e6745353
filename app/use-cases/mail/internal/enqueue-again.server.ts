import { urgencyOf } from "#app/hiring/mail/delivery.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { sendMailJob } from "#app/platform/outbox/send-mail.job.server.ts";

type Due = { readonly id: string; readonly template: string };

/** Has the outbox take a mail up at a later instant, as urgently as its kind is. */
export async function enqueueAgain(tx: Tx, ctx: BaseCtx, mail: Due, startAfter: Date): Promise<void> {
  await enqueueAllAgain(tx, ctx, [{ mail, startAfter }]);
}

/** The same for many, each at its own instant. */
export async function enqueueAllAgain(
  tx: Tx,
  ctx: BaseCtx,
  due: readonly { readonly mail: Due; readonly startAfter: Date }[],
): Promise<void> {
  await ctx.jobs.enqueueMany(
    tx,
    sendMailJob,
    due.map(({ mail, startAfter }) => ({
      payload: { mailId: mail.id },
      startAfter,
      priority: urgencyOf(mail.template),
    })),
  );
}
