import { CHOICE, createDrafts } from "./kept-drafts.ts";
import type { Drafts } from "./kept-drafts.ts";

const PERSON = "baton-person";
const UNSENT = "baton-unsent:";
const DRAFT = "baton-draft:";

/** Everything that Baton keeps on a device begins with one of these and the id of the person whose it is. */
export const NOTE_PREFIX = "baton-note:";
export const STORE_PREFIX = "baton-device:";
export const ROOM_PREFIX = "baton-room:";

/** Whose device this is: whoever was signed in on it last and has not signed out. */
export function devicePerson(): string | null {
  return storage()?.getItem(PERSON) ?? null;
}

/**
 * Makes this the device of one person. What it keeps of anybody else is removed, because nobody may open another's
 * room.
 */
export async function claimDevice(personId: string): Promise<void> {
  storage()?.setItem(PERSON, personId);
  await clearDevice({ keepFor: personId });
}

/**
 * Removes everybody's notes, rooms, drafts and waiting acts from this device, or with `keepFor` those of everybody else. Does
 * nothing where the browser cannot list what it keeps.
 */
export async function clearDevice(options: { readonly keepFor?: string } = {}): Promise<void> {
  const { keepFor } = options;
  const isAnothers = (name: string, prefix: string) =>
    name.startsWith(prefix) && (keepFor === undefined || !`${name}:`.startsWith(`${prefix}${keepFor}:`));
  const local = storage();
  for (const key of local ? Object.keys(local) : []) {
    const isTheirs = isAnothers(key, UNSENT) || isAnothers(key, DRAFT);
    if (isTheirs || (keepFor === undefined && key === PERSON)) local?.removeItem(key);
  }
  for (const name of await databaseNames()) {
    if (isAnothers(name, NOTE_PREFIX) || isAnothers(name, STORE_PREFIX)) indexedDB.deleteDatabase(name);
  }
  for (const name of await cacheNames()) if (isAnothers(name, ROOM_PREFIX)) await caches.delete(name);
}

/** Remembers, beyond the tab's end, whether a note holds words that the server has not called saved. */
export function markUnsent(personId: string, documentName: string, unsent: boolean): void {
  const key = `${UNSENT}${personId}:${documentName}`;
  if (unsent) storage()?.setItem(key, "1");
  else storage()?.removeItem(key);
}

/** The notes with words that are on this device only. */
export function unsentNotes(personId: string): readonly string[] {
  const prefix = `${UNSENT}${personId}:`;
  const keys = Object.keys(storage() ?? {});
  return keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
}

/** What one person has begun in a room and not done yet. */
export function draftsOnDevice(personId: string, interviewId: string): Drafts {
  return createDrafts(`${DRAFT}${personId}:${interviewId}:`, storage());
}

/** The interviews in whose rooms a person has left something open on this device. */
export function interviewsWithDrafts(personId: string): readonly string[] {
  return [...new Set(draftsOf(personId).map(({ interviewId }) => interviewId))];
}

/** Whether words that a person has begun are on this device only; what was merely chosen is none. */
export function hasBegunWords(personId: string): boolean {
  return draftsOf(personId).some(({ name, text }) => !name.startsWith(CHOICE) && text.trim() !== "");
}

function draftsOf(personId: string) {
  const prefix = `${DRAFT}${personId}:`;
  return Object.entries(storage() ?? {}).flatMap(([key, text]) => {
    if (!key.startsWith(prefix)) return [];
    const [interviewId = "", ...name] = key.slice(prefix.length).split(":");
    return [{ interviewId, name: name.join(":"), text: String(text) }];
  });
}

export function dropDrafts(personId: string, interviewId: string): void {
  const local = storage();
  const prefix = `${DRAFT}${personId}:${interviewId}:`;
  for (const key of Object.keys(local ?? {})) if (key.startsWith(prefix)) local?.removeItem(key);
}

export async function databaseNames(): Promise<readonly string[]> {
  if (typeof indexedDB === "undefined" || typeof indexedDB.databases !== "function") return [];
  return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
}

/** Browsers offer caches to pages with a secure address only. */
export async function cacheNames(): Promise<readonly string[]> {
  return typeof caches === "undefined" ? [] : caches.keys();
}

function storage(): Storage | null {
  try {
    return typeof localStorage === "undefined" ? null : localStorage;
  } catch {
    return null;
  }
}
