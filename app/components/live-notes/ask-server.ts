import type { NoteMessage } from "#app/hiring/live-notes/note-protocol.ts";
import type { SignalDirection, SignalStrength } from "#app/hiring/live-notes/signals.ts";

/** What can be asked of the server beside the text itself. */
export type NoteRequest =
  | {
      readonly t: "move";
      readonly to: "shared" | "private";
      readonly line: string;
      readonly before: string | null;
    }
  | {
      readonly t: "weigh";
      readonly line: string;
      readonly direction: SignalDirection;
      readonly strength: SignalStrength;
      readonly kept: Kept;
    }
  | { readonly t: "tagged"; readonly line: string; readonly kept: Kept };

/** The name and the moment of something that was written down on the device before it is sent. */
type Kept = { readonly id: string; readonly givenAt: number };

const AWAY = "The server cannot be reached. A line can be moved again once the note is saved there.";
const UNKNOWN = "The connection was lost meanwhile. Look whether the line has moved, and try again if not.";

type Asked = { readonly request: NoteRequest; readonly resolve: (refused: string | null) => void };

/**
 * Questions to the server and their answers. Which way a line points waits for the connection, because it has a name
 * by which it counts once; a move is not left to chance: it happens now or not at all.
 */
export function askServer(
  send: (message: NoteMessage) => void,
  clock: () => number = Date.now,
): {
  ask(request: NoteRequest): Promise<string | null>;
  answered(n: number, refused: string | null): void;
  connected(): void;
  lost(): void;
} {
  const open = new Map<number, Asked>();
  let count = 0;
  let isConnected = false;

  function put(n: number, { request }: Asked): void {
    if (!isConnected) return;
    if (request.t === "move") return send({ ...request, n });
    const { kept, ...message } = request;
    send({ ...message, n, act: kept.id, ago: Math.max(0, clock() - kept.givenAt) });
  }

  return {
    ask(request) {
      if (!isConnected && request.t === "move") return Promise.resolve(AWAY);
      return new Promise((resolve) => {
        const n = (count += 1);
        open.set(n, { request, resolve });
        put(n, { request, resolve });
      });
    },
    answered(n, refused) {
      open.get(n)?.resolve(refused);
      open.delete(n);
    },
    connected() {
      isConnected = true;
      for (const [n, asked] of open) put(n, asked);
    },
    lost() {
      isConnected = false;
      for (const [n, { request, resolve }] of open) {
        if (request.t !== "move") continue;
        open.delete(n);
        resolve(UNKNOWN);
      }
    },
  };
}
