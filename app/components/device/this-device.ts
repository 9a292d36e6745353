import { devicePerson } from "./device-person.ts";
import { deviceStore } from "./device-store.ts";
import { createRoomOutbox } from "./room-outbox.ts";
import type { ActStore, WaitingAct } from "./room-outbox.ts";

/** Waiting acts in the store of whoever's device this is. */
const actsOnDevice: ActStore = {
  async list() {
    const personId = devicePerson();
    return personId === null ? [] : ((await deviceStore(personId).list("acts")) as WaitingAct[]);
  },
  async put(act) {
    const personId = devicePerson();
    if (personId !== null) await deviceStore(personId).write("acts", act.id, act);
  },
  async remove(id) {
    const personId = devicePerson();
    if (personId !== null) await deviceStore(personId).remove("acts", id);
  },
};

/** What this tab does in rooms, on its way to the server. */
export const roomOutbox = createRoomOutbox({
  store: actsOnDevice,
  isOnline: () => navigator.onLine,
  async serverIsWell() {
    try {
      return (await fetch("/readyz")).ok;
    } catch {
      return false;
    }
  },
});
