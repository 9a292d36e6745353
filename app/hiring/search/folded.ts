/** Letters that do not fall apart into a letter and its accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ð: "d",
};

/** A text in lower case without accents, and where each of its letters stood in the original. */
export type Folded = { readonly text: string; placeOf(index: number): number };

const ASCII = /^[\0-\x7f]*$/;

/** Folds a text for comparing, as the database folds what it searches. */
export function fold(text: string): Folded {
  if (ASCII.test(text)) return { text: text.toLowerCase(), placeOf: (index) => index };
  let folded = "";
  const places: number[] = [];
  let place = 0;
  for (const sign of text) {
    const plain = plainOf(sign);
    folded += plain;
    for (let index = 0; index < plain.length; index += 1) places.push(place);
    place += sign.length;
  }
  return { text: folded, placeOf: (index) => places[index] ?? text.length };
}

function plainOf(sign: string): string {
  const lower = sign.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return LETTERS[lower] ?? lower.normalize("NFD").replace(/\p{M}/gu, "");
}
