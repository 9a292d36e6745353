import type { Row } from "./rows.ts";
import type { Section } from "./sections.ts";

export const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}[\p{L}]{2,24}(?![\p{L}\p{N}@])/gu;

/** Addresses written so that machines do not see them, "jane [at] mail [dot] example", as they are meant. */
export function asMeant(text: string): string {
  return text
    .replace(/\s*(?:[[({<]\s*(?:at|@|arroba|chez)\s*[\])}>])\s*/gi, "@")
    .replace(/\s*[[({<]\s*(?:dot|punkt|punto|point|\.)\s*[\])}>]\s*/gi, ".")
    .replace(
      /(?<=^|\s)([\w.+-]{2,64})\s(?:at|AT)\s([\w-]{2,63})\s(?:dot|DOT)\s([a-z]{2,24})(?![\w-])/g,
      "$1@$2.$3",
    )
    .replace(/(\S)\s@\s(?=\S)/g, "$1@");
}

export interface Place {
  readonly row: Row;
  /** Whether it stands where people give their addresses. */
  readonly early: boolean;
  readonly headed: boolean;
}

export function isAddress(text: string): boolean {
  return new RegExp(`^${EMAIL.source}$`, "u").test(text);
}

/** The lines in which people give their addresses, the likeliest first; those of referees are not among them. */
export function candidateRows(sections: readonly Section[]): Place[] {
  const own = sections.filter((section) => section.kind !== "references");
  const early = own.filter(holdsAddresses);
  const late = own.filter((section) => !early.includes(section));
  return [...early, ...late].flatMap((section) =>
    joinWrapped(section.heading ? [section.heading, ...section.rows] : section.rows).map((row) => ({
      row,
      early: early.includes(section),
      headed: section.heading !== undefined,
    })),
  );
}

/** The head of the page, what is called so, and an "About me" in which the mail address stands. */
function holdsAddresses({ kind, rows }: Section): boolean {
  if (kind === "top" || kind === "contact") return true;
  return (
    (kind === "summary" || kind === "other") &&
    rows.some((row) => row.page === 1 && /^\S{1,64}@\S{2,64}$/.test(row.text))
  );
}

/** An address broken at a hyphen or slash goes on with the first word of the line below. */
function joinWrapped(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  let taken = "";
  for (const [index, row] of rows.entries()) {
    const cells =
      taken === ""
        ? row.cells
        : row.cells.map((cell, place) =>
            place === 0 ? { ...cell, text: cell.text.slice(taken.length).trim() } : cell,
          );
    taken = "";
    const last = cells.at(-1);
    const next = rows[index + 1]?.cells[0];
    if (last && next && (isCutLink(last.text) || isCutAddress(row, rows[index + 1])) && next.text !== "") {
      taken = /^\S+/.exec(next.text)?.[0] ?? "";
      out.push({ ...row, cells: [...cells.slice(0, -1), { ...last, text: `${last.text}${taken}` }] });
    } else out.push({ ...row, cells });
  }
  return out;
}

const COMMON_ENDING = /\.(?:com|org|net|edu|info)$/i;

function isCutLink(text: string): boolean {
  if (!/[-/_]$/.test(text)) return false;
  const last = text.slice(text.lastIndexOf(" ") + 1, -1);
  return /https?:\/\/|www\.|\.\w{2,6}\//.test(last);
}

/** A mail address too long for its column goes on below: what stands there makes it whole. */
function isCutAddress(row: Row, below: Row | undefined): boolean {
  const [first] = /\S+$/.exec(row.text) ?? [];
  if (first === undefined || below?.cells.length !== 1 || below.page !== row.page) return false;
  if (/\s/.test(below.text) || below.gap > row.size * 1.7 || !isAddress(first + below.text)) return false;
  if (/^@/.test(below.text)) return true;
  if (!first.includes("@")) return false;
  if (!isAddress(first)) return true;
  const full = row.right > row.columnRight - row.size * 1.5;
  return full && (/^\.[a-z]{2,3}$/.test(below.text) || COMMON_ENDING.test(first + below.text));
}
