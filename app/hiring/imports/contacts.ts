import { oneLine, quoted } from "./plain-text.ts";

const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)+$/;
const MAX_ADDRESS = 200;
const MAX_PHONE = 40;
const MAX_LINK = 500;

/**
 * The e-mail addresses in the cells of one person, in lower case and each once, and what looked like one but is none.
 * Takes several in one cell, "Ada <ada@example.com>" and "mailto:".
 */
export function readEmails(cells: readonly string[]): { emails: string[]; faults: string[] } {
  const emails = new Set<string>();
  const faults: string[] = [];
  for (const piece of cells.flatMap(oneAddressEach)) {
    const address = piece.toLowerCase();
    if (ADDRESS.test(address) && address.length <= MAX_ADDRESS) emails.add(address);
    else
      faults.push(
        `${quoted(shortened(piece))} is no e-mail address. Correct it; one looks like ada@example.com.`,
      );
  }
  return { emails: [...emails], faults };
}

function oneAddressEach(text: string): string[] {
  // An address in brackets looks like HTML, which is taken off.
  const cell = oneLine(text.replace(/<(?:mailto:)?([^<>\s]+@[^<>\s]+)>/g, " $1 "));
  if (cell.includes("@"))
    return cell
      .split(/[,;|\s]+/)
      .map((piece) => piece.replace(/^mailto:/i, ""))
      .filter((piece) => piece.includes("@"));
  return cell === "" ? [] : [cell];
}

/**
 * The phone numbers of one person. The first good one is a phone; those with words or too long for one are `others`,
 * kept as history; a number that a spreadsheet turned into 4.9E+11 is lost, and said to be.
 */
export function readPhones(cells: readonly string[]): {
  phones: string[];
  others: string[];
  warnings: string[];
} {
  const phones = new Set<string>();
  const others: string[] = [];
  const warnings: string[] = [];
  for (const cell of cells.flatMap((one) => oneLine(one).split(/\s*[;|]\s*|,\s+/))) {
    const phone = cell.replace(/^'/, "").replace(/[\u2010-\u2015]/g, "-");
    if (phone === "") continue;
    if (/^\d[.,]\d+E\+?\d+$/i.test(phone))
      warnings.push(
        `A spreadsheet has turned the phone into ${quoted(phone)}. It was left out; type it again.`,
      );
    else if (phone.length <= MAX_PHONE && /^[+()0-9 ./-]*$/.test(phone) && /\d/.test(phone))
      phones.add(phone);
    else others.push(shortened(phone));
  }
  return { phones: [...phones], others, warnings };
}

/** Web addresses of one person, each once, https put in front where nothing stands; what is none is left out. */
export function readLinks(cells: readonly string[]): string[] {
  const links = new Set<string>();
  for (const piece of cells.flatMap((cell) => oneLine(cell).split(/[\s,;|]+/))) {
    const address = /^[a-z][a-z0-9+.-]*:/i.test(piece) ? piece : `https://${piece}`;
    if (isWebAddress(address)) links.add(address);
  }
  return [...links];
}

function isWebAddress(text: string): boolean {
  if (text.length > MAX_LINK || !/^https?:\/\/[^\s/]+\.[^\s]{2,}/i.test(text)) return false;
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** A name as it will stand, or what is wrong with it. "Müller, Jörg" is turned round. */
export function readName(cell: string): { name: string; fault: string | null } {
  const name = oneLine(cell);
  if (/^[=@\t\r]/.test(name) || /^[+-]\s*[\d=(]/.test(name))
    return { name: "", fault: "The name is a formula of a spreadsheet. Type the person's name instead." };
  const turned = /^([^,]{2,60}),\s*([^,]{1,60})$/.exec(name);
  const asSaid = turned ? `${turned[2]} ${turned[1]}` : name;
  if (asSaid.length > 120)
    return { name: "", fault: "The name is longer than 120 characters. Shorten it in the file." };
  return { name: asSaid, fault: null };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
