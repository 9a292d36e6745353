import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

const STATUS_TEXT = {
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  429: "Too Many Requests",
  503: "Service Unavailable",
} as const;

/** Answers an upgrade with a refusal and lets go of the socket. */
export function refuseUpgrade(socket: Duplex, status: keyof typeof STATUS_TEXT): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_TEXT[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * Whether a socket is opened by our own page. Browsers send cookies along with sockets that other sites open, so
 * a request without an Origin, or with a foreign one, is refused.
 */
export function isOwnOrigin(request: IncomingMessage, baseUrl: string): boolean {
  const { origin, host } = request.headers;
  if (!origin) return false;
  const parsed = URL.parse(origin);
  return parsed !== null && (parsed.origin === new URL(baseUrl).origin || parsed.host === host);
}

export function pathOf(request: IncomingMessage): string {
  return URL.parse(request.url ?? "/", "http://socket.invalid")?.pathname ?? "/";
}

/** The headers of a request as the session check reads them. */
export function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  const { cookie } = request.headers;
  if (cookie) headers.set("cookie", cookie);
  return headers;
}
