import http from "node:http";
import https from "node:https";
import { checkedLookup, PUBLIC_ONLY, REFUSED, targetOf, type FetchRules } from "./public-only.server.ts";

export type Posted = { readonly ok: true } | { readonly ok: false; readonly problem: string };

const CHANNELS: FetchRules = { ...PUBLIC_ONLY, timeoutMs: 10_000, mostBytes: 0 };

/**
 * Posts a text to an address that takes messages as Slack does (https://api.slack.com/messaging/webhooks). The address
 * that is connected to is the one that was checked; a redirect is not followed. Says what is wrong as a sentence for
 * the people of the opening, without what the other server answered.
 */
export async function postMessage(
  address: string,
  text: string,
  rules: FetchRules = CHANNELS,
): Promise<Posted> {
  const target = targetOf(address, rules);
  if (!target)
    return { ok: false, problem: "Only public addresses that begin with https:// are written to." };
  try {
    const status = await post(target, JSON.stringify({ text }), rules);
    return status >= 200 && status < 300 ? { ok: true } : { ok: false, problem: problemOf(status) };
  } catch (error) {
    return { ok: false, problem: faultOf(error) };
  }
}

function post(target: URL, body: string, rules: FetchRules): Promise<number> {
  const send = target.protocol === "http:" ? http.request : https.request;
  return new Promise((done, failed) => {
    const request = send(
      target,
      {
        method: "POST",
        lookup: (host, options, found) => checkedLookup(host, options, rules, found),
        headers: { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
        signal: AbortSignal.timeout(rules.timeoutMs),
      },
      (response) => {
        response.destroy();
        done(response.statusCode ?? 0);
      },
    );
    request.on("error", failed);
    request.end(body);
  });
}

function problemOf(status: number): string {
  if (status === 429) return "The channel's server asks for fewer messages. It is tried again by itself.";
  if (status === 403 || status === 404 || status === 410)
    return `The channel's server does not know this address any more (${status}). Make a new one there and add it.`;
  return `The channel's server answers ${status}. It is tried again by itself.`;
}

function faultOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const name = error instanceof Error ? error.name : "";
  if (code === REFUSED) return "This address leads into a private network and is not written to.";
  if (name === "TimeoutError" || code === "ABORT_ERR")
    return "The channel's server takes too long. It is tried again by itself.";
  return "The channel's server cannot be reached. It is tried again by itself.";
}
