import { appendEvents } from "../db/events.server.ts";
import type { Tx } from "../db/client.server.ts";
import type { BaseCtx } from "../db/context.server.ts";

export type WhichMail = { readonly mailId: string } | { readonly idempotencyKey: string };

/**
 * Takes a waiting or held mail back inside the caller's transaction, so that it never leaves; `false` when it was not
 * waiting any more, does not exist, or an earlier try may already have reached the mail service. The caller has
 * asked the policy.
 */
export async function takeBackMail(tx: Tx, ctx: BaseCtx, which: WhichMail): Promise<boolean> {
  const where = "mailId" in which ? { id: { in: [which.mailId] } } : { idempotencyKey: which.idempotencyKey };
  return (await takeBackWhere(tx, ctx, where)) > 0;
}

/** The same for many, in few statements; answers how many were taken back. */
export async function takeBackMails(tx: Tx, ctx: BaseCtx, mailIds: readonly string[]): Promise<number> {
  return takeBackWhere(tx, ctx, { id: { in: [...mailIds] } });
}

async function takeBackWhere(
  tx: Tx,
  ctx: BaseCtx,
  where: { readonly id: { readonly in: string[] } } | { readonly idempotencyKey: string },
): Promise<number> {
  // Whoever holds them or lets them go on at this moment is waited for, and always in one order.
  await tx.$queryRaw`
    SELECT id FROM "Mail"
    WHERE id = ANY (${"id" in where ? where.id.in : []}) OR "idempotencyKey" = ${"id" in where ? null : where.idempotencyKey}
    ORDER BY id FOR UPDATE`;
  let count = 0;
  for (const state of ["waiting", "held"] as const) {
    const taken = await tx.mail.updateManyAndReturn({
      where: { ...where, state, mayHaveLeft: false },
      // One that was written anew has not been: the first came back, and needs somebody again.
      data: { state: "taken_back", takenBackAt: ctx.now, anewOfId: null },
      select: { id: true, template: true, candidateId: true, applicationId: true, interviewId: true },
    });
    count += taken.length;
    await appendEvents(
      tx,
      ctx,
      taken.map(({ id, template, ...about }) => ({
        type: "mail.taken_back",
        subject: { kind: "mail", id },
        ...about,
        before: { template, state },
        after: { template, state: "taken_back" },
      })),
    );
  }
  return count;
}
