const MOST = 60;

/**
 * The key of a new question, made from its competency and title, as in `sql-doubled-revenue`; a number is added while
 * the key is taken. It never changes afterwards, whatever the title becomes.
 */
export function questionKey(competencyKey: string, title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST)
    .replace(/^-+|-+$/g, "");
  const key = `${competencyKey}-${words || "question"}`;
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}
