import { sharedNoteName, parseDocumentName, privateNoteName } from "#app/hiring/live-notes/document-names.ts";
import { COPY_FATES } from "#app/hiring/live-notes/device-copies.ts";
import type { CopyFate } from "#app/hiring/live-notes/device-copies.ts";
import {
  NOTE_PREFIX,
  ROOM_PREFIX,
  cacheNames,
  databaseNames,
  devicePerson,
  dropDrafts,
  interviewsWithDrafts,
  markUnsent,
  unsentNotes,
} from "./device-person.ts";
import { deviceStore } from "./device-store.ts";
import { keptPageName, lengthenPage } from "./kept-page.ts";
import { marksOnDevice } from "./marks-on-device.ts";
import { isAway, isDropped, isSignedOut } from "./room-outbox.ts";
import type { RoomOutbox } from "./room-outbox.ts";
import { withSameParts } from "./same-parts.ts";

/** A room's data as the server sent it last, and by how much the server's clock is ahead of this device's. */
type RoomCopy = { readonly room: object; readonly skewMs: number };
/** What a room must tell about itself to be kept. */
type Keepable = { readonly now: Date };

const memory = new Map<string, RoomCopy>();
/** Copies are written one after the other, and none after its removal has begun. */
let writing: Promise<void> = Promise.resolve();

/** Somebody else sits here now. */
export function forgetRooms(): void {
  memory.clear();
}

/** How far the server's clock is ahead of this device's, as far as this tab knows. Milliseconds. */
export function skewOf(interviewId: string): number {
  return memory.get(interviewId)?.skewMs ?? 0;
}

/** Remembers a room that has just come from the server. Nobody has to wait until the device has written it down. */
export function rememberRoom(interviewId: string, room: Keepable): void {
  const copy = { room, skewMs: room.now.getTime() - Date.now() };
  memory.set(interviewId, copy);
  const personId = devicePerson();
  if (personId === null) return;
  writing = writing.then(async () => {
    // Only the newest, and only while it may be kept.
    if (memory.get(interviewId) !== copy) return;
    await deviceStore(personId)
      .write("rooms", interviewId, copy)
      // This tab remembers it anyway.
      .catch(() => undefined);
    await lengthenPage(personId, interviewId).catch(() => undefined);
  });
}

/** The room as it was last known, with the server's time as it must be by now; null when it was never opened here. */
async function recallRoom<Room extends Keepable>(interviewId: string): Promise<Room | null> {
  const copy = memory.get(interviewId) ?? (await readCopy(interviewId));
  if (!copy) return null;
  memory.set(interviewId, copy);
  return { ...(copy.room as Room), now: new Date(Date.now() + copy.skewMs) };
}

async function readCopy(interviewId: string): Promise<RoomCopy | null> {
  const personId = devicePerson();
  if (personId === null) return null;
  const copy = await deviceStore(personId)
    .read("rooms", interviewId)
    .catch(() => undefined);
  return (copy as RoomCopy | undefined) ?? null;
}

/**
 * Asks the server for a room, and the device when the server cannot be reached. Who has lost the room loses the copy,
 * too; who is signed out keeps only what the server does not have. A question that the page gave up teaches nothing.
 */
export async function loadRoom<Room extends Keepable>(
  interviewId: string,
  outbox: RoomOutbox,
  ask: () => Promise<Room>,
): Promise<Room> {
  try {
    const asked = await ask();
    const room = withSameParts(memory.get(interviewId)?.room, asked);
    outbox.reached();
    rememberRoom(interviewId, room);
    return room;
  } catch (error) {
    if (isDropped(error)) throw error;
    if (isSignedOut(error)) {
      await dropSaved();
      throw error;
    }
    if (!isAway(error)) {
      await dropCopies(interviewId, "remove", outbox);
      throw error;
    }
    const kept = await recallRoom<Room>(interviewId);
    if (!kept) throw error;
    outbox.lost();
    return kept;
  }
}

/**
 * Asks the server which copies may stay on this device, and removes the others. A room that stands open here and is
 * only over stays until it is left: somebody writes in it.
 */
export async function reconcileCopies(
  personId: string,
  outbox: RoomOutbox,
  openRoom: string | null,
): Promise<void> {
  const ids = await keptInterviews(personId);
  if (ids.length === 0) return;
  for (const [id, fate] of await fatesOf(ids)) {
    if (fate === "keep" || (fate === "close" && id === openRoom)) continue;
    await dropCopies(id, fate, outbox);
  }
}

/**
 * Whether what was done in a room may be sent now: the server answers this person, and still lets them in. What was
 * done in a room that is not theirs any more is forgotten.
 */
export async function mayBeSent(interviewId: string, outbox: RoomOutbox): Promise<boolean> {
  const fate = (await fatesOf([interviewId]).catch(() => new Map<string, CopyFate>())).get(interviewId);
  if (fate === "remove") await dropCopies(interviewId, fate, outbox);
  return fate === "keep" || fate === "close";
}

/** Nothing is known while the server is away, or when it does not know this person: then it shows the sign-in page. */
async function fatesOf(ids: readonly string[]): Promise<ReadonlyMap<string, CopyFate>> {
  const answer = await fetch(`/kept-rooms?ids=${ids.map(encodeURIComponent).join(",")}`);
  if (!answer.ok || answer.redirected) return new Map();
  const fates = (await answer.json()) as Readonly<Record<string, unknown>>;
  return new Map(
    ids.flatMap((id) => {
      const fate = COPY_FATES.find((known) => known === fates[id]);
      return fate === undefined ? [] : [[id, fate] as const];
    }),
  );
}

/** The interviews of which this device keeps a page, drafts or notes of one person. */
async function keptInterviews(personId: string): Promise<readonly string[]> {
  const notes = `${NOTE_PREFIX}${personId}:`;
  const pages = `${ROOM_PREFIX}${personId}:`;
  const ofNotes = (await databaseNames()).flatMap((name) =>
    name.startsWith(notes) ? (parseDocumentName(name.slice(notes.length))?.interviewId ?? []) : [],
  );
  const ofPages = (await cacheNames()).flatMap((name) =>
    name.startsWith(pages) ? [name.slice(pages.length)] : [],
  );
  return [...new Set([...ofNotes, ...ofPages, ...interviewsWithDrafts(personId)])];
}

/** Removes the copies of one interview; "close" leaves words that the server does not have yet. */
async function dropCopies(
  interviewId: string,
  fate: Exclude<CopyFate, "keep">,
  outbox: RoomOutbox,
): Promise<void> {
  const personId = devicePerson();
  memory.delete(interviewId);
  if (personId === null) return;
  await dropPage(personId, interviewId);
  dropDrafts(personId, interviewId);
  if (fate === "remove") {
    await outbox.drop(interviewId);
    await dropMarks(personId, interviewId);
  }
  const unsent = unsentNotes(personId);
  for (const name of [sharedNoteName(interviewId), privateNoteName(interviewId, personId)]) {
    if (fate === "close" && unsent.includes(name)) continue;
    dropNote(personId, name);
  }
}

async function dropPage(personId: string, interviewId: string): Promise<void> {
  await writing;
  if (typeof caches !== "undefined") await caches.delete(keptPageName(personId, interviewId));
  await deviceStore(personId)
    .remove("rooms", interviewId)
    .catch(() => undefined);
}

async function dropMarks(personId: string, interviewId: string): Promise<void> {
  const marks = marksOnDevice(personId);
  for (const kept of await marks.list().catch(() => [])) {
    if (kept.interviewId === interviewId) await marks.remove(kept.id).catch(() => undefined);
  }
}

function dropNote(personId: string, name: string): void {
  markUnsent(personId, name, false);
  if (typeof indexedDB !== "undefined") indexedDB.deleteDatabase(`${NOTE_PREFIX}${personId}:${name}`);
}

/** A session has ended: whatever the server has goes from this device, and the rest waits for the next sign-in. */
async function dropSaved(): Promise<void> {
  const personId = devicePerson();
  if (personId === null) return;
  const unsent = unsentNotes(personId);
  for (const id of await keptInterviews(personId)) {
    memory.delete(id);
    await dropPage(personId, id);
    for (const name of [sharedNoteName(id), privateNoteName(id, personId)]) {
      if (!unsent.includes(name)) dropNote(personId, name);
    }
  }
}
