const LONGEST = 40;
/** More tags on one person say nothing any more. */
export const MOST_TAGS = 20;

/** A tag as it is kept: lower case, single blanks. Undefined when nothing to read is left of it. */
export function readTag(text: string): string | undefined {
  const tag = text
    .normalize("NFC")
    .replace(/[,;\s]+/g, " ")
    .trim()
    .toLowerCase()
    .slice(0, LONGEST)
    .trim();
  return /[\p{L}\p{N}]/u.test(tag) ? tag : undefined;
}

/** Tags as people type them, with commas between; each once, in the order of the alphabet. */
export function readTags(text: string): readonly string[] {
  const tags = text.split(/[,;\n]/).flatMap((one) => readTag(one) ?? []);
  return [...new Set(tags)].sort((a, b) => (a < b ? -1 : 1)).slice(0, MOST_TAGS);
}

/** Tags with others put to them: nothing goes, and no more than the most come. */
export function withTags(tags: readonly string[], more: readonly string[]): readonly string[] {
  const fresh = more.flatMap((one) => readTag(one) ?? []).filter((tag) => !tags.includes(tag));
  const room = Math.max(0, MOST_TAGS - tags.length);
  const added = [...new Set(fresh)].slice(0, room);
  return added.length === 0 ? tags : [...tags, ...added].sort((a, b) => (a < b ? -1 : 1));
}
