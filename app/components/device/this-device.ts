import { devicePerson } from "./device-person.ts";
import { deviceStore } from "./device-store.ts";
import { createRoomOutbox } from "./room-outbox.ts";
import type { ActStore, WaitingAct } from "./room-outbox.ts";

/** Waiting acts in the store of whoever's device this is. */
function actsOnDevice(kind: "acts" | "decisions"): ActStore {
  return {
    async list() {
      const personId = devicePerson();
      return personId === null ? [] : ((await deviceStore(personId).list(kind)) as WaitingAct[]);
    },
    async put(act) {
      const personId = devicePerson();
      if (personId !== null) await deviceStore(personId).write(kind, act.id, act);
    },
    async remove(id) {
      const personId = devicePerson();
      if (personId !== null) await deviceStore(personId).remove(kind, id);
    },
  };
}

const reach = {
  isOnline: () => navigator.onLine,
  async serverIsWell() {
    try {
      return (await fetch("/readyz")).ok;
    } catch {
      return false;
    }
  },
};

/** What this tab does in rooms, on its way to the server. */
export const roomOutbox = createRoomOutbox({ store: actsOnDevice("acts"), ...reach });

/** Decisions on resumes that this tab takes, on their way to the server. */
export const screeningOutbox = createRoomOutbox({ store: actsOnDevice("decisions"), ...reach });
