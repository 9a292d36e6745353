import * as Y from "yjs";
import { actName } from "#app/components/device/act-name.ts";
import { marksOnDevice } from "#app/components/device/marks-on-device.ts";
import { parseDocumentName } from "#app/hiring/live-notes/document-names.ts";
import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import { createKeptMarks, requestOf } from "./kept-marks.ts";
import type { MarkedLine } from "./kept-marks.ts";
import type { NoteConnection } from "./note-connection.ts";
import { openOwnNote } from "./own-note.ts";

const PATIENCE_MS = 15_000;
const AGAIN_MS = 1_000;
const TRIES = 5;

/**
 * Sends what a note on this device holds and the server does not, without showing it: words first, then which way
 * lines point. What could not be sent stays for the next time.
 */
export async function sendLeftNote(input: {
  readonly personId: string;
  readonly name: string;
  readonly say: (words: string) => void;
}): Promise<void> {
  const { personId, name, say } = input;
  const document = parseDocumentName(name);
  if (!document) return;
  const note = openOwnNote(personId, name);
  try {
    await note.copyIsRead;
    if (!(await isSaved(note)) || document.kind === "private") return;
    const marks = createKeptMarks({
      interviewId: document.interviewId,
      store: marksOnDevice(personId),
      lineOf: (lineId) => lineIn(note.doc, lineId),
      ask: (kept) => note.ask(requestOf(kept)),
      isDue: () => note.provider.synced,
      say,
      newId: actName,
    });
    await marks.open();
    for (let tries = 0; tries < TRIES && (await marks.send()); tries += 1) await wait(AGAIN_MS);
  } finally {
    note.close();
  }
}

/** Resolves to false when the server does not say so in time, or does not take it. */
function isSaved(note: NoteConnection): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => finish(false), PATIENCE_MS);
    const stop = note.subscribe(look);
    function finish(saved: boolean): void {
      clearTimeout(timer);
      stop();
      done(saved);
    }
    function look(): void {
      const { state } = note.status();
      if (state === "saved") finish(true);
      else if (state === "ended" || state === "reading") finish(false);
    }
    look();
  });
}

function lineIn(doc: Y.Doc, lineId: string): MarkedLine | null {
  const lines = doc.getXmlFragment(NOTE_FIELD).toArray();
  const line = lines.find((one) => one instanceof Y.XmlElement && one.getAttribute("lineId") === lineId);
  if (!(line instanceof Y.XmlElement)) return null;
  const words = line.toArray().map((child) => (child instanceof Y.XmlText ? child.toJSON() : ""));
  return { text: words.join(""), competency: line.getAttribute("competency") || null };
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
