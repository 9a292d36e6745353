import { useEffect, useState, useSyncExternalStore } from "react";
import { privateNoteName, sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { openOwnNote } from "./own-note.ts";
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
    const opened = openOwnNote(personId, name);
    setConnection(opened);
    return () => {
      setConnection(null);
      opened.close();
    };
  }, [kind, interviewId, personId]);
  return connection;
}
