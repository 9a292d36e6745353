import { createHmac, timingSafeEqual } from "node:crypto";

const SIGNED_BYTES = 12;

function signature(secret: string, personId: string): Buffer {
  return createHmac("sha256", secret).update(`referral:${personId}`).digest().subarray(0, SIGNED_BYTES);
}

/** The code of a person's referral links: who refers, signed so that nobody can name somebody else. */
export function referralCode(ctx: { readonly secret: string }, personId: string): string {
  return `${personId}.${signature(ctx.secret, personId).toString("base64url")}`;
}

/** Whose referral link a code is from, or null when it is not one of ours. */
export function readReferralCode(ctx: { readonly secret: string }, code: string): string | null {
  const [personId, given] = code.split(".");
  if (!personId || !given) return null;
  const presented = Buffer.from(given, "base64url");
  const expected = signature(ctx.secret, personId);
  return presented.length === expected.length && timingSafeEqual(presented, expected) ? personId : null;
}
