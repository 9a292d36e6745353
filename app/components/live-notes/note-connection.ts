import { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import {
  NOTE_CLOSE,
  NOTE_SCHEMA_VERSION,
  formatNoteMessage,
  parseNoteMessage,
} from "#app/hiring/live-notes/note-protocol.ts";
import { askServer } from "./ask-server.ts";
import type { NoteRequest } from "./ask-server.ts";
import { endedWords, isEnding } from "./ended-words.ts";
import type { WordsAt } from "./ended-words.ts";
import { PATIENCE_MS, saveStateOf } from "./save-state.ts";
import type { SaveFacts, SaveState } from "./save-state.ts";

/** Somebody who has the note open. */
export type Presence = { readonly id: string; readonly name: string; readonly color: string };

export type NoteStatus = {
  readonly state: SaveState;
  readonly readOnly: boolean;
  readonly people: readonly Presence[];
  /** Ids of the others whose words are arriving just now. */
  readonly writing: readonly string[];
  /** Why the note was closed here and what to do about it, or null. */
  readonly endedBecause: string | null;
};

/** A copy of the document on this device. */
export type DeviceCopy = {
  /** What it signs its own changes of the document with. */
  readonly origin: unknown;
  /** Resolves when the copy has been read and takes what is typed. */
  readonly ready: Promise<void>;
  /** Resolves once the device has committed or refused all that was typed by now: whether it has the whole of it. */
  isKept(): Promise<boolean>;
  close(): Promise<void>;
  erase(): Promise<void>;
  /** Writes the copy anew from the document, so that it holds nothing the document has lost. */
  renew(): Promise<void>;
};

export type NoteConnection = {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly status: () => NoteStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks for something after all that was written so far; resolves to null when done, else to what stood in the way. */
  readonly ask: (request: NoteRequest) => Promise<string | null>;
  /** Calls `listener` when a line has left this interview's notes for the other one. */
  readonly onMoved: (listener: () => void) => () => void;
  readonly renewCopy: () => void;
  readonly close: () => void;
};

export type NoteConnectionOptions = {
  /** Address of the socket, `wss://.../live`. */
  readonly url: string;
  readonly name: string;
  readonly openDeviceCopy?: (doc: Y.Doc) => DeviceCopy;
  /** Remembers beyond the tab's end whether there are words that the server has not called saved. */
  readonly unsent?: { is(): boolean; mark(unsent: boolean): void };
  /** The socket to use where the platform's own does not do. */
  readonly webSocket?: unknown;
};

const ASK_MS = 120;
/** A device that has refused to keep something, a full one for instance, is asked again after this long. */
const COPY_AGAIN_MS = 2_000;
/** Whose last letter is older than this has stopped to think. */
const WRITING_MS = 2_500;

/**
 * Opens a live note and tells the truth about it. "Saved" rests on the server's answer to a question asked after
 * the last change; nothing else counts, neither the open socket nor the provider's own counter.
 */
export function openNoteConnection(options: NoteConnectionOptions): NoteConnection {
  const doc = new Y.Doc();
  const copy = options.openDeviceCopy?.(doc) ?? null;
  const listeners = new Set<() => void>();
  const movedListeners = new Set<() => void>();
  const unsent = options.unsent ?? unsentHere();
  const requests = askServer((message) => provider.sendStateless(formatNoteMessage(message)));
  let facts: SaveFacts = {
    ended: false,
    readOnly: false,
    connected: false,
    everSynced: false,
    edits: 0,
    keptEdits: -1,
    keepingSince: null,
    savedEdits: -1,
    dueSince: Date.now(),
  };
  let people: readonly Presence[] = [];
  let writing: readonly string[] = [];
  const lastWords = new Map<string, number>();
  let endedBy: number | null = null;
  let shown = statusNow();
  let asking: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let pausing: ReturnType<typeof setTimeout> | undefined;
  let copyAgain: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let lookingAtCopy = false;

  const provider = new HocuspocusProvider({
    url: options.url,
    name: options.name,
    document: doc,
    token: NOTE_SCHEMA_VERSION,
    // Back within seconds of a restart, without everybody at once.
    ...{ delay: 200, minDelay: 100, maxDelay: 1_500, factor: 1.6, jitter: true },
    ...(options.webSocket ? { WebSocketPolyfill: options.webSocket } : {}),
    onAuthenticated: ({ scope }) => {
      forgetWhoWasHere();
      learn({ readOnly: scope === "readonly" });
    },
    onSynced: ({ state }) => {
      if (!state) return;
      // Others may know this presence as gone: only a newer word brings it back.
      provider.awareness?.setLocalState(provider.awareness.getLocalState());
      // What others took out while this device was away must leave its copy too.
      if (!facts.everSynced) void copy?.renew();
      learn({ everSynced: true });
      nowConnected();
      requests.connected();
    },
    onClose: ({ event }) => {
      clearTimeout(asking);
      asking = undefined;
      nowAlone();
      requests.lost();
      if (isEnding(event.code)) end(event.code);
    },
    onStateless: ({ payload }) => hear(payload),
    onAwarenessChange: ({ states }) => {
      const here = uniquePeople(states);
      // Every move of a caret comes through here; only who is here is told.
      if (JSON.stringify(here) === JSON.stringify(people)) return;
      people = here;
      tell();
    },
  });

  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    // What the server sent is safe there; all else, the device's copy included, it may not have yet.
    if (origin === provider) return;
    if (origin !== copy?.origin) unsent.mark(true);
    learn({ edits: facts.edits + 1, dueSince: facts.dueSince ?? Date.now() });
    askSoon();
    if (copyAgain === undefined) void lookAtCopy();
  });

  doc.on("afterTransaction", ({ origin, beforeState, afterState }: Y.Transaction) => {
    if (origin !== provider || !facts.connected) return;
    for (const [client, clock] of afterState) {
      if ((beforeState.get(client) ?? 0) === clock) continue;
      const user = provider.awareness?.getStates().get(client)?.["user"] as Partial<Presence> | undefined;
      if (typeof user?.id === "string") lastWords.set(user.id, Date.now());
    }
    lookWhoWrites();
  });

  // The browser knows of a lost network long before the socket does.
  const network = followNetwork({
    lost: nowAlone,
    back: () => {
      if (provider.synced) nowConnected();
    },
  });

  function nowConnected(): void {
    learn({ connected: true, savedEdits: -1, dueSince: Date.now(), keepingSince: null });
    askSoon();
  }

  function nowAlone(): void {
    learn({ connected: false, savedEdits: -1, dueSince: facts.dueSince ?? Date.now() });
    void lookAtCopy();
  }

  copy?.ready.then(lookAtCopy, () => undefined);

  /** Without the server the device's word counts, and it counts for what it has committed. */
  async function lookAtCopy(): Promise<void> {
    if (!copy || closed || facts.connected || lookingAtCopy) return;
    const { edits } = facts;
    if (facts.keptEdits === edits) return;
    clearTimeout(copyAgain);
    copyAgain = undefined;
    lookingAtCopy = true;
    learn({ keepingSince: facts.keepingSince ?? Date.now() });
    const kept = await copy.isKept().catch(() => false);
    lookingAtCopy = false;
    const isBehind = !kept || facts.edits !== edits;
    const isAlone = !facts.connected;
    if (kept) learn({ keptEdits: edits, keepingSince: isBehind && isAlone ? Date.now() : null });
    else tell();
    if (closed || !isAlone || !isBehind) return;
    if (kept) void lookAtCopy();
    else if (!facts.ended) copyAgain = setTimeout(lookAgain, COPY_AGAIN_MS);
  }

  function lookAgain(): void {
    copyAgain = undefined;
    void lookAtCopy();
  }

  /** Whoever was here before the connection was lost is taken for gone, and for news only when they move; unless forgotten. */
  function forgetWhoWasHere(): void {
    const awareness = provider.awareness;
    if (!awareness) return;
    for (const client of awareness.meta.keys())
      if (!awareness.states.has(client)) awareness.meta.delete(client);
  }

  function lookWhoWrites(): void {
    clearTimeout(pausing);
    for (const [id, at] of lastWords) if (Date.now() - at >= WRITING_MS) lastWords.delete(id);
    if (lastWords.size > 0) pausing = setTimeout(lookWhoWrites, WRITING_MS / 2);
    const now = [...lastWords.keys()].toSorted();
    if (now.join(" ") === writing.join(" ")) return;
    writing = now;
    tell();
  }

  function askSoon(): void {
    if (asking !== undefined || !facts.connected || facts.readOnly) return;
    asking = setTimeout(() => {
      asking = undefined;
      provider.sendStateless(formatNoteMessage({ t: "flush", n: facts.edits }));
    }, ASK_MS);
  }

  function hear(payload: string): void {
    const message = parseNoteMessage(payload);
    if (message?.t === "scope") learn({ readOnly: message.readOnly });
    if (message?.t === "done") requests.answered(message.n, message.refused);
    if (message?.t === "moved") for (const listener of movedListeners) listener();
    if (message?.t !== "saved" || !facts.connected) return;
    const behind = message.n !== facts.edits;
    if (!behind) unsent.mark(false);
    learn({ savedEdits: message.n, dueSince: behind ? Date.now() : null });
    if (behind) askSoon();
  }

  function end(code: number): void {
    endedBy = code;
    clearTimeout(copyAgain);
    copyAgain = undefined;
    void provider.disconnect();
    // Who is signed out keeps on the device what the server does not have yet, and nothing else.
    const saved = code === NOTE_CLOSE.signedOut && options.unsent?.is() === false;
    if (code === NOTE_CLOSE.noAccess || saved) void copy?.erase();
    learn({ ended: true });
  }

  function learn(news: Partial<SaveFacts>): void {
    facts = { ...facts, ...news };
    clearTimeout(patience);
    const since = facts.connected ? facts.dueSince : (facts.keepingSince ?? facts.dueSince);
    if (since !== null) {
      const left = since + PATIENCE_MS - Date.now();
      if (left > 0) patience = setTimeout(tell, left + 5);
    }
    tell();
  }

  function statusNow(): NoteStatus {
    return {
      state: saveStateOf(facts, Date.now()),
      readOnly: facts.readOnly || facts.ended,
      people,
      writing,
      endedBecause: endedBy === null ? null : endedWords(endedBy, wordsAt()),
    };
  }

  function wordsAt(): WordsAt {
    if (!unsent.is()) return "server";
    if (facts.keptEdits === facts.edits) return "device";
    const isLate = facts.keepingSince !== null && Date.now() - facts.keepingSince >= PATIENCE_MS;
    return lookingAtCopy && !isLate ? "asked" : "nowhere";
  }

  function tell(): void {
    if (closed) return;
    const next = statusNow();
    const same =
      next.state === shown.state &&
      next.readOnly === shown.readOnly &&
      next.people === shown.people &&
      next.writing === shown.writing &&
      next.endedBecause === shown.endedBecause;
    if (same) return;
    shown = next;
    for (const listener of listeners) listener();
  }

  return {
    doc,
    provider,
    status: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (request) => requests.ask(request),
    onMoved(listener) {
      movedListeners.add(listener);
      return () => movedListeners.delete(listener);
    },
    renewCopy: () => void copy?.renew(),
    close() {
      closed = true;
      clearTimeout(asking);
      clearTimeout(patience);
      clearTimeout(pausing);
      clearTimeout(copyAgain);
      network.stop();
      provider.destroy();
      void copy?.close();
      doc.destroy();
    },
  };
}

/** What is unsent of this tab alone. */
function unsentHere(): NonNullable<NoteConnectionOptions["unsent"]> {
  let unsent = false;
  return { is: () => unsent, mark: (next) => void (unsent = next) };
}

function followNetwork(on: { readonly lost: () => void; readonly back: () => void }): { stop(): void } {
  if (typeof window === "undefined") return { stop: () => undefined };
  window.addEventListener("offline", on.lost);
  window.addEventListener("online", on.back);
  return {
    stop() {
      window.removeEventListener("offline", on.lost);
      window.removeEventListener("online", on.back);
    },
  };
}

/** Everybody once, however many tabs they have open. */
function uniquePeople(states: readonly Readonly<Record<string | number, unknown>>[]): readonly Presence[] {
  const known = new Map<string, Presence>();
  for (const state of states) {
    const user = state["user"] as Partial<Presence> | undefined;
    if (typeof user?.id === "string" && typeof user.name === "string" && typeof user.color === "string") {
      known.set(user.id, { id: user.id, name: user.name, color: user.color });
    }
  }
  return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
