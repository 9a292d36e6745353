import { asMeant, candidateRows, EMAIL, isAddress } from "./address-rows.ts";
import { findDates } from "./dates.ts";
import type { ResumePage } from "./page.ts";
import type { Found } from "./profile.ts";
import { regionOf, type Cell, type Row } from "./rows.ts";
import type { Section } from "./sections.ts";
import { plain } from "./vocabulary.ts";

/** The line of a mail that says whom it was sent to. */
const SENT_TO = /^(?:to|cc|an|à|para|a|收件人)\s*[:：]\s/iu;

/** The e-mail addresses of the candidate, the likeliest first; those of referees are not among them. */
export function readEmails(sections: readonly Section[], pages: readonly ResumePage[]): Found<string>[] {
  const found: Found<string>[] = [];
  const add = (value: string, confidence: number, row?: Row, cell?: Cell): void => {
    const address = value
      .replace(/^mailto:/i, "")
      .replace(/[?].*$/, "")
      .trim();
    if (found.some((one) => one.value.toLowerCase() === address.toLowerCase())) return;
    found.push({ value: address, confidence, ...(row ? { region: regionOf(row, cell) } : {}) });
  };
  for (const { row, early } of candidateRows(sections)) {
    for (const cell of row.cells) {
      if (SENT_TO.test(cell.text)) continue;
      for (const match of asMeant(cell.text).matchAll(EMAIL)) {
        add(wholeAddress(match[0], cell), early ? 0.98 : 0.8, row, cell);
      }
    }
  }
  if (found.length === 0) {
    // A mail address under an icon, or wrapped over two lines.
    const links = pages.flatMap((page) => page.links).filter((link) => /^mailto:/i.test(link));
    for (const link of links.slice(0, 2)) {
      const address = decode(link.slice(7));
      if (new RegExp(`^${EMAIL.source}`, "u").test(address)) add(address, 0.85);
    }
  }
  return found;
}

/** What a narrow column cut off an address ("jane@mail.exam" over "ple") stands in the link behind it. */
function wholeAddress(printed: string, cell: Cell): string {
  const level = printed.toLowerCase();
  for (const { link } of cell.runs) {
    if (link === undefined || !/^mailto:/i.test(link)) continue;
    const address = decode(link.slice(7)).replace(/[?].*$/, "");
    if (address.toLowerCase().startsWith(level) && isAddress(address)) return address;
  }
  return printed;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const PHONE =
  /(?<![\p{L}\p{N}./@_-])(?:\+|00)?(?:\(\s*\+?\s*\d{1,4}\s*\)|\d)(?:[\s().\u2010-\u2015/-]{0,3}\d){6,15}(?![\p{L}\p{N}@/_])/gu;
const PHONE_LABEL =
  /(?:tel|phone|mobile|mob|cell|call|handy|telefon|telephone|telefono|portable|movil|fon|电话|手机|whatsapp|fax)(?:\W{0,3}(?:no|nos|nr|number|nummer|numero))?\W{0,12}$/u;

/** The telephone numbers of the candidate. Numbers without a label or a country code count only above the sections. */
export function readPhones(sections: readonly Section[], pages: readonly ResumePage[]): Found<string>[] {
  const found: Found<string>[] = [];
  for (const { row, early } of candidateRows(sections)) {
    for (const cell of row.cells) {
      for (const match of cell.text.matchAll(PHONE)) {
        const raw = match[0].trim();
        const before = plain(cell.text.slice(0, match.index));
        const labelled =
          PHONE_LABEL.test(before) ||
          (before === "" && PHONE_LABEL.test(plain(row.cells[row.cells.indexOf(cell) - 1]?.text ?? "")));
        const linked = cell.runs.some((run) => /^tel:/i.test(run.link ?? ""));
        if (
          findDates(raw)?.range ||
          /fax\W{0,12}$/.test(before) ||
          isHouseAndPostcode(raw, cell.text.slice(match.index + match[0].length)) ||
          !isPhone(raw, before, labelled || linked)
        )
          continue;
        if (!early && !labelled && !linked && !raw.startsWith("+")) continue;
        const digits = raw.replace(/\D/g, "");
        if (found.some((one) => one.value.replace(/\D/g, "") === digits)) continue;
        found.push({
          value: raw,
          confidence: labelled || linked ? 0.97 : early ? 0.92 : 0.7,
          region: regionOf(row, cell),
        });
      }
    }
  }
  const linked = pages.flatMap((page) => page.links).find((link) => /^tel:/i.test(link));
  if (found.length === 0 && linked) {
    const number = decode(linked.slice(4)).replace(/[^\d+() .-]/g, "");
    if (number.replace(/\D/g, "").length >= 7) found.push({ value: number, confidence: 0.85 });
  }
  return found;
}

/** "Hamngatan 12 – 411 14 Lund": a house and a postcode before its town. */
function isHouseAndPostcode(raw: string, after: string): boolean {
  return /^\d{1,3}[a-z]?\s+[-–—]\s+\d{3}\s?\d{2}$/.test(raw) && /^\s+\p{Lu}/u.test(after);
}

/** What a number that is no telephone's is called right before it; "Boise, ID" is in Idaho, and "Madrid" ends like one. */
const OTHER_NUMBER = /(?<![\p{L}\p{N}])(?:orcid|doi|isbn|issn|patent|(?<!,\s)id)\W{0,4}$/u;

function isPhone(raw: string, before: string, labelled: boolean): boolean {
  const digits = raw.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 16) return false;
  if (labelled) return true;
  if (
    /^(?:19|20)\d\d\s*[-–—/.]\s*(?:19|20)?\d\d/.test(raw) ||
    /^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d$/.test(raw)
  )
    return false;
  if (/^\d{4}-\d{4}-\d{4}-\d{4}$/.test(raw) || OTHER_NUMBER.test(before)) return false;
  // A bare row of digits is a number of something else more often than not.
  if (/^\d+$/.test(raw)) return digits.length === 10 || digits.length === 11;
  // "4050-032 Porto", "01310-100" are postcodes of their towns.
  return !/^\d{4,5}-\d{3}$/.test(raw);
}
