import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { usefulUntil } from "#app/hiring/mail/delivery.ts";
import { decideSendAt, earliestOf } from "#app/hiring/mail/send-time.ts";
import { parseMail } from "#app/hiring/mail/templates.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { instantOf } from "#app/hiring/scheduling/zoned-time.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadMail } from "./internal/load-mail.server.ts";
import { retime } from "./internal/retime.server.ts";

const NEEDS: readonly MailAction[] = ["view", "schedule"];

export type ScheduleMailInput = {
  readonly mailId: string;
  /** A date as 2026-11-23 and a time as 14:30, on the clocks of the person who asks. */
  readonly date: string;
  readonly time: string;
};

/**
 * Has a mail that waits or is held leave at another time. Refuses people who may not see the mail or change its time,
 * times that do not exist in their zone, before its grace is over, after its use, and a mail that has left or may have.
 */
export async function scheduleMail(ctx: Ctx, input: ScheduleMailInput): Promise<{ readonly at: Date }> {
  return inTransaction(ctx.db, async (tx) => {
    const { mail } = await loadMail(tx, ctx.actor, { mailId: input.mailId, actions: NEEDS });
    const at = await askedFor(tx, ctx, input);
    const company = await tx.company.findFirst({ select: { rejectionGraceHours: true } });
    const { template, createdAt } = mail;
    const decided = decideSendAt(mail, at, {
      now: ctx.now,
      earliest: earliestOf({
        template,
        createdAt,
        now: ctx.now,
        delaySeconds: ctx.mailDelaySeconds,
        rejectionGraceHours: company?.rejectionGraceHours ?? 24,
      }),
      usefulUntil: usefulUntil(parseMail(template, mail.props), createdAt),
    });
    if (!decided.ok) {
      const isTime = ["too_early", "too_far", "of_no_use"].includes(decided.reason);
      throw isTime ? invalid(decided.message, { time: decided.message }) : conflict(decided.message);
    }
    await retime(tx, ctx, mail, { type: "mail.scheduled", state: "waiting", sendAfter: at });
    return { at };
  });
}

async function askedFor(tx: Tx, ctx: Ctx, { date, time }: ScheduleMailInput): Promise<Date> {
  const { timeZone } = await tx.person.findFirstOrThrow({
    where: { id: ctx.actor.id },
    select: { timeZone: true },
  });
  const read = instantOf(date, time, timeZone);
  if (!read.ok) throw invalid(read.message, { time: read.message });
  return read.instant;
}
