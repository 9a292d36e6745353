import { STORE_PREFIX } from "./device-person.ts";

const STORES = ["rooms", "acts", "marks", "decisions"] as const;
/** Raised with every new store. */
const VERSION = 3;
type Store = (typeof STORES)[number];

/** One person's own store in this browser. Each call opens and closes it, so that it can be removed at any time. */
export type DeviceStore = {
  read(store: Store, key: string): Promise<unknown>;
  list(store: Store): Promise<unknown[]>;
  write(store: Store, key: string, value: unknown): Promise<void>;
  remove(store: Store, key: string): Promise<void>;
};

export function deviceStore(personId: string): DeviceStore {
  async function run<T>(
    store: Store,
    mode: IDBTransactionMode,
    work: (rows: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const database = await open(`${STORE_PREFIX}${personId}`);
    try {
      const transaction = database.transaction(store, mode, { durability: "strict" });
      const request = work(transaction.objectStore(store));
      await new Promise<void>((done, failed) => {
        transaction.oncomplete = () => done();
        transaction.onabort = () => failed(reasonOf(transaction.error));
      });
      return request.result;
    } finally {
      database.close();
    }
  }
  return {
    read: (store, key) => run<unknown>(store, "readonly", (rows) => rows.get(key) as IDBRequest<unknown>),
    list: (store) => run<unknown[]>(store, "readonly", (rows) => rows.getAll() as IDBRequest<unknown[]>),
    write: async (store, key, value) => void (await run(store, "readwrite", (rows) => rows.put(value, key))),
    remove: async (store, key) => void (await run(store, "readwrite", (rows) => rows.delete(key))),
  };
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      const { objectStoreNames } = request.result;
      for (const store of STORES) {
        if (!objectStoreNames.contains(store)) request.result.createObjectStore(store);
      }
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = () => failed(reasonOf(request.error));
    request.onblocked = () => failed(new Error("Another tab keeps this browser's store closed."));
  });
}

function reasonOf(error: DOMException | null): Error {
  return error ?? new Error("This browser's store did not answer.");
}
