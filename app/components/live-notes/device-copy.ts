import { IndexeddbPersistence, storeState } from "y-indexeddb";
import type * as Y from "yjs";
import type { DeviceCopy } from "./note-connection.ts";

/** Keeps a copy of the document in this browser, so that a note survives a lost network and a closed tab. */
export function openDeviceCopy(doc: Y.Doc, name: string): DeviceCopy {
  const copy = new IndexeddbPersistence(name, doc);
  return {
    origin: copy,
    ready: copy.whenSynced.then(() => undefined),
    close: () => copy.destroy(),
    erase: () => copy.clearData(),
    renew: async () => {
      await copy.whenSynced;
      await storeState(copy, true);
    },
  };
}
