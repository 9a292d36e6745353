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

/** The open connection of a note for as long as the component lives, and what is true about it now. */
export function useNoteConnection({ kind, interviewId, personId }: WhichNote): {
  readonly connection: NoteConnection | null;
  readonly status: NoteStatus;
} {
  const [connection, setConnection] = useState<NoteConnection | null>(null);
  useEffect(() => {
    const name = kind === "shared" ? sharedNoteName(interviewId) : privateNoteName(interviewId, personId);
    const opened = openNoteConnection({
      url: socketAddress(),
      name,
      ...(typeof indexedDB === "undefined"
        ? {}
        : { openDeviceCopy: (doc) => openDeviceCopy(doc, `${NOTE_PREFIX}${personId}:${name}`) }),
      unsent: {
        is: () => unsentNotes(personId).includes(name),
        mark: (unsent) => markUnsent(personId, name, unsent),
      },
    });
    setConnection(opened);
    return () => {
      setConnection(null);
      opened.close();
    };
  }, [kind, interviewId, personId]);
  const status = useSyncExternalStore(
    connection?.subscribe ?? nothing,
    connection?.status ?? (() => NOT_YET),
    () => NOT_YET,
  );
  return { connection, status };
}

function socketAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === "https:" ? "wss" : "ws"}://${host}${NOTE_SOCKET_PATH}`;
}
