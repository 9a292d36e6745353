import { createHash } from "node:crypto";

/**
 * Answers a file that programs ask for again and again: not sent a second time to whoever has it already. `headers` say
 * how long it may be kept without asking.
 */
export function cachedFile(
  request: Request,
  body: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const known = (request.headers.get("If-None-Match") ?? "").split(",").map((one) => one.trim());
  const isKnown = known.some((one) => one === "*" || one.replace(/^W\//, "") === etag);
  if (isKnown) return new Response(null, { status: 304, headers: { ...headers, ETag: etag } });
  return new Response(body, { headers: { ...headers, ETag: etag } });
}
