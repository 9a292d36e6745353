import * as Y from "yjs";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { addLine, join } from "#test/live/live-room.ts";
import type { Seat } from "./room.ts";

const LINE = 80;

type Keystroke = { readonly clock: number; readonly at: number };

/** Somebody in a room, on the connection a browser has. */
export type Typist = {
  readonly note: NoteConnection;
  /** What they typed, in order. */
  readonly typed: readonly Keystroke[];
  /** One letter and the caret behind it, as an editor sends them. */
  strike(): void;
};

export function openTypist(url: string, seat: Seat): Typist {
  const note = join(url, seat.name, seat.cookie);
  const { doc, provider } = note;
  const typed: Keystroke[] = [];
  let line: Y.XmlText | null = null;

  function newLine(): Y.XmlText {
    addLine(note, "");
    return (doc.getXmlFragment("default").toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText;
  }

  return {
    note,
    typed,
    strike() {
      const at = performance.now();
      const words = line === null || line.length >= LINE ? newLine() : line;
      if (words === line) words.insert(words.length, String.fromCharCode(97 + (typed.length % 26)));
      line = words;
      typed.push({ clock: Y.getState(doc.store, doc.clientID), at });
      const caret = Y.createRelativePositionFromTypeIndex(words, words.length, -1);
      provider.setAwarenessField("cursor", { anchor: caret, head: caret });
    },
  };
}

/** Calls `arrived` for every letter of the others in the moment it is in this one's document. */
export function watch(typist: Typist, others: readonly Typist[], arrived: (tookMs: number) => void): void {
  const { doc, provider } = typist.note;
  const seen = new Map(others.map((other) => [other, 0]));
  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) return;
    const now = performance.now();
    for (const other of others) {
      const known = Y.getState(doc.store, other.note.doc.clientID);
      let next = seen.get(other) ?? 0;
      for (; (other.typed[next]?.clock ?? Infinity) <= known; next += 1) arrived(now - other.typed[next]!.at);
      seen.set(other, next);
    }
  });
}
