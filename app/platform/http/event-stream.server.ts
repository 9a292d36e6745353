import type { Change, Changes } from "../db/changes.server.ts";

const KEEP_ALIVE_MS = 25_000;

/**
 * An open answer that says "changed" whenever `concerns` agrees, until the reader leaves. Nothing is told but the kind
 * of change and, as the message's id, the act of a room that made it.
 */
export function changeStream(
  changes: Changes,
  concerns: (change: Change) => boolean,
  signal: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  let close = () => undefined as void;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const unsubscribe = changes.subscribe((change) => {
        if (change.type === "reconnected" || concerns(change))
          send(`event: change\nid: ${change.act ?? ""}\ndata: ${change.type}\n\n`);
      });
      const keepAlive = setInterval(() => send(": still here\n\n"), KEEP_ALIVE_MS);
      close = () => {
        clearInterval(keepAlive);
        unsubscribe();
      };
      signal.addEventListener("abort", () => {
        close();
        controller.close();
      });
      send("retry: 1000\n\n");
    },
    cancel() {
      close();
    },
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" },
  });
}
