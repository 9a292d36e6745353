import { createHmac, randomUUID } from "node:crypto";

const KEY = Buffer.from("a signing key of thirty-two byte");

/** What RESEND_WEBHOOK_SECRET has to be for these reports to be read. */
export const WEBHOOK_SECRET = `whsec_${KEY.toString("base64")}`;
export const OTHER_KEY = Buffer.from("another key, not the shared one!");

/** Reports something to a running Baton as the mail service does; null when the server is away. */
export async function postReport(
  url: string,
  body: string,
  { id = `msg_${randomUUID()}`, key = KEY }: { readonly id?: string; readonly key?: Buffer } = {},
): Promise<number | null> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` };
  try {
    const answer = await fetch(`${url}/webhooks/resend`, { method: "POST", body, headers });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}
