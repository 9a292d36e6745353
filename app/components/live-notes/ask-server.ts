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
    };

const AWAY = "The server cannot be reached. A line can be moved again once the note is saved there.";
const UNKNOWN = "The connection was lost meanwhile. Look whether the line has moved, and try again if not.";

type Asked = { readonly request: NoteRequest; readonly resolve: (refused: string | null) => void };

/**
 * Questions to the server and their answers. Which way a line points waits for the connection, because saying it
 * twice does no harm; a move is not left to chance: it happens now or not at all.
 */
export function askServer(send: (message: NoteMessage) => void): {
  ask(request: NoteRequest): Promise<string | null>;
  answered(n: number, refused: string | null): void;
  connected(): void;
  lost(): void;
} {
  const open = new Map<number, Asked>();
  let count = 0;
  let isConnected = false;

  function put(n: number, { request }: Asked): void {
    if (isConnected) send({ ...request, n });
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
