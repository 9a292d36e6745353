import { randomBytes } from "node:crypto";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";
import { CLIENT_ADDRESS_HEADER } from "../auth/auth.server.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Gives each answer its own nonce, the headers that go with it, and no trust in the sender's word. */
export function securityHeaders(options: {
  readonly dev: boolean;
  readonly https: boolean;
}): RequestHandler[] {
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": [(_req, res) => `'nonce-${nonceOf(res as Response)}'`, "'strict-dynamic'"],
        "style-src": options.dev
          ? ["'self'", "'unsafe-inline'"]
          : ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        // Mantine and drag-and-drop put CSS variables into style attributes.
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": options.dev ? ["'self'", "ws:"] : ["'self'"],
        "worker-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: options.https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" },
  });
  return [
    function setNonce(req, res, next) {
      res.locals["nonce"] = randomBytes(16).toString("base64");
      res.locals["requestId"] = randomBytes(9).toString("base64url");
      req.headers[CLIENT_ADDRESS_HEADER] = req.ip ?? "unknown";
      if (!req.app.get("trust proxy")) delete req.headers["x-forwarded-host"];
      next();
    },
    policy,
  ];
}

export function nonceOf(res: Response): string {
  return String(res.locals["nonce"]);
}

/** Refuses every unsafe request that another site's page sent, before any route sees it. */
export function refuseForeignOrigins(baseUrl: string): RequestHandler {
  const own = new URL(baseUrl).origin;
  return function checkOrigin(req: Request, res: Response, next: NextFunction) {
    if (SAFE_METHODS.has(req.method)) return next();
    const origin = req.headers.origin;
    const sameHost = origin !== undefined && origin === `${req.protocol}://${req.headers.host ?? ""}`;
    const fetchSite = req.headers["sec-fetch-site"];
    const allowed =
      origin === undefined
        ? fetchSite === undefined || fetchSite === "same-origin"
        : origin === own || sameHost;
    if (allowed) return next();
    res.status(403).type("text/plain").send("This request came from another site and was refused.");
  };
}
