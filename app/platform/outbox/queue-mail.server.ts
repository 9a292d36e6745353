import { z } from "zod";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { appendEvents } from "../db/events.server.ts";
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
  /** The letter to several that it is part of. */
  readonly bulkId?: string;
  /** The mail that came back and is written anew by this one. */
  readonly anewOfId?: string;
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
 * and answers the first id. It keeps the own words that count now. A mail to a candidate who wants none is kept as
 * withheld and never leaves, but for the legal minimum.
 */
export async function queueMail(tx: Tx, ctx: BaseCtx, mail: NewMail): Promise<string> {
  const [id] = await queueMails(tx, ctx, [mail]);
  if (id !== undefined) return id;
  const first = await tx.mail.findFirstOrThrow({
    where: { idempotencyKey: mail.idempotencyKey },
    select: { id: true },
  });
  return first.id;
}

/** The same for many at once, in few statements; answers the ids of those that were not queued before. */
export async function queueMails(
  tx: Tx,
  ctx: BaseCtx,
  mails: readonly NewMail[],
): Promise<readonly string[]> {
  const silent = await silentAmong(
    tx,
    mails.flatMap((mail) => (mail.legalMinimum || !mail.candidateId ? [] : [mail.candidateId])),
  );
  const rows = [];
  for (const mail of mails) {
    const withheld = !mail.legalMinimum && silent.has(mail.candidateId ?? "");
    rows.push(await rowOf(tx, ctx, mail, withheld));
  }
  const added = await tx.mail.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: {
      id: true,
      template: true,
      state: true,
      sendAfter: true,
      candidateId: true,
      applicationId: true,
      interviewId: true,
      idempotencyKey: true,
    },
  });
  await appendEvents(
    tx,
    ctx,
    added.map(({ id, template, state, candidateId, applicationId, interviewId }) => ({
      type: state === "withheld" ? "mail.withheld" : "mail.queued",
      subject: { kind: "mail", id },
      candidateId,
      applicationId,
      interviewId,
      after: { template },
    })),
  );
  const urgencies = new Map(mails.map((mail) => [mail.idempotencyKey, mail.urgency ?? 0]));
  const leaving = added.filter(({ state }) => state !== "withheld");
  await ctx.jobs.enqueueMany(
    tx,
    sendMailJob,
    leaving.map(({ id, sendAfter, idempotencyKey }) => ({
      payload: { mailId: id },
      startAfter: sendAfter,
      priority: urgencies.get(idempotencyKey) ?? 0,
    })),
  );
  return added.map(({ id }) => id);
}

async function rowOf(tx: Tx, ctx: BaseCtx, mail: NewMail, withheld: boolean) {
  // A letter to several has words of its own already.
  const isWorded = !withheld && mail.bulkId === undefined;
  const wording = isWorded ? await wordingOf(tx, mail.template, mail.applicationId ?? null) : null;
  return {
    template: mail.template,
    props: mail.props,
    to: mail.to.email,
    toName: mail.to.name,
    candidateId: mail.candidateId ?? null,
    applicationId: mail.applicationId ?? null,
    interviewId: mail.interviewId ?? null,
    bulkId: mail.bulkId ?? null,
    anewOfId: mail.anewOfId ?? null,
    wordingId: wording?.id ?? null,
    attachments: (mail.attachments ?? []).map((attachment) => ({ ...attachment })),
    sendAfter: mail.sendAfter ?? new Date(ctx.now.getTime() + ctx.mailDelaySeconds * 1000),
    state: withheld ? ("withheld" as const) : ("waiting" as const),
    idempotencyKey: mail.idempotencyKey,
    queuedById: ctx.eventActor.kind === "person" ? ctx.eventActor.id : null,
    createdAt: ctx.now,
  };
}

/** Whether a candidate wants no mail; whoever says so at this moment is waited for. */
export async function wantsNoMail(tx: Tx, candidateId: string | null): Promise<boolean> {
  if (candidateId === null) return false;
  return (await silentAmong(tx, [candidateId])).has(candidateId);
}

async function silentAmong(tx: Tx, candidateIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (candidateIds.length === 0) return new Set();
  const silent = await tx.$queryRaw<{ id: string; silent: boolean }[]>`
    SELECT id, "doNotContactAt" IS NOT NULL AS silent FROM "Candidate"
    WHERE id = ANY (${[...candidateIds]}) ORDER BY id FOR SHARE`;
  return new Set(silent.flatMap((row) => (row.silent ? [row.id] : [])));
}
