import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { openDeviceCopy } from "./device-copy.ts";

/** As much of a browser's store as a copy uses: one table that is asked through events. */
class FakeStore extends EventTarget {
  readonly rows: Uint8Array[] = [];
  readonly deleted: string[] = [];
  isClosed = false;
  /** As the library sets it: it closes the store without an event of its own. */
  onversionchange: (() => void) | null = null;

  readonly indexedDB = {
    open: () => this.answer(this),
    deleteDatabase: (name: string) => {
      this.deleted.push(name);
      return this.answer(undefined);
    },
  };

  close(): void {
    this.isClosed = true;
  }

  transaction(): object {
    if (this.isClosed) throw new DOMException("The database connection is closing.", "InvalidStateError");
    const transaction = { oncomplete: null as (() => void) | null, objectStore: () => this.table() };
    setTimeout(() => transaction.oncomplete?.());
    return transaction;
  }

  /** What another tab's wish to delete the store does in this one. */
  taken(): void {
    this.onversionchange?.();
    this.dispatchEvent(new Event("versionchange"));
  }

  private table(): object {
    return {
      add: (row: Uint8Array) => this.answer(this.rows.push(row)),
      getAll: () => this.answer([...this.rows]),
      count: () => this.answer(this.rows.length),
      delete: () => this.answer(undefined),
      openKeyCursor: () => this.answer({ key: this.rows.length }),
    };
  }

  private answer(result: unknown): object {
    const request = { onsuccess: null as ((event: object) => void) | null };
    queueMicrotask(() => request.onsuccess?.({ target: { result } }));
    return request;
  }
}

function openNote() {
  const store = new FakeStore();
  vi.stubGlobal("indexedDB", store.indexedDB);
  vi.stubGlobal("IDBKeyRange", { lowerBound: () => null, upperBound: () => null });
  const doc = new Y.Doc();
  const copy = openDeviceCopy(doc, "note");
  const sent: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => sent.push(update));
  return { store, doc, copy, sent };
}

afterEach(() => void vi.unstubAllGlobals());

test("what is typed goes into the copy", async () => {
  const { store, doc, copy } = openNote();
  await copy.ready;
  const before = store.rows.length;
  doc.getText("note").insert(0, "a");
  expect(store.rows).toHaveLength(before + 1);
  expect(await copy.isKept()).toBe(true);
});

test("a letter still reaches the server when another tab has deleted the copy, and is not called kept", async () => {
  const { store, doc, copy, sent } = openNote();
  await copy.ready;
  store.taken();
  doc.getText("note").insert(0, "a");
  expect(sent).toHaveLength(1);
  expect(await copy.isKept()).toBe(false);
  await expect(copy.renew()).resolves.toBeUndefined();
  await copy.erase();
  expect(store.deleted).toEqual(["note"]);
});

test("so it does when the copy is deleted while it is being read", async () => {
  const { store, doc, sent } = openNote();
  await vi.waitFor(() => expect(store.onversionchange).not.toBeNull());
  await Promise.resolve();
  store.taken();
  doc.getText("note").insert(0, "a");
  expect(sent.length).toBeGreaterThan(0);
});

test("a copy that was erased is not written anew", async () => {
  const { store, copy } = openNote();
  await copy.ready;
  await copy.erase();
  const before = store.rows.length;
  await expect(copy.renew()).resolves.toBeUndefined();
  expect(store.rows).toHaveLength(before);
});
