import { createHmac, timingSafeEqual } from "node:crypto";

const SIGNS = 32;

/** 128 bits in small letters and digits, because mail programs do not keep capitals apart. */
function signature(secret: string, applicationId: string): string {
  return createHmac("sha256", secret).update(`reply:${applicationId}`).digest("hex").slice(0, SIGNS);
}

/** The address to which answers about one application go; nobody can guess another one's. */
export function replyAddress(secret: string, domain: string, applicationId: string): string {
  return `r-${applicationId}-${signature(secret, applicationId)}@${domain}`;
}

/** The application that an address was made for, or null when it is not one of ours. */
export function readReplyAddress(secret: string, domain: string, address: string): string | null {
  const [local, host, ...more] = address.trim().toLowerCase().split("@");
  if (!local || host !== domain.toLowerCase() || more.length > 0) return null;
  const [, id, given] = /^r-([a-z0-9]+)-([0-9a-f]+)$/.exec(local) ?? [];
  if (!id || given?.length !== SIGNS) return null;
  return timingSafeEqual(Buffer.from(signature(secret, id)), Buffer.from(given)) ? id : null;
}
