import { redirect } from "@remix-run/react";
import type { ActFields } from "#app/components/device/room-outbox.ts";

export type SentAnswer = {
  readonly ok: boolean;
  readonly problem: string | null;
};

/**
 * Sends one act of an opening's queue. Throws when the server is away (the act waits) or the session has ended; answers
 * what the server said otherwise, refusals included.
 */
export async function sendToQueue(openingId: string, fields: ActFields): Promise<SentAnswer> {
  const answer = await fetch(`/screening/${openingId}/act`, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(fields),
    // A page that is left at this moment still hands its decision over.
    keepalive: true,
  });
  if (answer.status === 401) throw redirect("/sign-in");
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429)
    throw Object.assign(new Error("The server is away."), { status: answer.status });
  return (await answer.json()) as SentAnswer;
}
