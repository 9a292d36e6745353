import { lookup } from "node:dns";
import type { LookupAddress, LookupOptions } from "node:dns";
import http from "node:http";
import type { IncomingMessage } from "node:http";
import https from "node:https";
import { BlockList, isIP } from "node:net";

export type Fetched =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

/** Whom the server may ask; tests may ask their own machine. */
export type FetchRules = {
  readonly protocols: readonly string[];
  readonly ports: readonly string[];
  readonly isAllowed: (address: string) => boolean;
  readonly timeoutMs: number;
  readonly mostBytes: number;
};

const MOST_REDIRECTS = 3;
const REFUSED = "REFUSED_ADDRESS";

/** Addresses that lead into our own network or nowhere. Source: IANA special-purpose address registries. */
const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  inside.addSubnet(net, bits, "ipv4");
}
/** Of IPv6 only global unicast leads outside; what wraps an IPv4 address or is for documentation does not count. */
const globalV6 = new BlockList();
globalV6.addSubnet("2000::", 3, "ipv6");
const insideV6 = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  insideV6.addSubnet(net, bits, "ipv6");
}

/** Whether an address lies in the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !inside.check(address, "ipv4");
  return isIP(address) === 6 && globalV6.check(address, "ipv6") && !insideV6.check(address, "ipv6");
}

const PUBLIC_ONLY: FetchRules = {
  protocols: ["https:"],
  ports: ["", "443"],
  isAllowed: isPublicAddress,
  timeoutMs: 10_000,
  mostBytes: 5_000_000,
};

/**
 * Fetches a calendar from a public address. The address that is connected to is the one that was checked, so that a
 * name cannot be pointed inwards in between; every redirect is checked again. Says what is wrong as a sentence for the
 * calendar's owner.
 */
export async function fetchCalendar(address: string, rules: FetchRules = PUBLIC_ONLY): Promise<Fetched> {
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

function targetOf(url: string, { protocols, ports, isAllowed }: FetchRules): URL | null {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (!target || !protocols.includes(target.protocol) || !ports.includes(target.port)) return null;
  const host = target.hostname.replace(/^\[|\]$/g, "");
  if (target.username !== "" || (isIP(host) !== 0 && !isAllowed(host))) return null;
  return target;
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

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

function checkedLookup(host: string, options: LookupOptions, { isAllowed }: FetchRules, found: Found): void {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, "");
    const first = addresses[0];
    if (!first || !addresses.every(({ address }) => isAllowed(address))) {
      return found(Object.assign(new Error(REFUSED), { code: REFUSED }), "");
    }
    if (options.all) return found(null, addresses);
    return found(null, first.address, first.family);
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
