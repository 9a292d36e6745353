import { randomUUID } from "node:crypto";
import WebSocket from "ws";
import * as Y from "yjs";
import { openNoteConnection } from "#app/components/live-notes/note-connection.ts";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { BASE_URL } from "./live-server.ts";

/** One interview with its people, ready to be written about. */
export async function buildRoom(database: Database) {
  const world = await buildWorld(database);
  const interviewer = await world.buildPerson("interviewer");
  const shadow = await world.buildPerson("interviewer");
  const later = await world.buildPerson("interviewer");
  const stranger = await world.buildPerson("interviewer");
  const application = await world.buildApplication({ stage: "onsite" });
  const interview = await world.buildInterview({ application, interviewer, state: "in_progress" });
  await world.buildInterview({ application, interviewer: later, number: 2 });
  await world.db.interviewShadow.create({ data: { interviewId: interview.id, personId: shadow.id } });
  return {
    world,
    interviewer,
    shadow,
    later,
    stranger,
    application,
    interview,
    name: sharedNoteName(interview.id),
  };
}

/** A socket class that sends what a browser would. */
export function browserSocket(headers: { readonly cookie?: string; readonly origin?: string }) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { ...headers } });
      // The provider lets go of an attempt that takes too long; nobody listens to how it ends.
      this.on("error", () => undefined);
    }
  };
}

/** Opens a note as a signed-in person's browser would. */
export function join(url: string, name: string, cookie: string): NoteConnection {
  return openNoteConnection({ url, name, webSocket: browserSocket({ cookie, origin: BASE_URL }) });
}

/** Adds a line at the end, as an editor writes it. */
export function addLine(
  note: { readonly doc: Y.Doc },
  text: string,
  attributes: { readonly lineId?: string; readonly competency?: string } = {},
): void {
  const line = new Y.XmlElement<{ lineId: string; competency: string }>("paragraph");
  line.setAttribute("lineId", attributes.lineId ?? randomUUID());
  if (attributes.competency) line.setAttribute("competency", attributes.competency);
  line.insert(0, [new Y.XmlText(text)]);
  const fragment = note.doc.getXmlFragment("default");
  fragment.insert(fragment.length, [line]);
}

/** Types into the last line, one change a letter. */
export function type(note: { readonly doc: Y.Doc }, text: string): void {
  const line = note.doc.getXmlFragment("default").toArray().at(-1) as Y.XmlElement;
  const words = line.get(0) as Y.XmlText;
  for (const letter of text) words.insert(words.length, letter);
}

/** The plain lines of a document. */
export function textOf(doc: Y.Doc): string[] {
  return doc
    .getXmlFragment("default")
    .toArray()
    .map((line) =>
      (line as Y.XmlElement)
        .toArray()
        .map((part) => (part instanceof Y.XmlText ? part.toJSON() : ""))
        .join(""),
    );
}
