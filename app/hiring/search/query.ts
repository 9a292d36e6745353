import { ok, refused, type Outcome } from "../result.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** What somebody looks for, as a tree. A phrase is one term: its words stand beside each other. */
export type Wanted =
  | { readonly kind: "term"; readonly text: string; readonly prefix: boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Wanted[] }
  | { readonly kind: "not"; readonly part: Wanted };

export type QueryFault =
  | "too_long"
  | "unclosed_quote"
  | "unclosed_bracket"
  | "stray_bracket"
  | "nothing_follows"
  | "only_not"
  | "short_prefix";

/** Longest query that is read; whoever pastes a page meant something else. */
export const QUERY_LENGTH = 300;
const MOST_TERMS = 30;
const SHORTEST_PREFIX = 2;

/**
 * Reads a query as people type it: words that must all be found, "a phrase", AND, OR, NOT or a minus, word* for a
 * beginning, and brackets. Capitals make an operator. Words without a letter or digit are left out; null when nothing is
 * left. Refuses, with a sentence that says how to mend it, what cannot be understood and what only takes away.
 */
export function readQuery(text: string): Outcome<{ readonly wanted: Wanted | null }, QueryFault> {
  if (text.length > QUERY_LENGTH)
    return refused("too_long", `Search for at most ${QUERY_LENGTH} characters at a time; this is longer.`);
  const read = tokensOf(text);
  if (!read.ok) return read;
  const { tokens } = read;
  if (tokens.filter((token) => token.kind === "term").length > MOST_TERMS)
    return refused("too_long", `Search for at most ${MOST_TERMS} words at a time.`);
  const short = tokens.find(
    (token) => token.kind === "term" && token.prefix && token.text.length < SHORTEST_PREFIX,
  );
  if (short) return refused("short_prefix", "Give at least two letters before the *, as in ka*.");
  const parsed = parseTokens(tokens);
  if (!parsed.ok) return parsed;
  if (parsed.wanted !== null && !isAnchored(parsed.wanted))
    return refused("only_not", "NOT only takes away. Say also what to look for, as in python NOT java.");
  return parsed;
}

type Parsed = Outcome<{ readonly wanted: Wanted | null }, QueryFault>;
type Place = { at: number };

function parseTokens(tokens: readonly Token[]): Parsed {
  const place: Place = { at: 0 };
  const parsed = parseAlternatives(tokens, place);
  if (!parsed.ok) return parsed;
  if (place.at < tokens.length)
    return refused(
      "stray_bracket",
      "There is a ) without its (. Take it out, or put a ( where the group begins.",
    );
  return parsed;
}

function parseAlternatives(tokens: readonly Token[], place: Place): Parsed {
  const parts: Wanted[] = [];
  for (;;) {
    const part = parseTogether(tokens, place);
    if (!part.ok) return part;
    if (part.wanted) parts.push(part.wanted);
    if (tokens[place.at]?.kind !== "or") return ok({ wanted: joined("or", parts) });
    place.at += 1;
    if (!beginsPart(tokens[place.at])) return nothingFollows("OR");
  }
}

function parseTogether(tokens: readonly Token[], place: Place): Parsed {
  const parts: Wanted[] = [];
  let first = true;
  while (first || tokens[place.at]?.kind === "and" || beginsPart(tokens[place.at])) {
    const joins = tokens[place.at]?.kind === "and";
    if (joins) place.at += 1;
    if ((joins || first) && !beginsPart(tokens[place.at])) {
      if (!joins && (tokens[place.at] === undefined || tokens[place.at]?.kind === "close")) break;
      return joins
        ? nothingFollows("AND")
        : refused("nothing_follows", "Put a word before OR, as in spark OR flink.");
    }
    first = false;
    const part = parsePart(tokens, place);
    if (!part.ok) return part;
    if (part.wanted) parts.push(part.wanted);
  }
  return ok({ wanted: joined("and", parts) });
}

function parsePart(tokens: readonly Token[], place: Place): Parsed {
  const token = tokens[place.at];
  place.at += 1;
  switch (token?.kind) {
    case "term":
      return ok({
        wanted: isSearchable(token.text) ? { kind: "term", text: token.text, prefix: token.prefix } : null,
      });
    case "not": {
      if (!beginsPart(tokens[place.at])) return nothingFollows("NOT");
      const part = parsePart(tokens, place);
      return part.ok && part.wanted ? ok({ wanted: { kind: "not", part: part.wanted } }) : part;
    }
    case "open": {
      const inside = parseAlternatives(tokens, place);
      if (!inside.ok) return inside;
      if (tokens[place.at]?.kind !== "close")
        return refused("unclosed_bracket", "There is a ( without its ). Add a ) where the group ends.");
      place.at += 1;
      return inside;
    }
    default:
      return nothingFollows("that");
  }
}

function beginsPart(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== "and" && token.kind !== "or" && token.kind !== "close";
}

function nothingFollows(after: string): Parsed {
  return refused("nothing_follows", `Something has to follow ${after}: a word, or a group in brackets.`);
}

function joined(kind: "and" | "or", parts: readonly Wanted[]): Wanted | null {
  const [only, ...more] = parts;
  if (only === undefined) return null;
  return more.length === 0 ? only : { kind, parts };
}

function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether something must be found for it to hold: what only takes away would bring up nearly everybody. */
function isAnchored(wanted: Wanted): boolean {
  switch (wanted.kind) {
    case "term":
      return true;
    case "not":
      return false;
    case "and":
      return wanted.parts.some(isAnchored);
    case "or":
      return wanted.parts.every(isAnchored);
  }
}

/**
 * A query for the database: its shape, with numbers between paragraph signs where words stand, as in (§1§ & !§2§:*), and
 * the words. Words never become part of the shape, so that no word can break it.
 */
export type QueryShape = { readonly shape: string; readonly terms: readonly string[] };

/** Writes what is wanted as a shape and its words. */
export function shapeOf(wanted: Wanted): QueryShape {
  const terms: string[] = [];
  function write(part: Wanted): string {
    switch (part.kind) {
      case "term":
        terms.push(part.text);
        return `§${terms.length}§${part.prefix ? ":*" : ""}`;
      case "not":
        return `!(${write(part.part)})`;
      case "and":
      case "or":
        return `(${part.parts.map(write).join(part.kind === "and" ? " & " : " | ")})`;
    }
  }
  return { shape: write(wanted), terms };
}

/** Words and phrases that may be found in a text, to be shown there; what must not be found is left out. */
export function wordsToShow(
  wanted: Wanted | null,
): readonly { readonly text: string; readonly prefix: boolean }[] {
  if (wanted === null || wanted.kind === "not") return [];
  return wanted.kind === "term" ? [wanted] : wanted.parts.flatMap(wordsToShow);
}

/** The words of a query that is nothing but plain words, as names are typed; null for any other. */
export function plainWords(wanted: Wanted | null): readonly string[] | null {
  const terms = wanted?.kind === "and" ? wanted.parts : wanted ? [wanted] : [];
  if (terms.length === 0) return null;
  const words = terms.flatMap((term) => (term.kind === "term" && !term.prefix ? [term.text] : []));
  return words.length === terms.length ? words : null;
}
