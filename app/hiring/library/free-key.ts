const MOST = 60;

/**
 * A key made from words, such as "late-events" from “Late events!”; a number is added while it is taken. Keys never
 * change afterwards, whatever the words become.
 */
export function freeKey(words: string, taken: ReadonlySet<string>, { prefix = "", empty = "" } = {}): string {
  const letters = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST)
    .replace(/^-+|-+$/g, "");
  const key = `${prefix}${letters || empty}`;
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}
