import { ok, refused, type Outcome } from "../result.ts";

/** A piece of a query: a term with its words, an operator, or a bracket. */
export type Token =
  | { readonly kind: "term"; readonly text: string; readonly prefix: boolean }
  | { readonly kind: "and" | "or" | "not" | "open" | "close" };

const OPERATORS = { AND: "and", OR: "or", NOT: "not" } as const;

/** Quotation marks as people type and paste them. */
const QUOTES = /["“”„«»]/;

/** Takes a query apart. Refuses a quotation mark that is not closed. */
export function tokensOf(text: string): Outcome<{ readonly tokens: readonly Token[] }, "unclosed_quote"> {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (/\s/.test(sign)) at += 1;
    else if (sign === "(" || sign === ")") {
      tokens.push({ kind: sign === "(" ? "open" : "close" });
      at += 1;
    } else if (QUOTES.test(sign)) {
      const end = text.slice(at + 1).search(QUOTES);
      if (end < 0) return unclosed(text.slice(at + 1));
      tokens.push({ kind: "term", text: clean(text.slice(at + 1, at + 1 + end)), prefix: false });
      at += end + 2;
    } else if (sign === "-" && startsWord(text, at)) {
      tokens.push({ kind: "not" });
      at += 1;
    } else {
      const word = /^[^\s()"“”„«»]+/.exec(text.slice(at))?.[0] ?? sign;
      tokens.push(wordToken(word));
      at += word.length;
    }
  }
  return ok({ tokens });
}

/** A minus takes away only at the beginning of a word: not in data-driven, and not as a dash between blanks. */
function startsWord(text: string, at: number): boolean {
  return /^$|[\s(]/.test(text.charAt(at - 1)) && /[^\s)-]/.test(text.charAt(at + 1));
}

function wordToken(word: string): Token {
  if (Object.hasOwn(OPERATORS, word)) return { kind: OPERATORS[word as keyof typeof OPERATORS] };
  const prefix = word.endsWith("*");
  return { kind: "term", text: clean(prefix ? word.slice(0, -1) : word), prefix };
}

/** Letters, digits and what stands inside names of things; every other sign becomes a blank. */
function clean(words: string): string {
  return words
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}._@+#/-]+/gu, " ")
    .trim();
}

function unclosed(rest: string) {
  const beginning = rest.trim().split(/\s+/).slice(0, 3).join(" ");
  const where = beginning === "" ? "" : ` before ${beginning}`;
  return refused(
    "unclosed_quote",
    `The quotation mark${where} is not closed. Add one where the phrase ends.`,
  );
}
