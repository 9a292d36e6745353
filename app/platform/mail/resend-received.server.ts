import { TimeoutStrategy, timeout } from "cockatiel";
import { Resend } from "resend";

/** A mail that came in, as the service hands it out. */
export type IncomingMail = {
  readonly from: string;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly fileNames: readonly (string | null)[];
};

export type FetchOutcome =
  | { readonly kind: "mail"; readonly mail: IncomingMail }
  /** The service does not have it, now or later. */
  | { readonly kind: "gone" }
  | { readonly kind: "unavailable"; readonly reason: string };

export type MailFetcher = { fetch(id: string): Promise<FetchOutcome> };

export type FetcherOptions = {
  readonly apiKey: string;
  readonly baseUrl?: string | undefined;
  /** Longest wait for one answer. */
  readonly timeoutMs?: number;
};

/** Asks Resend for the words of a mail that came in: its report of one holds none. */
export function createMailFetcher({ apiKey, baseUrl, timeoutMs = 10_000 }: FetcherOptions): MailFetcher {
  const client = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  const limit = timeout(timeoutMs, TimeoutStrategy.Aggressive);
  return {
    async fetch(id) {
      try {
        return await limit.execute(async () => {
          const { data, error } = await client.emails.receiving.get(id, { html_format: "cid" });
          if (error?.statusCode === 404) return { kind: "gone" };
          if (!data) return { kind: "unavailable", reason: error?.name ?? "no answer" };
          const { from, subject, text, html, attachments } = data;
          const fileNames = attachments.map(({ filename }) => filename);
          return { kind: "mail", mail: { from, subject, text, html, fileNames } };
        });
      } catch {
        return { kind: "unavailable", reason: "no answer in time" };
      }
    },
  };
}
