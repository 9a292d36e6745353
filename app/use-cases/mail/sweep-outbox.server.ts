import { canDeliverMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { enqueueAllAgain } from "./internal/enqueue-again.server.ts";

const OVERDUE_MS = 10 * 60_000;
const MOST_AT_ONCE = 500;

/**
 * Enqueues the job again for mails that are ten minutes overdue: whatever happened to their first job, none is
 * forgotten. Harmless for a mail that is only slow, because the job takes hold of it before it sends. Answers how many.
 */
export async function sweepOutbox(ctx: SystemCtx): Promise<number> {
  requireAllowed(canDeliverMail(ctx.eventActor), "The outbox");
  return inTransaction(ctx.db, async (tx) => {
    const overdue = await tx.mail.findMany({
      where: {
        state: { in: ["waiting", "sending"] },
        sendAfter: { lt: new Date(ctx.now.getTime() - OVERDUE_MS) },
      },
      orderBy: { sendAfter: "asc" },
      take: MOST_AT_ONCE,
      select: { id: true, template: true },
    });
    await enqueueAllAgain(
      tx,
      ctx,
      overdue.map((mail) => ({ mail, startAfter: ctx.now })),
    );
    return overdue.length;
  });
}
