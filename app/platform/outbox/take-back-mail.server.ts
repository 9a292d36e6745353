import { appendEvent } from "../db/events.server.ts";
import type { Tx } from "../db/client.server.ts";
import type { BaseCtx } from "../db/context.server.ts";

export type WhichMail = { readonly mailId: string } | { readonly idempotencyKey: string };

/**
 * Takes a waiting or held mail back inside the caller's transaction, so that it never leaves; `false` when it was not
 * waiting any more, does not exist, or an earlier try may already have reached the mail service. The caller has
 * asked the policy.
 */
export async function takeBackMail(tx: Tx, ctx: BaseCtx, which: WhichMail): Promise<boolean> {
  return (await takeBackFrom("waiting", tx, ctx, which)) || (await takeBackFrom("held", tx, ctx, which));
}

async function takeBackFrom(
  state: "waiting" | "held",
  tx: Tx,
  ctx: BaseCtx,
  which: WhichMail,
): Promise<boolean> {
  const where = "mailId" in which ? { id: which.mailId } : { idempotencyKey: which.idempotencyKey };
  const [taken] = await tx.mail.updateManyAndReturn({
    where: { ...where, state, mayHaveLeft: false },
    data: { state: "taken_back", takenBackAt: ctx.now },
    select: { id: true, template: true, candidateId: true, applicationId: true, interviewId: true },
  });
  if (!taken) return false;
  const { id, template, ...about } = taken;
  await appendEvent(tx, ctx, {
    type: "mail.taken_back",
    subject: { kind: "mail", id },
    ...about,
    before: { template, state },
    after: { template, state: "taken_back" },
  });
  return true;
}
