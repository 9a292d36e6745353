import http from "node:http";
import type { IncomingMessage } from "node:http";
import https from "node:https";
import {
  checkedLookup,
  PUBLIC_ONLY,
  REFUSED,
  targetOf,
  type FetchRules,
} from "../outside/public-only.server.ts";

export type Fetched =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

const MOST_REDIRECTS = 3;

const CALENDARS: FetchRules = {
  ...PUBLIC_ONLY,
  timeoutMs: 10_000,
  mostBytes: 5_000_000,
};

/**
 * Fetches a calendar from a public address. The address that is connected to is the one that was checked, so that a
 * name cannot be pointed inwards in between; every redirect is checked again. Says what is wrong as a sentence for the
 * calendar's owner.
 */
export async function fetchCalendar(address: string, rules: FetchRules = CALENDARS): Promise<Fetched> {
  let url = address.replace(/^webcals?:/i, "https:");
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const target = targetOf(url, rules);
    if (!target) return { ok: false, problem: "Only public addresses that begin with https:// are read." };
    const answer = await ask(target, rules);
    if ("text" in answer) return { ok: true, text: answer.text };
    if ("problem" in answer) return { ok: false, problem: answer.problem };
    url = answer.to;
  }
  return { ok: false, problem: "It sends us from address to address. Copy the last one." };
}

type Answer = { readonly text: string } | { readonly problem: string } | { readonly to: string };

function ask(target: URL, rules: FetchRules): Promise<Answer> {
  const send = target.protocol === "http:" ? http.get : https.get;
  return new Promise((done) => {
    const request = send(
      target,
      {
        lookup: (host, options, found) => checkedLookup(host, options, rules, found),
        headers: { Accept: "text/calendar, text/plain", "User-Agent": "Baton" },
        signal: AbortSignal.timeout(rules.timeoutMs),
      },
      (response) => void read(response, target, rules).then(done, (error: unknown) => done(faultOf(error))),
    );
    request.on("error", (error) => done(faultOf(error)));
  });
}

async function read(response: IncomingMessage, target: URL, { mostBytes }: FetchRules): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const { location } = response.headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    response.destroy();
    return URL.canParse(location, target) ? { to: new URL(location, target).href } : { problem: UNREACHABLE };
  }
  if (status !== 200) {
    response.destroy();
    return { problem: `The calendar's server answers ${status}. Is its address still the same?` };
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) {
      response.destroy();
      return { problem: `The calendar is larger than ${mostBytes / 1_000_000} MB.` };
    }
    parts.push(part);
  }
  return { text: Buffer.concat(parts).toString("utf8") };
}

const UNREACHABLE =
  "The calendar's server cannot be reached. Check the address; it is tried again by itself.";

function faultOf(error: unknown): Answer {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const name = error instanceof Error ? error.name : "";
  if (code === REFUSED) return { problem: "This address leads into a private network and is not read." };
  if (name === "TimeoutError" || code === "ABORT_ERR") {
    return { problem: "The calendar's server takes too long. It is tried again by itself." };
  }
  return { problem: UNREACHABLE };
}
