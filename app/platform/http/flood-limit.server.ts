import { isIPv6 } from "node:net";
import { RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE = 60;
const HOUR = 3600;
/**
 * Many people may share one address: an office, a campus, a whole telephone network. A form that is refused costs a point,
 * one that is taken three.
 */
const applications = [
  new RateLimiterMemory({ points: 60, duration: MINUTE }),
  new RateLimiterMemory({ points: 600, duration: HOUR }),
];
const TAKEN_MORE = 2;
const uploads = [
  new RateLimiterMemory({ points: 20, duration: MINUTE }),
  new RateLimiterMemory({ points: 300, duration: HOUR }),
];

/**
 * Counts one try to apply from an address; says how many seconds to wait once twenty were taken in a minute or two hundred
 * in an hour, or three times as many refused.
 */
export async function countTry(address: string): Promise<{ readonly waitSeconds: number }> {
  return count(applications, networkOf(address));
}

/** Counts a try that became an application. */
export async function countTaken(address: string): Promise<void> {
  await Promise.all(applications.map((limiter) => limiter.penalty(networkOf(address), TAKEN_MORE)));
}

/**
 * Counts one file sent ahead of its form; says how many seconds to wait once there were twenty in a
 * minute or three hundred in an hour.
 */
export async function countUpload(address: string): Promise<{ readonly waitSeconds: number }> {
  return count(uploads, networkOf(address));
}

/**
 * The network of an address. Whoever has one address of version 6 has 2^64 of them, and a new one for every form: the first
 * half of it is what a house, an office or a server is given.
 */
function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(bare)) return bare;
  const [before = "", after] = bare.replace(/%.*$/, "").toLowerCase().split("::");
  const groups = (part: string) => part.split(":").filter((group) => group !== "");
  const [first, last] = [groups(before), groups(after ?? "")];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => "0");
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

async function count(
  limiters: readonly RateLimiterMemory[],
  address: string,
): Promise<{ readonly waitSeconds: number }> {
  const waits = await Promise.all(limiters.map((limiter) => waitOf(limiter, address)));
  return { waitSeconds: Math.max(...waits) };
}

async function waitOf(limiter: RateLimiterMemory, address: string): Promise<number> {
  try {
    await limiter.consume(address);
    return 0;
  } catch (limited) {
    const ms =
      typeof limited === "object" && limited !== null && "msBeforeNext" in limited
        ? Number(limited.msBeforeNext)
        : 60_000;
    return Math.ceil(ms / 1000);
  }
}

/** How long to wait, for people: "a minute", "12 minutes". */
export function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / MINUTE);
  return minutes <= 1 ? "a minute" : `${minutes} minutes`;
}
