import { createHmac, timingSafeEqual } from "node:crypto";

type Feed = { readonly personId: string; readonly version: number };

function signature(secret: string, { personId, version }: Feed): string {
  return createHmac("sha256", secret).update(`feed:${personId}:${version}`).digest("base64url");
}

/** The address of a person's own feed of interviews, for their calendar program; a raised version ends it. */
export function feedLink(ctx: { readonly baseUrl: string; readonly secret: string }, feed: Feed): string {
  return `${ctx.baseUrl}/calendar/${feed.personId}.${feed.version}.${signature(ctx.secret, feed)}.ics`;
}

/** Whose feed an address was made for, by the file that it names, or null when it is not one of ours. */
export function readFeedFile(secret: string, file: string): Feed | null {
  const [personId, number, given, ending, ...more] = file.split(".");
  const version = Number(number);
  if (!personId || !given || ending !== "ics" || more.length > 0) return null;
  if (!Number.isSafeInteger(version) || String(version) !== number) return null;
  const expected = Buffer.from(signature(secret, { personId, version }));
  const presented = Buffer.from(given);
  if (expected.length !== presented.length || !timingSafeEqual(expected, presented)) return null;
  return { personId, version };
}
