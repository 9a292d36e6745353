import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import type { SaveState } from "#app/components/live-notes/save-state.ts";
import type { Seat } from "#test/bench/notes/room.ts";
import { addLine, join } from "#test/live/live-room.ts";
import { between } from "../random.ts";
import type { Random } from "../random.ts";

/** Somebody who types into a line of their own and keeps a ledger of what they were told. */
export type Writer = {
  readonly name: string;
  readonly lineId: string;
  readonly note: NoteConnection;
  typed(): string;
  /** What they had typed when they last read "Saved". */
  acknowledged(): string;
  /** Every word about the note that they have read since they last looked. */
  words(): ReadonlySet<SaveState>;
  start(): void;
  rest(): void;
  /** Their tab is gone, with everything in it. */
  leave(): void;
};

export type WriterOptions = {
  readonly url: string;
  readonly seat: Seat;
  readonly random: Random;
  readonly saved?: (writer: Writer) => void;
};

export function openWriter({ url, seat, random, saved }: WriterOptions): Writer {
  const lineId = randomUUID();
  const note = join(url, seat.name, seat.cookie);
  let typed = "";
  let acknowledged = "";
  let words = new Set<SaveState>();
  let timer: NodeJS.Timeout | undefined;

  function typeOn(): void {
    const letter = String.fromCharCode(97 + (typed.length % 26));
    typed += letter;
    const line = lineWith(note.doc, lineId);
    if (line === null) addLine(note, letter, { lineId });
    else (line.get(0) as Y.XmlText).insert(typed.length - 1, letter);
    // Bursts and pauses, because people who never pause are seldom told anything.
    timer = setTimeout(typeOn, random() < 0.1 ? between(random, 150, 400) : between(random, 10, 60));
  }

  const writer: Writer = {
    name: seat.name,
    lineId,
    note,
    typed: () => typed,
    acknowledged: () => acknowledged,
    words() {
      const read = words;
      words = new Set([note.status().state]);
      return read;
    },
    start: () => (timer ??= setTimeout(typeOn, between(random, 0, 50))) && undefined,
    rest() {
      clearTimeout(timer);
      timer = undefined;
    },
    leave() {
      writer.rest();
      note.close();
    },
  };
  note.subscribe(() => {
    const { state } = note.status();
    words.add(state);
    if (state !== "saved") return;
    acknowledged = typed;
    saved?.(writer);
  });
  return writer;
}

/** What a document holds in the line with this id. */
export function textOfLine(doc: Y.Doc, lineId: string): string {
  const words = lineWith(doc, lineId)?.get(0);
  return words instanceof Y.XmlText ? words.toJSON() : "";
}

function lineWith(doc: Y.Doc, lineId: string): Y.XmlElement | null {
  const lines = doc.getXmlFragment("default").toArray() as Y.XmlElement[];
  return lines.find((line) => line.getAttribute("lineId") === lineId) ?? null;
}

/** How many letters of the first text the second does not begin with. */
export function lettersMissing(expected: string, found: string): number {
  let same = 0;
  while (same < expected.length && expected[same] === found[same]) same += 1;
  return expected.length - same;
}
