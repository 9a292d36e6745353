import { canDeliverMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { mayTryAgain, usefulUntil } from "#app/hiring/mail/delivery.ts";
import { isLegalMinimum, WANTS_NO_MAIL } from "#app/hiring/mail/do-not-contact.ts";
import { decideAsk } from "#app/hiring/mail/service-rest.ts";
import { fillOwnWords, type OwnWords } from "#app/hiring/mail/own-words.ts";
import { readMail } from "#app/hiring/mail/templates.ts";
import { attendedBy } from "#app/platform/calendar/ics.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import {
  MailAttachmentsSchema,
  wantsNoMail,
  type MailAttachment,
} from "#app/platform/outbox/queue-mail.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { OWN_WORDS, ownWordsIn, type WordingRow } from "#app/platform/outbox/wording-of.server.ts";
import { enqueueAgain } from "./internal/enqueue-again.server.ts";
import { failMail } from "./internal/fail-mail.server.ts";
import { readMailService } from "./internal/mail-service.server.ts";
import { withPresentLink } from "./internal/present-link.server.ts";
import { loadWhyOvertaken, type DatedMail } from "./internal/why-overtaken.server.ts";

export type ClaimedMail = {
  readonly id: string;
  readonly template: string;
  readonly props: unknown;
  readonly to: string;
  readonly applicationId: string | null;
  /** Where answers to an earlier try go; a repeat must say the same. */
  readonly replyTo: string;
  readonly idempotencyKey: string;
  readonly attachments: readonly MailAttachment[];
  /** What the company or the opening says instead of the built-in words. */
  readonly own: OwnWords | null;
  /** The words of an earlier try; a repeat must say the same. */
  readonly words: { readonly subject: string; readonly html: string; readonly text: string } | null;
  /** Whether an earlier try may have reached the mail service. */
  readonly mayHaveLeft: boolean;
};

/**
 * Takes hold of a mail whose time has come, so that nobody can take it back from now on. Answers null when there is
 * nothing to send: taken back, no longer true, sent by another worker, not due yet, too late to be of use, not wanted
 * any more, the mail service is given a rest (the mail then waits, and can still be taken back), or to an address that
 * takes no mail (it then counts as failed and says why). A mail that was being sent when its worker died is taken up
 * again with the same key. It leaves with the private link that opens the candidate's page now.
 */
export async function claimMail(
  ctx: SystemCtx,
  input: { readonly mailId: string },
): Promise<ClaimedMail | null> {
  requireAllowed(canDeliverMail(ctx.eventActor), "This mail");
  return inTransaction(ctx.db, async (tx) => {
    const mail = await tx.mail.findFirst({ where: { id: input.mailId }, include: OWN_WORDS });
    if (!mail || (mail.state !== "waiting" && mail.state !== "sending")) return null;
    if (mail.state === "waiting" && mail.sendAfter > ctx.now) {
      await enqueueAgain(tx, ctx, mail, mail.sendAfter);
      return null;
    }
    if (mail.state === "waiting" && (await stopOvertaken(tx, ctx, mail))) return null;
    const unwanted = !isLegalMinimum(mail.template) && (await wantsNoMail(tx, mail.candidateId));
    const hopeless = unwanted
      ? WANTS_NO_MAIL
      : (whyHopeless(mail, ctx.now) ?? (await whySuppressed(tx, mail.to)));
    if (hopeless === null && (await waitsForService(tx, ctx, mail))) return null;
    // An earlier try may have arrived, and a repeat must say the same.
    const renewed = mail.mayHaveLeft ? null : await withPresentLink(tx, ctx, mail);
    const { count } = await tx.mail.updateMany({
      where: {
        id: mail.id,
        state: mail.state,
        attempts: mail.attempts,
        sendAfter: mail.sendAfter,
        // An address that is corrected at this moment: the sweep takes the mail up again, to the new one.
        to: mail.to,
      },
      data: {
        state: "sending",
        attempts: { increment: 1 },
        firstTriedAt: mail.firstTriedAt ?? ctx.now,
        // Until the service says otherwise; a worker that dies now leaves the truth behind.
        mayHaveLeft: true,
        ...(renewed ? { props: renewed, subject: "", html: "", text: "" } : {}),
      },
    });
    if (count === 0) return null;
    if (hopeless !== null) {
      await failMail(tx, ctx, { mail, reason: hopeless, mayHaveLeft: mail.mayHaveLeft });
      return null;
    }
    const { subject, html, text } = mail;
    return {
      id: mail.id,
      template: mail.template,
      props: renewed ?? mail.props,
      to: mail.to,
      applicationId: mail.applicationId,
      replyTo: mail.replyTo,
      idempotencyKey: mail.idempotencyKey,
      own: ownWordsIn(mail.wording),
      attachments: MailAttachmentsSchema.parse(mail.attachments).map((file) => attendedBy(file, mail.to)),
      words: html === "" || renewed ? null : { subject, html, text },
      mayHaveLeft: mail.mayHaveLeft,
    };
  });
}

/**
 * Takes a mail back that is no longer true; true when it did. One of several interviews leaves if part of it holds:
 * nobody else tells of that part, and a mail of its own tells of the rest.
 */
async function stopOvertaken(
  tx: Tx,
  ctx: SystemCtx,
  mail: DatedMail & { readonly id: string },
): Promise<boolean> {
  const overtaken = await loadWhyOvertaken(tx, mail, ctx.now);
  if (!overtaken || overtaken.inPart) return false;
  if (!(await takeBackMail(tx, ctx, { mailId: mail.id }))) return false;
  await tx.mail.update({ where: { id: mail.id }, data: { lastError: overtaken.why } });
  return true;
}

/** Puts a waiting mail off until the mail service is asked again; true when it was put off. */
async function waitsForService(
  tx: Tx,
  ctx: SystemCtx,
  mail: {
    readonly id: string;
    readonly template: string;
    readonly state: string;
    readonly attempts: number;
    readonly sendAfter: Date;
  },
): Promise<boolean> {
  if (mail.state !== "waiting") return false;
  const asked = decideAsk(await readMailService(tx), ctx.now);
  if (asked.ask) return false;
  const { count } = await tx.mail.updateMany({
    where: { id: mail.id, state: "waiting", attempts: mail.attempts, sendAfter: mail.sendAfter },
    data: { sendAfter: asked.until },
  });
  if (count > 0) await enqueueAgain(tx, ctx, mail, asked.until);
  return true;
}

async function whySuppressed(tx: Tx, address: string): Promise<string | null> {
  const standing = await tx.suppression.findFirst({ where: { address, liftedAt: null } });
  return standing ? SUPPRESSED[standing.reason] : null;
}

const SUPPRESSED = {
  bounced:
    "Mail to this address came back before, so it was not tried again. Ask for another address, or let mail go there again on the page of addresses that are not written to.",
  complained:
    "The owner of this address marked our mail as spam, so nothing more is sent to it. Reach them another way.",
} as const;

type DatedRow = {
  readonly html: string;
  readonly wording: WordingRow;
  readonly template: string;
  readonly props: unknown;
  readonly createdAt: Date;
  readonly firstTriedAt: Date | null;
  readonly mayHaveLeft: boolean;
};

function whyHopeless(mail: DatedRow, now: Date): string | null {
  if (mail.mayHaveLeft && !mayTryAgain(mail.firstTriedAt, now))
    return "The mail service gave no clear answer for too long, so it may have arrived all the same.";
  const parsed = readMail(mail.template, mail.props);
  if (parsed === null) return "This mail could not be written, because something it needs is missing.";
  const own = mail.html === "" ? ownWordsIn(mail.wording) : null;
  const filled = own && fillOwnWords(own, parsed);
  if (filled && !filled.ok) return filled.message;
  const until = usefulUntil(parsed, mail.createdAt);
  if (until !== null && until < now) return "It was too late for this mail to be of use, so it was not sent.";
  return null;
}
