import { createHash } from "node:crypto";
import { TimeoutStrategy, timeout } from "cockatiel";
import { Resend } from "resend";

export type OutgoingMail = {
  readonly to: string;
  /** Where an answer goes; empty for the sender's own address. */
  readonly replyTo: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly {
    readonly fileName: string;
    readonly contentType: string;
    readonly content: string;
  }[];
  /** The service sends one mail for a key, however often it is asked within a day. */
  readonly idempotencyKey: string;
};

export type MailOutcome =
  | { readonly kind: "sent"; readonly providerId: string }
  /** The service will not take this mail, now or later. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Try again later; `mayHaveLeft` when the service may have taken the mail without saying so. */
  | { readonly kind: "unavailable"; readonly reason: string; readonly mayHaveLeft: boolean };

export type MailSender = { send(mail: OutgoingMail): Promise<MailOutcome> };

export type ResendOptions = {
  readonly apiKey: string;
  readonly baseUrl?: string | undefined;
  readonly from: string;
  /** Longest wait for one answer. */
  readonly timeoutMs?: number;
};

/**
 * Sends through Resend, one call a mail. Its client never throws and waits for ever, so every call gets a timeout. When it
 * may be asked at all is decided by what all processes know of it, not here.
 */
export function createResendSender(options: ResendOptions): MailSender {
  const client = new Resend(options.apiKey, options.baseUrl ? { baseUrl: options.baseUrl } : {});
  const limit = timeout(options.timeoutMs ?? 3_000, TimeoutStrategy.Aggressive);
  return {
    async send(mail) {
      try {
        return await limit.execute(async ({ signal }) => {
          const request = { idempotencyKey: shortKey(mail.idempotencyKey), signal };
          const { data, error } = await client.emails.send(requestOf(mail, options.from), request);
          return data ? ({ kind: "sent", providerId: data.id } as const) : outcomeOf(error);
        });
      } catch {
        return unavailable("The mail service did not answer in time.", true);
      }
    },
  };
}

/** The service refuses longer keys; a mail about many days, or one that was written anew many times, has one. */
const LONGEST_KEY = 256;

function shortKey(key: string): string {
  return key.length <= LONGEST_KEY ? key : createHash("sha256").update(key).digest("hex");
}

function requestOf(mail: OutgoingMail, from: string) {
  return {
    from,
    to: [mail.to],
    ...(mail.replyTo === "" ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    attachments: mail.attachments.map((attachment) => ({
      filename: attachment.fileName,
      contentType: attachment.contentType,
      content: Buffer.from(attachment.content, "utf8").toString("base64"),
    })),
  };
}

const KEY_FAULTS: ReadonlySet<string> = new Set(["missing_api_key", "invalid_api_key", "restricted_api_key"]);
const KEY_FAULT =
  "The mail service does not accept our key. Put a key that may send into RESEND_API_KEY and start Baton again.";

type ResendError = { readonly name: string; readonly message: string; readonly statusCode: number | null };

function outcomeOf(error: ResendError): MailOutcome {
  const status = typeof error.statusCode === "number" ? error.statusCode : null;
  if (status === 401 || KEY_FAULTS.has(error.name)) return unavailable(KEY_FAULT, false);
  if (status === 429) return unavailable("The mail service asks for fewer mails at once.", false);
  if (error.name === "concurrent_idempotent_requests")
    return unavailable("The mail service is still working on the same mail.", true);
  if (status === null) return unavailable("The mail service could not be reached.", true);
  if (status >= 500) return unavailable(`The mail service had a fault (${status}).`, true);
  return { kind: "refused", reason: `The mail service refused this mail (${status}): ${error.message}` };
}

function unavailable(reason: string, mayHaveLeft: boolean): MailOutcome {
  return { kind: "unavailable", reason, mayHaveLeft };
}
