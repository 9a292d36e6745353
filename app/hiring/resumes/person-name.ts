import { findDates } from "./dates.ts";
import { isCompany, isDegree, isPlace, isSchool, isTitle } from "./fragments.ts";
import { headingOf } from "./headings.ts";
import type { Found } from "./profile.ts";
import { isUpper, regionOf, type Cell, type Row } from "./rows.ts";
import { NOT_A_NAME, plain } from "./vocabulary.ts";

const NAME_LABEL =
  /^(?:full |first and last )?(?:name|nom|nom et prenom|nombre|nombre y apellidos|vor- und nachname|姓名)\s*[:：]\s*/u;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|mlle|sr|sra|ing|dipl\.?-ing)\.?\s+(?=\p{Lu})/iu;
const CREDENTIALS =
  /,?\s+(?:ph\.?d\.?|m\.?d\.?|mba|pmp|cpa|msc|bsc|m\.sc\.|b\.sc\.|esq\.?|cfa|rn|p\.?e\.?)(?:,.*)?$/i;

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
    const joined = nextLineName(first, index);
    for (const [text, cell] of [
      ...row.cells.map((one) => [one.text, one] as const),
      [row.text.replaceAll("\t", " "), undefined] as const,
      ...(joined ? [[joined, undefined] as const] : []),
    ]) {
      const candidate = scoreName(text, {
        row,
        ...(cell ? { cell } : {}),
        index,
        largest,
        handles,
        joined: text === joined,
      });
      if (candidate) candidates.push(candidate);
    }
  }
  const best = candidates.toSorted((one, other) => other.score - one.score)[0];
  if (!best || best.score < 2.4) return undefined;
  const confidence = Math.min(0.98, Math.max(0.4, 0.4 + (best.score - 2.4) * 0.1));
  return {
    value: best.value,
    confidence: Math.round(confidence * 100) / 100,
    region: regionOf(best.row, best.cell),
  };
}

/** A name set on two lines in the same large letters. */
function nextLineName(rows: readonly Row[], index: number): string | undefined {
  const row = rows[index];
  // Another column may have lines at heights between.
  const below = rows.slice(index + 1, index + 5).find((one) => row && Math.abs(one.x - row.x) < 60);
  if (!row || !below || row.cells.length !== 1 || below.cells.length !== 1) return undefined;
  const alike = Math.abs(row.size - below.size) < 0.6 && below.y - row.y < row.size * 2.2 && row.size > 13;
  const short = [row.text, below.text].every((text) => text.split(/\s+/).length <= 3 && text.length < 26);
  return alike && short ? `${row.text} ${below.text}` : undefined;
}

function scoreName(
  raw: string,
  at: { row: Row; cell?: Cell; index: number; largest: number; handles: readonly string[]; joined: boolean },
): NameCandidate | undefined {
  const labelled = NAME_LABEL.test(plain(raw));
  const text = nameText(labelled ? raw.replace(/^[^:：]*[:：]\s*/u, "") : raw, at.handles);
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
  if (!/^(?:\p{L}{1,2}[ .]+){3,}\p{L}{1,2}$/u.test(raw)) return raw;
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
