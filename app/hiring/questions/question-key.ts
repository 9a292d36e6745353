import { freeKey } from "../library/free-key.ts";

/**
 * The key of a new question, made from its competency and title, as in `sql-doubled-revenue`; a number is added while
 * the key is taken. It never changes afterwards, whatever the title becomes.
 */
export function questionKey(competencyKey: string, title: string, taken: ReadonlySet<string>): string {
  return freeKey(title, taken, { prefix: `${competencyKey}-`, empty: "question" });
}
