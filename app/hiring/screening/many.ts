/** At most so many resumes are declined at once: more than that nobody has looked at. */
export const MOST_AT_ONCE = 100;

/** Why several resumes cannot be declined with what was typed to confirm it, or null when they can. */
export function readTypedCount(typed: string, count: number): string | null {
  if (count === 0) return "Select at least one resume.";
  if (count > MOST_AT_ONCE) return `Decline at most ${MOST_AT_ONCE} at once.`;
  return typed.trim() === String(count) ? null : `Type ${count} to decline ${count === 1 ? "it" : "them"}.`;
}

/**
 * The resumes that are selected after one more was chosen in a list: that one, or with `upTo` everything from the one chosen
 * before. Choosing a selected one takes it off again.
 */
export function selectMore(
  ids: readonly string[],
  selected: ReadonlySet<string>,
  choice: { readonly id: string; readonly last: string | null; readonly upTo: boolean },
): ReadonlySet<string> {
  const next = new Set(selected);
  const [from, to] = [choice.last === null ? -1 : ids.indexOf(choice.last), ids.indexOf(choice.id)];
  if (choice.upTo && from >= 0 && to >= 0) {
    for (const id of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id);
    return next;
  }
  if (!next.delete(choice.id)) next.add(choice.id);
  return next;
}

/**
 * Where one step through a list of resumes ends: the next one from `at` downwards (1) or upwards (-1) that may be chosen
 * with others, past those that are read by themselves. With `at` null a step down begins at the top. Null where none is left.
 */
export function stepTo(
  ids: readonly string[],
  choosable: ReadonlySet<string>,
  { at, by }: { readonly at: string | null; readonly by: 1 | -1 },
): string | null {
  const from = at === null ? -1 : ids.indexOf(at);
  const ahead = by === 1 ? ids.slice(from + 1) : ids.slice(0, Math.max(from, 0)).toReversed();
  return ahead.find((id) => choosable.has(id)) ?? null;
}
