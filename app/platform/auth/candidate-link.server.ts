import { createHmac, timingSafeEqual } from "node:crypto";

type Linked = { readonly id: string; readonly linkVersion: number };

function signature(secret: string, application: Linked): string {
  return createHmac("sha256", secret)
    .update(`candidate:${application.id}:${application.linkVersion}`)
    .digest("base64url");
}

/** The candidate's private address for one application; a raised link version ends it. */
export function candidateLink(
  ctx: { readonly baseUrl: string; readonly secret: string },
  application: Linked,
): string {
  return `${ctx.baseUrl}/status/${application.id}.${application.linkVersion}.${signature(ctx.secret, application)}`;
}

/** The application a private link was made for, or null when it is not one of ours. */
export function readCandidateToken(secret: string, token: string): Linked | null {
  const [id, version, given] = token.split(".");
  const linkVersion = Number(version);
  if (!id || !given || !Number.isSafeInteger(linkVersion)) return null;
  const expected = Buffer.from(signature(secret, { id, linkVersion }));
  const presented = Buffer.from(given);
  if (expected.length !== presented.length || !timingSafeEqual(expected, presented)) return null;
  return { id, linkVersion };
}
