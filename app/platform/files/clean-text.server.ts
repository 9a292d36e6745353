/** Characters of one document that are kept. The longest resumes have some 60,000. */
const MAX_TEXT_LENGTH = 1_000_000;

/**
 * Text as it may be stored, searched and shown: line feeds only, no NUL and no other control characters (PostgreSQL
 * refuses NUL), no half surrogates, no invisible or private-use characters (icon fonts), no trailing blanks and no
 * more than one empty line in a row.
 */
export function cleanText(raw: string): string {
  return raw
    .slice(0, MAX_TEXT_LENGTH * 2)
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, "\n")
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, "")
    .replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFC]/g, "")
    .replace(/[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/gu, " ")
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/ {2,}/g, " ")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/([\n\t]) +/g, "$1")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .slice(0, MAX_TEXT_LENGTH);
}

/** Whether there is anything to read: at least three letters or digits. */
export function hasWords(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3;
}

/**
 * One row of a table as text. Cells of one line each share a line, parted by tabs; in a table used for layout each
 * cell stays a block of its own.
 */
export function rowText(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const layout = filled.some((cell) => cell.includes("\n"));
  return `${filled.join(layout ? "\n" : "\t")}\n`;
}

/** Whether a page header or footer says more than a page number. */
export function isMarginText(text: string): boolean {
  return !/^(?:page)?[\s\d/|.-]*(?:of)?[\s\d]*$/i.test(text);
}
