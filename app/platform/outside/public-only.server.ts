import { lookup } from "node:dns";
import type { LookupAddress, LookupOptions } from "node:dns";
import { BlockList, isIP } from "node:net";

/** Whom the server may ask; tests may ask their own machine. */
export type FetchRules = {
  readonly protocols: readonly string[];
  readonly ports: readonly string[];
  readonly isAllowed: (address: string) => boolean;
  readonly timeoutMs: number;
  readonly mostBytes: number;
};

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

/** What a name that leads into a private network is refused with. */
export const REFUSED = "REFUSED_ADDRESS";

/** The public internet, encrypted, at the usual port. */
export const PUBLIC_ONLY = {
  protocols: ["https:"],
  ports: ["", "443"],
  isAllowed: isPublicAddress,
} as const satisfies Partial<FetchRules>;

/** The address that may be asked, or null: also a bare number of a private network and one with a password in it. */
export function targetOf(url: string, { protocols, ports, isAllowed }: FetchRules): URL | null {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (!target || !protocols.includes(target.protocol) || !ports.includes(target.port)) return null;
  const host = target.hostname.replace(/^\[|\]$/g, "");
  if (target.username !== "" || (isIP(host) !== 0 && !isAllowed(host))) return null;
  return target;
}

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** Looks a name up and refuses it when any of its addresses is not allowed; the one that is connected to was checked. */
export function checkedLookup(
  host: string,
  options: LookupOptions,
  { isAllowed }: FetchRules,
  found: Found,
): void {
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
