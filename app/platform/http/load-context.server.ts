import type { Auth } from "../auth/auth.server.ts";
import type { SignInLimits } from "../auth/sign-in-limits.server.ts";
import type { Database } from "../db/client.server.ts";
import type { FileStore } from "../files/file-store.server.ts";
import type { Jobs } from "../jobs/jobs.server.ts";
import type { Changes } from "../db/changes.server.ts";
import type { Log } from "../log/log.server.ts";
import type { ReportReader } from "../webhooks/resend-reports.server.ts";

/** Everything built once at start that requests use. */
export type Services = {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly files: FileStore;
  readonly auth: Auth;
  readonly signInLimits: SignInLimits;
  readonly changes: Changes;
  readonly log: Log;
  readonly baseUrl: string;
  readonly secret: string;
  readonly mailDelaySeconds: number;
  /** False while no mail service is set up: mails are kept and shown at /mail. */
  readonly mailIsSent: boolean;
  /** The domain to which candidates answer; null while answers go to the sender's own address. */
  readonly replyDomain: string | null;
  /** Null while no webhook is set up: what becomes of a mail after it was sent is not known then. */
  readonly readMailReport: ReportReader | null;
};

declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly services: Services;
    readonly nonce: string;
    readonly requestId: string;
    readonly clientAddress: string;
  }
}
