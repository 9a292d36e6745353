/**
 * What has just come, with every part that says what it said before kept as it was: after a tap most of a room is the
 * same, and what is the same need not be drawn anew. Takes plain data, as the server sends it.
 */
export function withSameParts<Data extends object>(before: object | undefined, now: Data): Data {
  if (before === undefined) return now;
  const known = new Map<string, unknown>(Object.entries(before));
  const parts = Object.entries(now).map(([name, part]: [string, unknown]) => {
    const earlier = known.get(name);
    return [name, JSON.stringify(earlier) === JSON.stringify(part) ? earlier : part];
  });
  return Object.fromEntries(parts) as Data;
}
