import { jobDefinitions } from "#app/jobs/all-jobs.server.ts";
import { sendMailHandler } from "#app/jobs/send-mail.handler.server.ts";
import { createDatabase } from "#app/platform/db/client.server.ts";
import { createJobRunner } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { createResendSender } from "#app/platform/mail/resend.server.ts";
import { buildServices } from "#test/builders/services.ts";

/** A process that sends the mails of an outbox, to be killed. */
const url = process.env["DATABASE_URL"];
const baseUrl = process.env["RESEND_BASE_URL"];
if (!url || !baseUrl) throw new Error("DATABASE_URL and RESEND_BASE_URL say whose mails go where.");
const runner = createJobRunner({ url, log: createLog("silent"), pollSeconds: 0.5 });
await runner.start(jobDefinitions);
const services = buildServices(createDatabase({ url }), runner);
const from = "Northlight <hiring@northlight.example>";
const sender = createResendSender({ apiKey: "re_test", baseUrl, from });
await runner.work(sendMailHandler(services, sender));
