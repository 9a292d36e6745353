import { findWord, foldText, stretchesOf } from "./word-search.ts";
import type { Stretch } from "./word-search.ts";

/** Small words inside names are words of the language, too. */
const PARTICLES = new Set([
  "de",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
  "del",
  "da",
  "do",
  "dos",
  "di",
  "el",
  "al",
  "bin",
  "ibn",
  "ter",
  "ten",
  "y",
  "e",
]);

/** What a name is made of, without the small words that are words of the language, too. */
export function nameParts(name: string): string[] {
  return name.split(/[\s.-]+/).filter((part) => part !== "" && !PARTICLES.has(part.toLowerCase()));
}

/**
 * Where a text holds a name: its parts in any order and letter case, glued together, with the ending of a case behind
 * them, or with their letters set apart.
 */
export function findNames(text: string, name: string): Stretch[] {
  const parts = nameParts(name);
  const long = parts.filter((part) => [...part].length > 1 || /\p{Script=Han}/u.test(part));
  const glued = [parts.join(""), parts.toReversed().join("")];
  const within = foldText(text);
  const found = [...long, ...glued].flatMap((word) =>
    findWord(within, { word, spelling: [...word].length < 3 ? "exact" : "any" }),
  );
  const cases = long.flatMap(inflected).flatMap((word) => findWord(within, { word, spelling: "name" }));
  // Chinese and Japanese names stand in running text without spaces.
  const run = /^[\p{Script=Han}\s]{2,}$/u.test(name)
    ? stretchesOf(text, new RegExp(name.replace(/\s/g, ""), "gu"))
    : [];
  return [...found, ...cases, ...run, ...long.flatMap((part) => lettersApart(text, part))];
}

const FEWEST_LETTERS = 4;
/** What stands for the last letter of "Kowalski" and "Nováková" in other cases. */
const SLAVIC = ["iego", "iemu", "im", "ich", "iej", "a", "i", "ą", "y", "ého", "ému", "ém", "ou", "é"];

/** "Müllers Team", "u Kowalskiego": a name in another case. */
function inflected(part: string): string[] {
  if ([...part].length < FEWEST_LETTERS) return [];
  const stem = /^(.+(?:sk|ck|dzk|ov))[iyaýá]$/iu.exec(part)?.[1];
  return [...(/s$/i.test(part) ? [] : [`${part}s`]), ...(stem ? SLAVIC.map((ending) => stem + ending) : [])];
}

/** "F E R N A N D A": kerned letters may be nearer to each other than others. */
function lettersApart(text: string, part: string): Stretch[] {
  const letters = [...part];
  if (letters.length < FEWEST_LETTERS) return [];
  const apart = letters.map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")).join("[ \\t]{0,3}");
  return stretchesOf(text, new RegExp(`(?<!\\p{L})${apart}(?!\\p{L})`, "giu")).filter(
    ({ from, to }) => (text.slice(from, to).match(/[ \t]+/g)?.length ?? 0) * 2 >= letters.length,
  );
}
