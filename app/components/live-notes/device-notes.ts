/** Copies of notes on this device carry the name of the person who wrote them, so that nobody opens another's. */
const PREFIX = "baton-note:";

export function deviceNoteName(personId: string, documentName: string): string {
  return `${PREFIX}${personId}:${documentName}`;
}

/**
 * Removes the copies of notes from this device: everybody's at sign-out, or with `keepFor` those of everybody
 * else. Does nothing where the browser cannot list its databases.
 */
export async function clearDeviceNotes(options: { readonly keepFor?: string } = {}): Promise<void> {
  if (typeof indexedDB === "undefined" || typeof indexedDB.databases !== "function") return;
  const own = options.keepFor === undefined ? null : `${PREFIX}${options.keepFor}:`;
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(PREFIX) || (own !== null && name.startsWith(own))) continue;
    indexedDB.deleteDatabase(name);
  }
}
