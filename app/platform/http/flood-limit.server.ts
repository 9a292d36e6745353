import { RateLimiterMemory } from "rate-limiter-flexible";

const HOUR = 3600;
const applications = new RateLimiterMemory({ points: 20, duration: HOUR });
const uploads = new RateLimiterMemory({ points: 60, duration: HOUR });

/** Counts one application from an address; says how many seconds to wait once there were twenty in an hour. */
export async function countApplication(address: string): Promise<{ readonly waitSeconds: number }> {
  return count(applications, address);
}

/** Counts one file sent ahead of its form; says how many seconds to wait once there were sixty in an hour. */
export async function countUpload(address: string): Promise<{ readonly waitSeconds: number }> {
  return count(uploads, address);
}

async function count(limiter: RateLimiterMemory, address: string): Promise<{ readonly waitSeconds: number }> {
  try {
    await limiter.consume(address);
    return { waitSeconds: 0 };
  } catch (limited) {
    const ms =
      typeof limited === "object" && limited !== null && "msBeforeNext" in limited
        ? Number(limited.msBeforeNext)
        : 60_000;
    return { waitSeconds: Math.ceil(ms / 1000) };
  }
}
