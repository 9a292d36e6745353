import { RateLimiterMemory } from "rate-limiter-flexible";

const HOUR = 3600;
const applications = new RateLimiterMemory({ points: 20, duration: HOUR });

/** Counts one application from an address; says how many seconds to wait once there were twenty in an hour. */
export async function countApplication(address: string): Promise<{ readonly waitSeconds: number }> {
  try {
    await applications.consume(address);
    return { waitSeconds: 0 };
  } catch (limited) {
    const ms =
      typeof limited === "object" && limited !== null && "msBeforeNext" in limited
        ? Number(limited.msBeforeNext)
        : 60_000;
    return { waitSeconds: Math.ceil(ms / 1000) };
  }
}
