import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  ConstantBackoff,
  ExponentialBackoff,
  TimeoutStrategy,
  circuitBreaker,
  handleWhenResult,
  retry,
  timeout,
  wrap,
} from "cockatiel";
import { Resend } from "resend";

export type OutgoingMail = {
  readonly to: string;
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
  | {
      readonly kind: "unavailable";
      readonly reason: string;
      readonly mayHaveLeft: boolean;
      readonly asked: boolean;
    };

export type MailSender = { send(mail: OutgoingMail): Promise<MailOutcome> };

export type ResendOptions = {
  readonly apiKey: string;
  readonly baseUrl?: string | undefined;
  readonly from: string;
  /** Longest wait for one answer. */
  readonly timeoutMs?: number;
  /** Resend's own limit is two calls a second. */
  readonly callsPerSecond?: number;
  /** First pause after the breaker opened; it grows to at most a minute. */
  readonly firstPauseMs?: number;
};

const FAILURES_UNTIL_PAUSE = 5;
const LONGEST_PAUSE_MS = 60_000;
const SOON_MS = 300;

/**
 * Sends through Resend. Its client never throws and waits for ever, so every call gets a timeout, one quick second
 * try, and a breaker: while the service is down it is asked about once a minute, however many mails wait.
 */
export function createResendSender(options: ResendOptions): MailSender {
  const client = new Resend(options.apiKey, options.baseUrl ? { baseUrl: options.baseUrl } : {});
  const pace = paced(1000 / (options.callsPerSecond ?? 2));
  const failed = handleWhenResult(isFailure);
  const breaker = circuitBreaker(failed, {
    breaker: new ConsecutiveBreaker(FAILURES_UNTIL_PAUSE),
    halfOpenAfter: new ExponentialBackoff({
      initialDelay: options.firstPauseMs ?? 10_000,
      maxDelay: LONGEST_PAUSE_MS,
    }),
  });
  const policy = wrap(retry(failed, { maxAttempts: 1, backoff: new ConstantBackoff(SOON_MS) }), breaker);
  const limit = timeout(options.timeoutMs ?? 3_000, TimeoutStrategy.Aggressive);

  async function ask(mail: OutgoingMail): Promise<MailOutcome> {
    await pace();
    try {
      return await limit.execute(async ({ signal }) => {
        const request = { idempotencyKey: mail.idempotencyKey, signal };
        const { data, error } = await client.emails.send(requestOf(mail, options.from), request);
        return data ? ({ kind: "sent", providerId: data.id } as const) : outcomeOf(error);
      });
    } catch {
      return unavailable("The mail service did not answer in time.", true);
    }
  }

  return {
    async send(mail) {
      const answers: MailOutcome[] = [];
      try {
        await policy.execute(async () => {
          const answer = await ask(mail);
          answers.push(answer);
          return answer;
        });
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
      }
      return summedUp(answers);
    },
  };
}

/** The last answer counts, but a try that may have arrived stays one that may have arrived. */
function summedUp(answers: readonly MailOutcome[]): MailOutcome {
  const last = answers.at(-1);
  if (!last) {
    const reason = "The mail service is not answering, so it is given a rest.";
    return { kind: "unavailable", reason, mayHaveLeft: false, asked: false };
  }
  if (last.kind !== "unavailable") return last;
  const mayHaveLeft = answers.some((answer) => answer.kind === "unavailable" && answer.mayHaveLeft);
  return { ...last, mayHaveLeft };
}

function requestOf(mail: OutgoingMail, from: string) {
  return {
    from,
    to: [mail.to],
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

type ResendError = { readonly name: string; readonly message: string; readonly statusCode: number | null };

function outcomeOf(error: ResendError): MailOutcome {
  const status = typeof error.statusCode === "number" ? error.statusCode : null;
  if (status === 429) return unavailable("The mail service asks for fewer mails at once.", false);
  if (error.name === "concurrent_idempotent_requests")
    return unavailable("The mail service is still working on the same mail.", true);
  if (status === null) return unavailable("The mail service could not be reached.", true);
  if (status >= 500) return unavailable(`The mail service had a fault (${status}).`, true);
  return { kind: "refused", reason: `The mail service refused this mail (${status}): ${error.message}` };
}

function unavailable(reason: string, mayHaveLeft: boolean): MailOutcome {
  return { kind: "unavailable", reason, mayHaveLeft, asked: true };
}

function isFailure(outcome: unknown): boolean {
  return (outcome as MailOutcome).kind === "unavailable";
}

/** Lets calls begin one after another, at least this many milliseconds apart. */
function paced(gapMs: number): () => Promise<void> {
  let nextAt = 0;
  return async function wait() {
    const now = Date.now();
    const at = Math.max(now, nextAt);
    nextAt = at + gapMs;
    if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
  };
}
