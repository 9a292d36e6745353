/** Where the next page of a list begins: the last row of this one, written as `<milliseconds>_<id>`. */
export type PageCursor = { readonly createdAt: Date; readonly id: string };

/** A place in a list as it stands in an address. */
export function writePageCursor({ createdAt, id }: PageCursor): string {
  return `${createdAt.getTime()}_${id}`;
}

/** Reads a place from an address; null begins at the newest row. A day behind the year 2286 is none the database knows. */
export function readPageCursor(word: string | null): PageCursor | null {
  const match = /^(\d{1,13})_([a-z0-9]{1,40})$/.exec(word ?? "");
  if (!match?.[1] || !match[2]) return null;
  return { createdAt: new Date(Number(match[1])), id: match[2] };
}

/** Orders rows of several lists as each of them is: the newest first. */
export function newestFirst<Row extends PageCursor>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (one, other) => other.createdAt.getTime() - one.createdAt.getTime() || (one.id < other.id ? 1 : -1),
  );
}
