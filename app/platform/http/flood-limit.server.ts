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
  return count(applications, address);
}

/** Counts a try that became an application. */
export async function countTaken(address: string): Promise<void> {
  await Promise.all(applications.map((limiter) => limiter.penalty(address, TAKEN_MORE)));
}

/**
 * Counts one file sent ahead of its form; says how many seconds to wait once there were twenty in a
 * minute or three hundred in an hour.
 */
export async function countUpload(address: string): Promise<{ readonly waitSeconds: number }> {
  return count(uploads, address);
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
