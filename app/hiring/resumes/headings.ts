import {
  HEADING_EMPLOYMENT,
  HEADING_FILLERS,
  HEADING_SKILLS,
  HEADING_STEMS,
  HEADING_VERBS,
  HEADING_WORDS,
  plain,
  type SectionKind,
} from "./vocabulary.ts";

const MAX_HEADING = 48;
const COLLAPSED = new Map<string, SectionKind>();
for (const [kind, list] of HEADING_WORDS) {
  for (const word of list) {
    if (word.length >= 5 && !COLLAPSED.has(word.replace(/\s/g, "")))
      COLLAPSED.set(word.replace(/\s/g, ""), kind);
  }
}

/**
 * What a line announces when it is a section heading by its words alone, in any of the five languages; undefined for
 * every other line. Letters set apart ("E D U C A T I O N") and numbers before it do no harm.
 */
export function headingOf(raw: string): SectionKind | undefined {
  if (raw.length > MAX_HEADING * 2) return undefined;
  const text = plain(raw)
    .replace(/^[\s\d.)ivx]{0,4}[.)]\s+/, "")
    .replace(/[\p{P}\p{S}\s]*[:：]?$/u, "")
    .replace(/^[^\p{L}]+/u, "")
    .trim();
  if (text === "" || text.length > MAX_HEADING || /\d|@|,.*,.*,/.test(text)) return undefined;
  return byWords(text) ?? COLLAPSED.get(text.replace(/\s/g, "")) ?? bySpacedLetters(text);
}

/** "W O R K H I S T O RY": most of its parts are single letters, and together they are nothing but heading words. */
function bySpacedLetters(text: string): SectionKind | undefined {
  const parts = text.split(" ");
  if (parts.length < 4 || parts.filter((part) => part.length <= 2).length < parts.length * 0.7)
    return undefined;
  const letters = parts.join("");
  return byWords(cutIntoWords(letters) ?? letters);
}

function cutIntoWords(letters: string): string | undefined {
  const best: (string | undefined)[] = [""];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - 16); start < end; start += 1) {
      const word = letters.slice(start, end);
      const before = best[start];
      if (before !== undefined && (ALL_WORDS.has(word) || HEADING_FILLERS.has(word))) {
        best[end] = before === "" ? word : `${before} ${word}`;
        break;
      }
    }
  }
  return best[letters.length];
}

/**
 * What a line announces that certainly is a heading, by the look of the others: one deciding word is enough, whatever
 * stands beside it ("Praktische Erfahrung", "Where I have worked").
 */
export function announcedBy(raw: string): SectionKind {
  const text = plain(raw);
  const known = headingOf(raw);
  if (known !== undefined) return known;
  const tokens = text.split(/[^\p{L}'-]+/u).filter((token) => token !== "");
  for (const [kind, list] of HEADING_WORDS) if (tokens.some((token) => list.includes(token))) return kind;
  return HEADING_STEMS.find(([, stem]) => tokens.some((token) => stem.test(token)))?.[0] ?? "other";
}

/** Whether one of its words says that a section is about something else: prizes, projects, pastimes. */
export function saysSomethingElse(raw: string): boolean {
  const others = HEADING_WORDS.filter(([kind]) => kind === "other").flatMap(([, list]) => list);
  return plain(raw)
    .split(/[^\p{L}'-]+/u)
    .some((token) => others.includes(token));
}

function byWords(text: string): SectionKind | undefined {
  if (HEADING_EMPLOYMENT.test(text)) return "employment";
  if (HEADING_SKILLS.test(text)) return "skills";
  const verb = HEADING_VERBS.find(([, form]) => form.test(text))?.[0];
  if (verb !== undefined) return verb;
  const stem = text.includes(" ") ? undefined : HEADING_STEMS.find(([, form]) => form.test(text))?.[0];
  if (stem !== undefined) return stem;
  for (const [kind, list] of HEADING_WORDS) if (list.includes(text)) return kind;
  return byTokens(text.split(/[\s/,|·()+-]+/)) ?? byTokens(text.split(/[\s/,|·()+]+/));
}

function byTokens(parts: readonly string[]): SectionKind | undefined {
  const tokens = parts.filter((token) => token !== "");
  if (tokens.length > 6) return undefined;
  for (const [kind, list] of HEADING_WORDS) {
    const rest = withoutPhrase(tokens, list);
    if (rest && rest.every((token) => HEADING_FILLERS.has(token) || isHeadingWord(token))) return kind;
  }
  return undefined;
}

function withoutPhrase(tokens: readonly string[], list: readonly string[]): string[] | undefined {
  const hit = tokens.find((token) => list.includes(token));
  return hit === undefined ? undefined : tokens.filter((token) => token !== hit);
}

const ALL_WORDS: ReadonlySet<string> = new Set(HEADING_WORDS.flatMap(([, list]) => list));

function isHeadingWord(token: string): boolean {
  return ALL_WORDS.has(token);
}
