import { IndexeddbPersistence, storeState } from "y-indexeddb";
import type * as Y from "yjs";
import type { DeviceCopy } from "./note-connection.ts";

const STORE = "updates";

/** Keeps a copy of the document in this browser, so that a note survives a lost network and a closed tab. */
export function openDeviceCopy(doc: Y.Doc, name: string): DeviceCopy {
  const copy = new IndexeddbPersistence(name, doc);
  let isGone = false;
  let isWhole = true;
  // From the moment the store is open, letters are written into it.
  copy._db.then(
    (db) => {
      db.addEventListener("abort", () => (isWhole = false));
      // The browser takes the store away, or another tab does; writing into it would break the typing.
      db.addEventListener("close", leave);
      db.addEventListener("versionchange", leave);
    },
    () => undefined,
  );

  function leave(): void {
    isGone = true;
    void copy.destroy();
  }

  async function renew(): Promise<void> {
    await copy.whenSynced;
    if (!isGone) await storeState(copy, true);
  }

  return {
    origin: copy,
    ready: copy.whenSynced.then(() => undefined),
    async isKept() {
      const { db } = await copy.whenSynced;
      if (!db || isGone) return false;
      if (!isWhole) {
        isWhole = true;
        await renew();
      }
      await committed(db);
      return isWhole && !isGone;
    },
    close: () => copy.destroy(),
    erase() {
      isGone = true;
      return copy.clearData();
    },
    renew,
  };
}

/** Transactions on one store run in the order of their beginnings: one that is over has seen all before it end. */
function committed(db: IDBDatabase): Promise<void> {
  return new Promise((done, failed) => {
    const transaction = db.transaction(STORE, "readonly");
    transaction.oncomplete = () => done();
    transaction.onabort = () =>
      failed(transaction.error ?? new Error("This browser's store did not answer."));
    transaction.objectStore(STORE).count();
  });
}
