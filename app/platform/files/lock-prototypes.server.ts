/**
 * Nothing can be added any more to what all objects and lists of this process have in common: a document must not
 * leave behind a property that the reading of the next one would meet.
 */
export function lockPrototypes(): void {
  for (const shared of [Object.prototype, Array.prototype]) Object.preventExtensions(shared);
}
