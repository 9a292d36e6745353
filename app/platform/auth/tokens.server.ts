import { createHash, randomBytes } from "node:crypto";

/** A new secret for a private link: 256 random bits, safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: its digest, from which the token cannot be found. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
