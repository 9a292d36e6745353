import { test } from "@playwright/test";
import { startFakeResend } from "../fakes/resend.ts";
import { WEBHOOK_SECRET } from "../fakes/resend-reports.ts";
import type { DeliveredMail, FakeResend } from "../fakes/resend.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

export type MailedBaton = {
  readonly baton: RunningBaton;
  readonly mailServer: FakeResend;
  /** What has arrived for an address, in order. */
  mailsTo(email: string): readonly DeliveredMail[];
};

/**
 * For a spec file, at its top: a Baton with the demo's data whose mails leave at once and arrive at a fake mail service.
 * Both run before its first test and end after its last one.
 */
export function useMailedBaton(): MailedBaton {
  let running: { readonly baton: RunningBaton; readonly mailServer: FakeResend } | undefined;
  const started = () => {
    if (!running) throw new Error("Baton has not been started yet; ask inside a test.");
    return running;
  };
  test.beforeAll(async () => {
    const mailServer = await startFakeResend();
    const env = {
      RESEND_API_KEY: "re_test",
      RESEND_BASE_URL: mailServer.url,
      RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
      MAIL_REPLY_DOMAIN: "reply.baton.example",
      MAIL_DELAY_SECONDS: "0",
    };
    running = { mailServer, baton: await startBaton({ demo: true, env }) };
  });
  test.afterAll(async () => {
    await running?.baton.stop();
    await running?.mailServer.close();
  });
  return {
    get baton() {
      return started().baton;
    },
    get mailServer() {
      return started().mailServer;
    },
    mailsTo: (email) => started().mailServer.mails.filter(({ to }) => to.some((one) => one.includes(email))),
  };
}
