import { useEffect, useState, useSyncExternalStore } from "react";
import { privateNoteName, sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { NOTE_SOCKET_PATH } from "#app/hiring/live-notes/note-protocol.ts";
import { openDeviceCopy } from "./device-copy.ts";
import { NOTE_PREFIX, markUnsent, unsentNotes } from "#app/components/device/device-person.ts";
import { openNoteConnection } from "./note-connection.ts";
import type { NoteConnection, NoteStatus } from "./note-connection.ts";

export type WhichNote = {
  readonly kind: "shared" | "private";
  readonly interviewId: string;
  readonly personId: string;
};

const NOT_YET: NoteStatus = { state: "opening", readOnly: true, people: [], writing: [], endedBecause: null };
const nothing = () => () => undefined;

/**
 * One thing that is true about a note now. Whoever shows it is drawn anew when it changes and not with every letter;
 * `read` answers a plain value or a part of the status as it is.
 */
export function useNoteStatus<T>(connection: NoteConnection | null, read: (status: NoteStatus) => T): T {
  return useSyncExternalStore(
    connection?.subscribe ?? nothing,
    () => read(connection?.status() ?? NOT_YET),
    () => read(NOT_YET),
  );
}

/** The open connection of a note for as long as the component lives. */
export function useNoteConnection({ kind, interviewId, personId }: WhichNote): NoteConnection | null {
  const [connection, setConnection] = useState<NoteConnection | null>(null);
  useEffect(() => {
    const name = kind === "shared" ? sharedNoteName(interviewId) : privateNoteName(interviewId, personId);
    let isMarked = unsentNotes(personId).includes(name);
    const opened = openNoteConnection({
      url: socketAddress(),
      name,
      ...(typeof indexedDB === "undefined"
        ? {}
        : { openDeviceCopy: (doc) => openDeviceCopy(doc, `${NOTE_PREFIX}${personId}:${name}`) }),
      unsent: {
        is: () => isMarked,
        mark(unsent) {
          // Writing it down again with every letter would cost more than the letter.
          if (unsent === isMarked) return;
          isMarked = unsent;
          markUnsent(personId, name, unsent);
        },
      },
    });
    setConnection(opened);
    return () => {
      setConnection(null);
      opened.close();
    };
  }, [kind, interviewId, personId]);
  return connection;
}

function socketAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === "https:" ? "wss" : "ws"}://${host}${NOTE_SOCKET_PATH}`;
}
