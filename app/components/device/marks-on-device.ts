import type { KeptMark, MarkStore } from "#app/components/live-notes/kept-marks.ts";
import { deviceStore } from "./device-store.ts";

/** Directions and tags that the server has not answered for yet, in one person's own store. */
export function marksOnDevice(personId: string): MarkStore {
  const store = deviceStore(personId);
  return {
    list: async () => (await store.list("marks")) as KeptMark[],
    put: (kept) => store.write("marks", kept.id, kept),
    remove: (id) => store.remove("marks", id),
  };
}
