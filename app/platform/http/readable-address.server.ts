import type { NextFunction, Request, Response } from "express";

/** No page has this address, so it answers with the page that says so. */
const NOWHERE = "/no-such-page";

/**
 * Makes every address one that pages can read: NUL, which no text in the database holds, is left out, and an address
 * whose escapes cannot be decoded leads to the page for addresses that do not exist.
 */
export function askReadably(req: Request, _res: Response, next: NextFunction): void {
  const readable = readableAddress(req.originalUrl);
  if (readable !== req.originalUrl) {
    req.url = readable;
    req.originalUrl = readable;
  }
  next();
}

/** The address as pages may read it; a path with its query in, the same or a readable one out. */
export function readableAddress(address: string): string {
  const readable = address.replace(/%00/g, "");
  const [path = ""] = readable.split("?", 1);
  try {
    decodeURIComponent(path);
    return readable;
  } catch {
    return NOWHERE;
  }
}
