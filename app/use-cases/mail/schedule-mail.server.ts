import type { MailAction } from "#app/hiring/access/mail.policy.ts";
import { usefulUntil } from "#app/hiring/mail/delivery.ts";
import { earliestOfLetter } from "#app/hiring/mail/letter.ts";
import { decideSendAt, earliestOf } from "#app/hiring/mail/send-time.ts";
import { parseMail } from "#app/hiring/mail/templates.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { instantAsked, type AskedTime } from "./internal/asked-time.server.ts";
import { loadMail } from "./internal/load-mail.server.ts";
import { retime } from "./internal/retime.server.ts";

const NEEDS: readonly MailAction[] = ["view", "schedule"];

export type ScheduleMailInput = AskedTime & { readonly mailId: string };

/**
 * Has a mail that waits or is held leave at another time. Refuses people who may not see the mail or change its time,
 * times that do not exist in their zone, before its grace is over, after its use, and a mail that has left or may have.
 */
export async function scheduleMail(ctx: Ctx, input: ScheduleMailInput): Promise<{ readonly at: Date }> {
  return inTransaction(ctx.db, async (tx) => {
    const { mail } = await loadMail(tx, ctx, { mailId: input.mailId, actions: NEEDS });
    const at = await instantAsked(tx, ctx, input);
    const company = await tx.company.findFirst({ select: { rejectionGraceHours: true } });
    const { template, createdAt } = mail;
    const delaySeconds = ctx.mailDelaySeconds;
    const rejectionGraceHours = company?.rejectionGraceHours ?? 24;
    const decided = decideSendAt(mail, at, {
      now: ctx.now,
      // A letter to several can be taken back as a whole for a while, whichever of its mails is given another time.
      earliest:
        mail.bulkId === null
          ? earliestOf({ template, createdAt, now: ctx.now, delaySeconds, rejectionGraceHours })
          : earliestOfLetter({ confirmedAt: createdAt, now: ctx.now, delaySeconds }),
      usefulUntil: usefulUntil(parseMail(template, mail.props), createdAt),
    });
    if (!decided.ok) {
      const isTime = ["too_early", "too_far", "of_no_use"].includes(decided.reason);
      throw isTime ? invalid(decided.message, { time: decided.message }) : conflict(decided.message);
    }
    await retime(tx, ctx, { mail, sendAfter: at }, { type: "mail.scheduled", state: "waiting" });
    return { at };
  });
}
