import { setTimeout as wait } from "node:timers/promises";
import { plainTextOf } from "#app/emails/plain-text.ts";
import { CALLS_PER_SECOND } from "#app/hiring/mail/service-rest.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import type { MailFetcher } from "#app/platform/mail/resend-received.server.ts";
import { askMailService } from "#app/use-cases/mail/ask-mail-service.server.ts";
import { fetchReplyJob } from "#app/use-cases/mail/fetch-reply.job.server.ts";
import { keepReply } from "#app/use-cases/mail/keep-reply.server.ts";

/**
 * Fetches the words of a mail that came in, in turn with the mails that go out. A mail that the service will not hand
 * out is kept without words, so that somebody hears that it came. `fetcher` is null while no mail service is set up,
 * which may be a setting that is put right within the day.
 */
export function fetchReplyHandler(
  services: Services,
  fetcher: MailFetcher | null,
): JobHandler<{ readonly replyId: string }> {
  return {
    job: fetchReplyJob,
    async handle({ replyId }, run) {
      const outcome = fetcher ? await ask(services, fetcher, replyId) : NOBODY_TO_ASK;
      if (outcome.kind === "unavailable" && !run.lastAttempt) throw new Error(outcome.reason);
      if (outcome.kind !== "mail") {
        services.log.warn({ event: "mail.reply_unreadable", replyId, outcome: outcome.kind });
        return keepReply(systemContext(services), { replyId, mail: null });
      }
      const { from, subject, text, html, fileNames } = outcome.mail;
      const words = text?.trim() ? text : plainTextOf(html ?? "");
      await keepReply(systemContext(services), { replyId, mail: { from, subject, text: words, fileNames } });
    },
  };
}

const NOBODY_TO_ASK = { kind: "unavailable", reason: "No mail service is set up." } as const;

async function ask(services: Services, fetcher: MailFetcher, replyId: string) {
  const turn = await askMailService(systemContext(services), { callsPerSecond: CALLS_PER_SECOND });
  if (!turn.ask) return { kind: "unavailable", reason: "The mail service is given a rest." } as const;
  await wait(turn.waitMs);
  return fetcher.fetch(replyId);
}
