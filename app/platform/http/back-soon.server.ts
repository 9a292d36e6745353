import type { NextFunction, Request, RequestHandler, Response } from "express";

/** An answer of the database counts for so long; without it each page would ask once more. Milliseconds. */
const FRESH_MS = 1_000;
/** A database that takes longer is away for whoever waits. */
const PATIENCE_MS = 2_000;
const RETRY_SECONDS = 5;

/**
 * Answers every page with a small one that comes back by itself while the database is away, within two seconds and
 * without touching it again. Everything that needs no database stands before this.
 */
export function backSoon(databaseAnswers: () => Promise<boolean>): RequestHandler {
  let answeredAt = -Infinity;
  let asking: Promise<boolean> | null = null;

  async function ask(): Promise<boolean> {
    const answers = await inTime(databaseAnswers());
    if (answers) answeredAt = performance.now();
    return answers;
  }

  return function answerForTheDatabase(req: Request, res: Response, next: NextFunction) {
    if (performance.now() - answeredAt < FRESH_MS) return next();
    asking ??= ask().finally(() => (asking = null));
    asking.then((answers) => (answers ? next() : sayBackSoon(req, res)), next);
  };
}

/** Where this process was busy itself for so long, the answer has come meanwhile, and is read before the verdict. */
function inTime(answers: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => setImmediate(() => done(false)), PATIENCE_MS);
  });
  return Promise.race([answers, late]).finally(() => clearTimeout(timer));
}

function sayBackSoon(req: Request, res: Response): void {
  res.status(503).set({ "Retry-After": String(RETRY_SECONDS), "Cache-Control": "no-store" });
  // What was sent is not sent again by itself: only a page that was read comes back.
  const again = req.method === "GET" ? `<meta http-equiv="refresh" content="${RETRY_SECONDS}">` : "";
  const then =
    req.method === "GET"
      ? "This page comes back by itself as soon as it does."
      : "What you just sent was not taken. Go back in a moment and send it again.";
  res.type("html").send(`<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">${again}<title>Back soon · Baton</title></head>
    <body style="max-width:30rem;margin:20vh auto;padding:1rem;font:1rem/1.5 system-ui;color-scheme:light dark">
    <h1 style="font-size:1.4rem">Back soon</h1>
    <p>Baton cannot reach its database right now. Nothing that was saved is lost. ${then}</p>
    <p>Notes of an interview go on: open rooms keep what is written until it can be saved.</p></body></html>`);
}
