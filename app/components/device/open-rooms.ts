import { ROOM_PREFIX } from "./device-person.ts";

/** Tells other tabs that a room stands open in this one, until what it answers is called. */
export function holdRoom(interviewId: string): () => void {
  let leave: () => void = () => undefined;
  const left = new Promise<void>((done) => (leave = done));
  // Browsers offer locks to pages with a secure address only.
  void navigator.locks?.request(`${ROOM_PREFIX}${interviewId}`, { mode: "shared" }, () => left);
  return leave;
}

/** The interviews whose rooms stand open in some tab: what happens there is that tab's business. */
export async function openRooms(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = held.flatMap(({ name }) => (name?.startsWith(ROOM_PREFIX) ? [name] : []));
  return new Set(names.map((name) => name.slice(ROOM_PREFIX.length)));
}
