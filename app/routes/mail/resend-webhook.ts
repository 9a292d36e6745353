import type { ActionFunctionArgs } from "@remix-run/node";
import { readDeliveryReport } from "#app/hiring/mail/delivery-report.ts";
import { readReceivedReport, type ReceivedReport } from "#app/hiring/mail/received-mail.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import { readText } from "#app/platform/http/read-text.server.ts";
import { receiveReply } from "#app/use-cases/mail/receive-reply.server.ts";
import { recordDelivery } from "#app/use-cases/mail/record-delivery.server.ts";

/** Reports are a few kilobytes; nobody else's words are read to the end. */
const LONGEST_BYTES = 256_000;

function answer(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/** Hears from Resend what became of a mail, and that one has come in. What is not signed by it is not read. */
export async function action(args: ActionFunctionArgs) {
  const { services } = args.context;
  if (!services.readMailReport) return answer(404, "No webhook is set up: RESEND_WEBHOOK_SECRET is not set.");
  const payload = await readText(args.request, LONGEST_BYTES);
  if (payload === null) return answer(413, "A report is shorter than this.");
  const signed = services.readMailReport(payload, args.request.headers);
  if (!signed) return answer(401, "This report is not signed with the secret of our webhook.");
  const received = readReceivedReport(signed.body);
  if (received) return takeReply(services, received);
  const report = readDeliveryReport(signed.body);
  if (!report) return answer(200, "Not a matter of deliveries.");
  const outcome = await recordDelivery(systemContext(services), { reportId: signed.id, report });
  services.log.info({ event: "mail.reported", delivery: report.delivery, outcome });
  // Asked to come again: the mail is being handed over at this moment and has no name of the service's yet.
  return outcome === "too_early" ? answer(503, "Report this again in a moment.") : answer(200, outcome);
}

/** A mail that came in: told to the log by what became of it, never by who wrote it or what. */
async function takeReply(services: Services, report: ReceivedReport): Promise<Response> {
  const { replyDomain } = services;
  if (replyDomain === null) return answer(200, "No mail is received here: MAIL_REPLY_DOMAIN is not set.");
  const outcome = await receiveReply(systemContext(services), { report, replyDomain });
  services.log.info({ event: "mail.reply", outcome });
  return answer(200, outcome);
}
