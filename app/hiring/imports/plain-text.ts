const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
};
/** Everything that cannot be seen and no text needs, but for tab and line feed. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const MARKUP = /<!--|<\/?[a-z][^<>]{0,2000}>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/i;

/** One line of text: markup, controls and repeated blanks gone. */
export function oneLine(text: string): string {
  return readable(text).replace(/\s+/gu, " ").trim();
}

/** A piece of a file within a sentence of ours. Nothing in it ends the quote, so that it can be taken out as a whole. */
export function quoted(text: string): string {
  return `“${text.replace(/[“”\n]/g, '"')}”`;
}

/** Text as people read it: markup becomes line breaks, entities become letters, at most one empty line in a row. */
export function manyLines(text: string): string {
  return readable(text)
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function readable(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").replace(UNSEEN, "");
  return MARKUP.test(lines) ? withoutMarkup(lines) : lines;
}

function withoutMarkup(html: string): string {
  return html
    .replace(/<(script|style|head|template)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<li\b[^>]*>/gi, "\n• ")
    .replace(/<(?:br|hr)\b[^>]*>|<\/(?:p|div|ul|ol|tr|h[1-6]|blockquote)\s*>/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, "")
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(UNSEEN, "");
}

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isLetter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isLetter ? String.fromCodePoint(code) : undefined;
}
