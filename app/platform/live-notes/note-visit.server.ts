import type { Connection } from "@hocuspocus/server";
import type { WebSocket } from "ws";

/** Why a connection ends. Numbers below 4000 make an honest client come back, the others do not. */
export type CloseCodes = { readonly refusedMessage: number; readonly tooLarge: number };
/** Codes after which a client comes back: at once, or a little later. */
export const COME_BACK = 1012;
export const TRY_LATER = 1013;

/** Somebody's place in a document: shown to others, and whether they may write. */
export type Admission =
  | {
      readonly allowed: true;
      readonly readOnly: boolean;
      readonly authorId: string;
      readonly user: { readonly id: string; readonly name: string; readonly color: string };
    }
  | { readonly allowed: false; readonly reason: string; readonly closeCode: number };

/** One open socket, which is always about one document. */
export type Visit<Pass> = {
  readonly pass: Pass;
  /** The document's name, once the client has said it. */
  readonly name: string | null;
  readonly admitted: boolean;
  readonly readOnly: boolean;
  /** When words were last typed here, by the clock; null while none were. */
  readonly wroteAt: number | null;
  /** Takes away or gives back the right to write, without ending the visit. */
  setReadOnly(readOnly: boolean): void;
  /** Says something to this browser alone. */
  say(payload: string): void;
  end(code: number, reason: string): void;
};

/** What the server keeps of a visit. */
export type OpenVisit<Pass> = Visit<Pass> & {
  readonly socket: WebSocket;
  name: string | null;
  wroteAt: number | null;
  admission: (Admission & { allowed: true }) | null;
  connection: Connection | null;
  /** The one client whose presence this socket tells. */
  client: number | null;
  /** Messages that came before the document was ready; they are handed over in order. */
  early: Uint8Array[];
  earlyBytes: number;
  /** Done from the moment the client's own copy has been handed in. */
  caughtUp: Promise<void>;
  catchUp: () => void;
  readonly gone: Promise<void>;
};

/** A visit for a socket that has just been taken over; `ended` is called when it is over, perhaps twice. */
export function openVisit<Pass>(
  socket: WebSocket,
  pass: Pass,
  ended: (visit: OpenVisit<Pass>) => void,
): OpenVisit<Pass> {
  let catchUp: () => void = () => undefined;
  const caughtUp = new Promise<void>((resolve) => (catchUp = resolve));
  const gone = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const visit: OpenVisit<Pass> = {
    pass,
    socket,
    name: null,
    wroteAt: null,
    admission: null,
    connection: null,
    client: null,
    early: [],
    earlyBytes: 0,
    caughtUp,
    catchUp,
    gone,
    get admitted() {
      return visit.admission !== null;
    },
    get readOnly() {
      return visit.connection?.readOnly ?? visit.admission?.readOnly ?? true;
    },
    setReadOnly(readOnly) {
      if (visit.readOnly === readOnly || !visit.admission) return;
      // What a reader has sent stays unwritten, so a new writer begins afresh.
      if (!readOnly) return visit.end(COME_BACK, "may write");
      visit.admission = { ...visit.admission, readOnly };
      if (!visit.connection) return;
      visit.connection.readOnly = readOnly;
      visit.connection.sendStateless(JSON.stringify({ t: "scope", readOnly }));
    },
    say(payload) {
      visit.connection?.sendStateless(payload);
    },
    end(code, reason) {
      ended(visit);
      socket.close(code, reason);
      setTimeout(() => socket.terminate(), 1_000);
    },
  };
  return visit;
}
