import { setTimeout as wait } from "node:timers/promises";
import { renderStoredMail } from "#app/emails/render-mail.tsx";
import { goesToCandidate } from "#app/hiring/mail/templates.ts";
import { replyAddress } from "#app/platform/auth/reply-address.server.ts";
import { CALLS_PER_SECOND } from "#app/hiring/mail/service-rest.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import type { MailSender } from "#app/platform/mail/resend.server.ts";
import { sendMailJob } from "#app/platform/outbox/send-mail.job.server.ts";
import { askMailService } from "#app/use-cases/mail/ask-mail-service.server.ts";
import { claimMail, type ClaimedMail } from "#app/use-cases/mail/claim-mail.server.ts";
import { keepWords } from "#app/use-cases/mail/keep-words.server.ts";
import { noteMailService } from "#app/use-cases/mail/note-mail-service.server.ts";
import { settleMail, type MailResult } from "#app/use-cases/mail/settle-mail.server.ts";

/**
 * Sends one mail at most once: takes hold of it, writes its words, asks the service, and writes down the answer.
 * Whatever step the process dies in, the next try goes on with the same words and the same key. `sender` is null
 * while no mail service is set up; mails are then kept and shown at /mail.
 */
export function sendMailHandler(
  services: Services,
  sender: MailSender | null,
  pace = { callsPerSecond: CALLS_PER_SECOND },
): JobHandler<{ readonly mailId: string }> {
  return {
    job: sendMailJob,
    async handle({ mailId }) {
      const mail = await claimMail(systemContext(services), { mailId });
      if (!mail) return;
      const result = await attempt(services, sender, mail, pace);
      await settleMail(systemContext(services), { mailId, result });
    },
  };
}

/** Answers to a mail about an application reach it, where mail is received; its candidate's alone. */
function replyToOf({ secret, replyDomain }: Services, { template, applicationId }: ClaimedMail): string {
  if (replyDomain === null || applicationId === null || !goesToCandidate(template)) return "";
  return replyAddress(secret, replyDomain, applicationId);
}

async function attempt(
  services: Services,
  sender: MailSender | null,
  mail: ClaimedMail,
  pace: { readonly callsPerSecond: number },
): Promise<MailResult> {
  const { mayHaveLeft } = mail;
  const words = mail.words ?? (await renderStoredMail(mail.template, mail.props, mail.own));
  const replyTo = mail.words ? mail.replyTo : replyToOf(services, mail);
  if (!mail.words) await keepWords(systemContext(services), { mailId: mail.id, words, replyTo });
  if (sender === null) {
    if (!mayHaveLeft) return { kind: "kept" };
    const reason = "The mail service was taken out of the settings after a try without an answer.";
    return { kind: "refused", reason, mayHaveLeft };
  }
  const { to, attachments, idempotencyKey } = mail;
  const asked = await askMailService(systemContext(services), pace);
  if (!asked.ask) return { kind: "rested", until: asked.until, mayHaveLeft };
  await wait(asked.waitMs);
  const outcome = await sender.send({ to, replyTo, attachments, idempotencyKey, ...words });
  await noteMailService(systemContext(services), {
    failure: outcome.kind === "unavailable" ? outcome.reason : null,
  });
  switch (outcome.kind) {
    case "sent":
      return outcome;
    case "refused":
      return { ...outcome, mayHaveLeft };
    case "unavailable":
      return { ...outcome, mayHaveLeft: mayHaveLeft || outcome.mayHaveLeft };
  }
}
