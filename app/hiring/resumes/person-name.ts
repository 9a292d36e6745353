import { findDates } from "./dates.ts";
import { isCompany, isDegree, isPlace, isSchool, isTitle } from "./fragments.ts";
import { headingOf } from "./headings.ts";
import type { Found } from "./profile.ts";
import { isUpper, regionOf, type Cell, type Row } from "./rows.ts";
import { NOT_A_NAME, plain } from "./vocabulary.ts";

const NAME_LABEL =
  /^(?:full |first and last )?(?:name|nom|nom et prenom|nombre|nombre y apellidos|vor- und nachname|姓名)\s*[:：]\s*/u;
/** The same in a cell of its own, before the name. */
const NAME_CELL =
  /^(?:full name|name|nom|nom et prenom|nombre|nombre y apellidos|vor- und nachname|姓 ?名)\s*[:：]?$/u;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|mlle|sr|sra|ing|dipl\.?-ing)\.?\s+(?=\p{Lu})/iu;
const CREDENTIALS =
  /,?\s+(?:ph\.?d\.?|m\.?d\.?|mba|pmp|cpa|msc|bsc|m\.sc\.|b\.sc\.|esq\.?|cfa|rn|p\.?e\.?)(?:,.*)?$/i;

/** A name that just passes is right as often as this. */
const LEAST_SURE = 0.5;
const LEAST_SCORE = 2.4;

interface NameCandidate {
  readonly value: string;
  readonly score: number;
  readonly row: Row;
  readonly cell?: Cell;
}

/** The candidate's name: large, high on the first page, of two to five capitalised words, and akin to the addresses. */
export function readName(
  rows: readonly Row[],
  emails: readonly Found<string>[],
  links: readonly Found<string>[],
): Found<string> | undefined {
  const first = rows.filter((row) => row.page === (rows[0]?.page ?? 1));
  const largest = Math.max(...first.map((row) => Math.max(...row.cells.map((cell) => cell.size))), 1);
  const handles = [
    ...emails.map((email) => email.value.split("@")[0] ?? ""),
    ...links.map((link) => link.value.replace(/\/+$/, "").split("/").at(-1) ?? ""),
  ].flatMap((handle) => {
    const parts = plain(handle)
      .split(/[^a-z]+/)
      .filter((part) => part !== "");
    return [...parts, parts.join("")];
  });
  const candidates: NameCandidate[] = [];
  for (const [index, row] of first.slice(0, 80).entries()) {
    const joined = namesOnLines(first, index);
    for (const [text, cell] of [
      ...row.cells.map((one) => [one.text, one] as const),
      [row.text.replaceAll("\t", " "), undefined] as const,
      ...joined.map((one) => [one.text, one.cell] as const),
    ]) {
      const candidate = scoreName(text, {
        row,
        ...(cell ? { cell } : {}),
        index,
        largest,
        handles,
        joined: joined.some((one) => one.text === text),
        labelled: NAME_CELL.test(plain(cell ? (row.cells[row.cells.indexOf(cell) - 1]?.text ?? "") : "")),
      });
      if (candidate) candidates.push(candidate);
    }
  }
  const best = candidates.toSorted((one, other) => other.score - one.score)[0];
  if (!best || best.score < LEAST_SCORE) return undefined;
  const confidence = Math.min(0.98, LEAST_SURE + (best.score - LEAST_SCORE) * 0.1);
  return {
    value: best.value,
    confidence: Math.round(confidence * 100) / 100,
    region: regionOf(best.row, best.cell),
  };
}

const MOST_NAME_LINES = 3;

/** A name set on two or three lines in the same large letters. */
function namesOnLines(rows: readonly Row[], index: number): { text: string; cell: Cell }[] {
  const row = rows[index];
  // Another column may have lines at heights between.
  if (!row) return [];
  const pieces = rows.slice(index, index + 5).flatMap((one) => {
    const cell = one.cells.find((its) => Math.abs(its.x - row.x) < 60);
    return cell ? [{ cell, text: wordOfLetters(cell), size: cell.size, y: one.y }] : [];
  });
  const [here] = pieces;
  if (!here || here.size <= 13) return [];
  const end = pieces.findIndex(
    (piece, at) =>
      Math.abs(piece.size - here.size) >= 0.6 ||
      piece.y - (pieces[at - 1]?.y ?? piece.y) >= here.size * 2.2 ||
      piece.text.split(/\s+/).length > 3 ||
      piece.text.length >= 26,
  );
  const lines = pieces.slice(0, end < 0 ? MOST_NAME_LINES : Math.min(end, MOST_NAME_LINES));
  return lines.slice(1).map((_, more) => {
    const words = lines.slice(0, more + 2).map((line) => line.text);
    return { text: words.join(" ").replace(/(?<=\p{L})- (?=\p{Lu})/gu, "-"), cell: here.cell };
  });
}

/** "A N N A" in a line of its own is one word. */
function wordOfLetters(cell: Cell): string {
  const words = cell.runs.map((run) => run.text.trim()).filter((text) => text !== "");
  const spaced = (text: string): boolean => {
    const parts = text.split(" ");
    // A pair that is set close together comes as one: "E C H E V E R RY".
    const pairs = parts.filter((part) => part.length === 2).length;
    return /^(?:\p{L}{1,2} )+\p{L}{1,2}$/u.test(text) && pairs * 4 <= parts.length;
  };
  return words.length > 0 && words.every(spaced)
    ? words.map((word) => word.replaceAll(" ", "")).join(" ")
    : cell.text;
}

function scoreName(
  raw: string,
  at: {
    row: Row;
    cell?: Cell;
    index: number;
    largest: number;
    handles: readonly string[];
    joined: boolean;
    labelled: boolean;
  },
): NameCandidate | undefined {
  const label = NAME_LABEL.test(plain(raw));
  const labelled = label || at.labelled;
  const text = nameText(label ? raw.replace(/^[^:：]*[:：]\s*/u, "") : raw, at.handles);
  if (text === undefined) return undefined;
  const tokens = text.split(/\s+/);
  const han = /^\p{Script=Han}{2,4}$/u.test(text);
  const size = at.cell?.size ?? at.row.size;
  const parts = tokens
    .map((token) => plain(token).replace(/[^a-z]/g, ""))
    .filter((token) => token.length > 2);
  const akin = parts.filter((part) => at.handles.some((handle) => handle.includes(part))).length;
  let score = han ? 1.5 : tokens.length === 1 ? 0 : tokens.length <= 4 ? 1.5 : 0.8;
  score += 2.5 * Math.min(1, (size / at.largest) ** 2);
  score += at.index < 3 ? 1 : at.index < 8 ? 0.5 : 0;
  score += Math.min(2, akin * 1.2);
  score += labelled ? 3 : 0;
  score -= isTitle(text) ? 2 : 0;
  score -= isPlace(text) ? 1.5 : 0;
  score -= isSchool(text) || isCompany(text) ? 2 : 0;
  score += at.joined ? 0.6 : 0;
  score += (at.cell?.bold ?? at.row.bold) ? 0.3 : 0;
  return { value: normalCase(text), score, row: at.row, ...(at.cell ? { cell: at.cell } : {}) };
}

/** Letters set apart, "A N N A  S M I T H", as words; the addresses tell where one ends when the blanks do not. */
function closeUp(raw: string, handles: readonly string[]): string {
  const marked = raw.replace(/\s*(['’-])\s*/gu, "$1");
  if (!/^(?:\p{L}{1,2}(?:[ .]+|['’-])){3,}\p{L}{1,2}$/u.test(marked)) return raw;
  const letters = raw.replace(/\s/g, "");
  const level = plain(letters);
  if (level.length !== letters.length) return letters;
  const known = handles
    .toSorted((one, other) => other.length - one.length)
    .find(
      (handle) =>
        handle.length >= 3 &&
        handle.length < level.length - 1 &&
        (level.startsWith(handle) || level.endsWith(handle)),
    );
  if (known !== undefined) {
    const at = level.startsWith(known) ? known.length : level.length - known.length;
    return `${letters.slice(0, at)} ${letters.slice(at)}`;
  }
  const ends = handles.flatMap((handle) => {
    for (let length = handle.length; length >= 3; length -= 1) {
      for (let start = 0; start + length <= handle.length; start += 1) {
        const piece = handle.slice(start, start + length);
        if (level.endsWith(piece) && piece.length < level.length - 1) return [level.length - piece.length];
        if (level.startsWith(piece) && piece.length < level.length - 1) return [piece.length];
      }
    }
    return [];
  });
  const [cut] = ends;
  return cut === undefined ? letters : `${letters.slice(0, cut)} ${letters.slice(cut)}`;
}

function nameText(raw: string, handles: readonly string[]): string | undefined {
  // "H a rvey": a scan tears a word apart after its first letter.
  const mended = raw.replace(/(?<![\p{L}.])(\p{Lu}) (\p{Ll}{1,2}) (?=\p{Ll}{2})/gu, "$1$2");
  const [first = ""] = closeUp(mended, handles)
    .replace(/^(?:curriculum vitae|resume|résumé|cv|lebenslauf)\s*(?:of|de|von|[-–—:|])?\s*/i, "")
    .split(/\s+[|•·–—-]\s+|\s*[|•·(]\s*/u);
  const text = first
    .replace(HONORIFIC, "")
    .replace(CREDENTIALS, "")
    .replace(/[,:]\s*$/, "")
    .trim();
  // A name that ends with a hyphen goes on below.
  if (/-$/.test(text)) return undefined;
  if (text.length < 2 || text.length > 48 || /[\d@/\\:;!?_+=#&*<>[\]]/u.test(text)) return undefined;
  // A name may hold the one that friends use, in quotes.
  const tokens = text.replace(/(?<=\s)["“'‘(](\p{Lu}[\p{L}.-]*)["”'’)](?=\s)/u, "$1").split(/\s+/);
  if (/["“”]/.test(tokens.join(" "))) return undefined;
  if (
    tokens.length > 6 ||
    headingOf(text) !== undefined ||
    NOT_A_NAME.test(plain(text)) ||
    findDates(text) !== undefined
  )
    return undefined;
  if (isDegree(text) && tokens.length > 1) return undefined;
  if (/\p{Script=Han}/u.test(text)) return /^\p{Script=Han}{2,4}$/u.test(text) ? text : undefined;
  const particle =
    /^(?:de|del|della|der|den|di|da|dos|das|du|la|le|van|von|zu|zum|ter|ten|bin|ibn|al|el|y|e|of)$/;
  const capitalised = tokens.every(
    (token) => particle.test(token) || /^(?:\p{Lu}|['’]\p{Lu}|(?:al|el|d|o|l)[-'’]\p{Lu})/u.test(token),
  );
  if (!capitalised || !/\p{L}{2}/u.test(text)) return undefined;
  if (/,/.test(text)) {
    const [last = "", given = ""] = text.split(/,\s*/);
    return /^\p{L}[\p{L}'’ -]+$/u.test(given) && !isPlace(text) ? `${given} ${last}` : undefined;
  }
  return text;
}

function normalCase(text: string): string {
  if (!isUpper(text) || /\p{Script=Han}/u.test(text)) {
    return text
      .split(/\s+/)
      .map((token) => (token.length > 3 && isUpper(token) ? capital(token) : token))
      .join(" ");
  }
  return text.split(/\s+/).map(capital).join(" ");
}

function capital(token: string): string {
  if (/^\p{Lu}\.?$/u.test(token)) return token;
  return token
    .toLowerCase()
    .replace(/(^|[-'’.])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
