import { RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE = 60;
const HOUR = 3600;
const applications = [new RateLimiterMemory({ points: 20, duration: HOUR })];
const uploads = [
  new RateLimiterMemory({ points: 20, duration: MINUTE }),
  new RateLimiterMemory({ points: 60, duration: HOUR }),
];

/** Counts one application from an address; says how many seconds to wait once there were twenty in an hour. */
export async function countApplication(address: string): Promise<{ readonly waitSeconds: number }> {
  return count(applications, address);
}

/**
 * Counts one file sent ahead of its form; says how many seconds to wait once there were twenty in a
 * minute or sixty in an hour.
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
