import { createReadableStreamFromReadable } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { GatheredStream } from "#app/platform/http/gathered-stream.server.ts";
import { faultForLog } from "#app/platform/log/fault-for-log.server.ts";
import { NonceContext } from "#app/ui/nonce.ts";

const ABORT_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce } = loadContext;
  const waitForAll = isbot(request.headers.get("user-agent") ?? "");
  return new Promise((resolve, reject) => {
    let finalStatus = status;
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        [waitForAll ? "onAllReady" : "onShellReady"]() {
          shellSent = true;
          const body = new GatheredStream();
          // An uncleared timer would keep the whole render in memory until it fires.
          body.on("close", () => clearTimeout(timer));
          headers.set("Content-Type", "text/html; charset=utf-8");
          keepPrivate(headers);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          if (shellSent) logRenderError(loadContext, error);
        },
      },
    );
    const timer = setTimeout(abort, ABORT_MS);
  });
}

/** Answers to the page's own requests for data. */
export function handleDataRequest(response: Response): Response {
  keepPrivate(response.headers);
  return response;
}

/** Pages hold people's names and words: no cache keeps them, unless a route says that one is public. */
function keepPrivate(headers: Headers): void {
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
}

/** Errors of loaders and actions: the log gets the request's id, the person gets a page that says what to do. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  // Refusals are answers, not faults.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  logRenderError(context, error);
}

function logRenderError(context: AppLoadContext, error: unknown): void {
  context.services.log.error({
    event: "request.failed",
    requestId: context.requestId,
    ...faultForLog(error),
  });
}
