import { NOTE_PREFIX, markUnsent, unsentNotes } from "#app/components/device/device-person.ts";
import { NOTE_SOCKET_PATH } from "#app/hiring/live-notes/note-protocol.ts";
import { openDeviceCopy } from "./device-copy.ts";
import { openNoteConnection } from "./note-connection.ts";
import type { NoteConnection } from "./note-connection.ts";

/** Opens one of the notes of whoever sits here, with its copy on this device where the browser keeps any. */
export function openOwnNote(
  personId: string,
  name: string,
): NoteConnection & { readonly copyIsRead: Promise<void> } {
  let isMarked = unsentNotes(personId).includes(name);
  let copyIsRead = Promise.resolve();
  const opened = openNoteConnection({
    url: socketAddress(),
    name,
    ...(typeof indexedDB === "undefined"
      ? {}
      : {
          openDeviceCopy(doc) {
            const copy = openDeviceCopy(doc, `${NOTE_PREFIX}${personId}:${name}`);
            copyIsRead = copy.ready;
            return copy;
          },
        }),
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
  return { ...opened, copyIsRead };
}

function socketAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === "https:" ? "wss" : "ws"}://${host}${NOTE_SOCKET_PATH}`;
}
