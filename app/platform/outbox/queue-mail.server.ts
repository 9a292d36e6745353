import { z } from "zod";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { appendEvent } from "../db/events.server.ts";
import type { Tx } from "../db/client.server.ts";
import type { BaseCtx } from "../db/context.server.ts";
import { wordingOf } from "./wording-of.server.ts";
import { sendMailJob } from "./send-mail.job.server.ts";

/** Small text files that go along, such as a calendar invitation. */
export const MailAttachmentsSchema = z.array(
  z.object({ fileName: z.string(), contentType: z.string(), content: z.string() }).readonly(),
);
export type MailAttachment = z.infer<typeof MailAttachmentsSchema>[number];

export type NewMail = MailWords & {
  readonly to: { readonly email: string; readonly name: string };
  readonly candidateId?: string | null;
  readonly applicationId?: string | null;
  readonly interviewId?: string | null;
  /** When it may leave; otherwise after the seconds in which it can be taken back. */
  readonly sendAfter?: Date;
  /** Names this one mail for ever: the same key again queues nothing. Holds no secret. */
  readonly idempotencyKey: string;
  readonly attachments?: readonly MailAttachment[];
  /** Whether it goes to a candidate who wants no mail, too; the rule is the core's. */
  readonly legalMinimum?: boolean;
  /** Leaves before others that are due and have a lower number; the rule is the core's. */
  readonly urgency?: number;
};

/**
 * Puts a mail into the outbox inside the caller's transaction: the row, its event and the job exist exactly when
 * the change that caused them does. Answers the mail's id; the same idempotency key a second time queues nothing
 * and answers the first id. It keeps the own words
 * that count now. A mail to a candidate who wants none is kept as withheld and never leaves, but for the legal
 * minimum.
 */
export async function queueMail(tx: Tx, ctx: BaseCtx, mail: NewMail): Promise<string> {
  const sendAfter = mail.sendAfter ?? new Date(ctx.now.getTime() + ctx.mailDelaySeconds * 1000);
  const withheld = !mail.legalMinimum && (await wantsNoMail(tx, mail.candidateId ?? null));
  const wording = withheld ? null : await wordingOf(tx, mail.template, mail.applicationId ?? null);
  const [added] = await tx.mail.createManyAndReturn({
    data: [
      {
        template: mail.template,
        props: mail.props,
        to: mail.to.email,
        toName: mail.to.name,
        candidateId: mail.candidateId ?? null,
        applicationId: mail.applicationId ?? null,
        interviewId: mail.interviewId ?? null,
        wordingId: wording?.id ?? null,
        attachments: (mail.attachments ?? []).map((attachment) => ({ ...attachment })),
        sendAfter,
        state: withheld ? "withheld" : "waiting",
        idempotencyKey: mail.idempotencyKey,
        queuedById: ctx.eventActor.kind === "person" ? ctx.eventActor.id : null,
        createdAt: ctx.now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!added) {
    const first = await tx.mail.findFirstOrThrow({
      where: { idempotencyKey: mail.idempotencyKey },
      select: { id: true },
    });
    return first.id;
  }
  await appendEvent(tx, ctx, {
    type: withheld ? "mail.withheld" : "mail.queued",
    subject: { kind: "mail", id: added.id },
    candidateId: mail.candidateId ?? null,
    applicationId: mail.applicationId ?? null,
    interviewId: mail.interviewId ?? null,
    after: { template: mail.template },
  });
  if (!withheld)
    await ctx.jobs.enqueue(
      tx,
      sendMailJob,
      { mailId: added.id },
      { startAfter: sendAfter, priority: mail.urgency ?? 0 },
    );
  return added.id;
}

/** Whether a candidate wants no mail; whoever says so at this moment is waited for. */
export async function wantsNoMail(tx: Tx, candidateId: string | null): Promise<boolean> {
  if (candidateId === null) return false;
  const [candidate] = await tx.$queryRaw<{ silent: boolean }[]>`
    SELECT "doNotContactAt" IS NOT NULL AS silent FROM "Candidate" WHERE id = ${candidateId} FOR SHARE`;
  return candidate?.silent ?? false;
}
