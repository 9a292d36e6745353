import { createHash } from "node:crypto";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

const WINDOW_SECONDS = 15 * 60;
/** Tries in a window. Success gives the try back, so only failures and bursts come near these. */
const PASSWORDS_PER_ACCOUNT_AND_ADDRESS = 10;
const PASSWORDS_PER_ACCOUNT = 50;
const PASSWORDS_PER_ADDRESS = 200;
const LINKS_PER_ACCOUNT = 5;
const LINKS_PER_ADDRESS = 60;

/** Whose account is tried, by e-mail address, known or not; and the network address it is tried from. */
export type Attempt = { readonly email: string; readonly address: string };

export type SignInLimits = {
  /** Counts a password before it is looked at. Answers the seconds to wait, or null when it may go on. */
  countPassword(attempt: Attempt): Promise<number | null>;
  /** Forgives the tries of somebody who signed in. */
  forgivePassword(attempt: Attempt): Promise<void>;
  /** Forgets all tries at an account whose password has just been changed: they were tries at the former one. */
  forgetPassword(attempt: Attempt): Promise<void>;
  /** Counts a request for a sign-in link. Answers the seconds to wait, or null when it may go on. */
  countLink(attempt: Attempt): Promise<number | null>;
};

/** Limits on guessing and on mail floods, counted in the database so that every process sees the same count. */
export function createSignInLimits(pool: pg.Pool): SignInLimits {
  function limiter(keyPrefix: string, points: number): RateLimiterPostgres {
    return new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "RateLimit",
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix,
      points,
      duration: WINDOW_SECONDS,
    });
  }
  const both = limiter("password-account-address", PASSWORDS_PER_ACCOUNT_AND_ADDRESS);
  const account = limiter("password-account", PASSWORDS_PER_ACCOUNT);
  const address = limiter("password-address", PASSWORDS_PER_ADDRESS);
  const linkAccount = limiter("link-account", LINKS_PER_ACCOUNT);
  const linkAddress = limiter("link-address", LINKS_PER_ADDRESS);

  return {
    countPassword(attempt) {
      return firstLimit([
        [both, digest(attempt.email, attempt.address)],
        [address, digest(attempt.address)],
        [account, digest(attempt.email)],
      ]);
    },
    async forgivePassword(attempt) {
      await both.delete(digest(attempt.email, attempt.address));
      await address.reward(digest(attempt.address));
      await account.reward(digest(attempt.email));
    },
    async forgetPassword(attempt) {
      await both.delete(digest(attempt.email, attempt.address));
      await account.delete(digest(attempt.email));
    },
    countLink(attempt) {
      return firstLimit([
        [linkAddress, digest(attempt.address)],
        [linkAccount, digest(attempt.email)],
      ]);
    },
  };
}

/**
 * Counts one try at each limit in turn and stops at the first that is used up, so that somebody held back at
 * their own address does not use up the account's tries elsewhere.
 */
async function firstLimit(
  limits: readonly (readonly [RateLimiterPostgres, string])[],
): Promise<number | null> {
  for (const [limiter, key] of limits) {
    const result = await limiter.consume(key).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    });
    if (result.consumedPoints > limiter.points) return Math.max(1, Math.ceil(result.msBeforeNext / 1000));
  }
  return null;
}

/** Keys are digests: the table of tries is no list of addresses. */
function digest(...parts: readonly string[]): string {
  const text = parts.map((part) => part.trim().toLowerCase()).join("\n");
  return createHash("sha256").update(text).digest("base64url");
}
