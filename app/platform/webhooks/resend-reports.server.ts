import { Resend } from "resend";

/** Reads what the mail service reports, or gives null when the signature is not the service's. */
export type ReportReader = (
  payload: string,
  headers: Headers,
) => { readonly id: string; readonly body: unknown } | null;

/**
 * Checks reports of Resend by the signing secret of their webhook: over the body, its name and its time, which may
 * be five minutes off. (https://docs.svix.com/receiving/verifying-payloads/how-manual)
 */
export function createReportReader(secret: string): ReportReader {
  // The client checks signatures only; it is never asked to send, so it needs no key of its own.
  const { webhooks } = new Resend("re_unused");
  return function read(payload, headers) {
    const id = headers.get("svix-id") ?? "";
    const timestamp = headers.get("svix-timestamp") ?? "";
    const signature = headers.get("svix-signature") ?? "";
    try {
      const body: unknown = webhooks.verify({
        payload,
        headers: { id, timestamp, signature },
        webhookSecret: secret,
      });
      return { id, body };
    } catch {
      return null;
    }
  };
}
