import { findDates } from "./dates.ts";
import { isCompany, isDegree, isPlace, isSchool, isTitle } from "./fragments.ts";
import { headingOf } from "./headings.ts";
import type { ResumePage } from "./page.ts";
import type { Found } from "./profile.ts";
import { isUpper, regionOf, type Cell, type Row } from "./reading-order.ts";
import type { Section } from "./sections.ts";
import { NOT_A_NAME, plain } from "./vocabulary.ts";

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}[\p{L}]{2,24}(?![\p{L}\p{N}@])/gu;

interface Place {
  readonly row: Row;
  /** Whether it stands where people give their addresses. */
  readonly early: boolean;
  readonly headed: boolean;
}

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
      const text = cell.text
        .replace(/\s*[[(]\s*(?:at|@)\s*[\])]\s*/gi, "@")
        .replace(/\s*[[(]\s*dot\s*[\])]\s*/gi, ".")
        .replace(/(\S)\s@\s(?=\S)/g, "$1@");
      for (const match of text.matchAll(EMAIL)) {
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

function isAddress(text: string): boolean {
  return new RegExp(`^${EMAIL.source}$`, "u").test(text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function candidateRows(sections: readonly Section[]): Place[] {
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
  return /(?:https?:\/\/|www\.|\.\w{2,6}\/)\S*[-/_]$/.test(text);
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

const PHONE =
  /(?<![\p{L}\p{N}./@_-])(?:\+|00)?(?:\(\s*\+?\s*\d{1,4}\s*\)|\d)(?:[\s().\u2010-\u2015/-]{0,3}\d){6,15}(?![\p{L}\p{N}@/_])/gu;
const PHONE_LABEL =
  /(?:tel|phone|mobile|mob|cell|call|handy|telefon|telephone|telefono|portable|movil|fon|电话|手机|whatsapp|fax)\W{0,12}$/u;

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
          !isPhone(raw, cell.text, labelled || linked)
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

function isPhone(raw: string, line: string, labelled: boolean): boolean {
  const digits = raw.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 16) return false;
  if (labelled) return true;
  if (
    /^(?:19|20)\d\d\s*[-–—/.]\s*(?:19|20)?\d\d/.test(raw) ||
    /^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d$/.test(raw)
  )
    return false;
  if (/^\d{4}-\d{4}-\d{4}-\d{4}$/.test(raw) || /(?:orcid|doi|isbn|issn|patent|id)\W{0,4}\d/i.test(line))
    return false;
  // A bare row of digits is a number of something else more often than not.
  return /^\d+$/.test(raw) ? digits.length === 10 || digits.length === 11 : true;
}

const PROFILE_HOSTS: readonly (readonly [RegExp, string, RegExp])[] = [
  [/linkedin/, "linkedin.com/in/", /^\/(?:in|pub|profile)\/[^/]+\/?/],
  [/github/, "github.com/", /^\/[^/]+\/?$/],
  [/gitlab/, "gitlab.com/", /^\/[^/]+\/?$/],
  [/twitter/, "twitter.com/", /^\/[^/]+\/?$/],
  [/bitbucket/, "bitbucket.org/", /^\/[^/]+\/?$/],
  [/medium/, "medium.com/", /^\/@[^/]+\/?$/],
  [/kaggle/, "kaggle.com/", /^\/[^/]+\/?$/],
  [/orcid/, "orcid.org/", /^\/[\dX-]+\/?$/],
  [/behance/, "behance.net/", /^\/[^/]+\/?$/],
  [/dribbble/, "dribbble.com/", /^\/[^/]+\/?$/],
  [/facebook/, "facebook.com/", /^\/[^/]+\/?$/],
  [/quora/, "quora.com/", /^\/[^/]+\/?$/],
  [/xing/, "xing.com/profile/", /^\/profile\/[^/]+\/?$/],
];
const PROFILE_ADDRESS =
  /^(?:https?:\/\/)?(?:www\.|[a-z]{2}\.)?(?:linkedin\.com\/(?:in|pub)\/[^/\s]+|(?:github|gitlab|bitbucket|twitter|x|kaggle|facebook|fb|instagram|quora|medium|dribbble|dev|leetcode|hackerrank|codepen|huggingface)\.(?:com|org|net|co|to)\/@?[^/\s]+|stackoverflow\.com\/users\/\S+|orcid\.org\/[\dX-]+|scholar\.google\.[a-z.]+\/\S+|youtube\.com\/(?:user|c|@|channel)\S+|behance\.net\/[^/\s]+|xing\.com\/profile\/\S+|researchgate\.net\/profile\/\S+|keybase\.io\/[^/\s]+)\/?$/i;
const ADDRESS =
  /(?<![@\p{L}\p{N}.-])(?:https?:\/\/[^\s<>|,;]{4,200}|(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,3}(?:com|org|net|io|dev|me|co|ai|app|tech|info|edu|eu|de|fr|es|ch|at|uk|cn|us|ca|in|it|nl|page|site|blog|design|xyz|social|name|tv|be|pl|se|br|mx)(?:\/[^\s<>|,;]{0,200})?)(?![\p{L}\p{N}@])/giu;

/** Personal pages and profiles, printed, behind a link, or given as network and handle. Company and project pages are not among them. */
export function readLinks(sections: readonly Section[], pages: readonly ResumePage[]): Found<string>[] {
  const found: Found<string>[] = [];
  const places = candidateRows(sections);
  const add = (value: string, confidence: number, row?: Row, cell?: Cell): void => {
    const address = value.replace(/[).,;:'"]+$/, "");
    const key = linkKey(address);
    const same = found.findIndex((one) => linkKey(one.value) === key);
    if (same >= 0 || key === "") return;
    found.push({ value: address, confidence, ...(row ? { region: regionOf(row, cell) } : {}) });
  };
  for (const [index, { row, early, headed }] of places.entries()) {
    const above = places[index - 1]?.row;
    for (const cell of row.cells) {
      for (const run of cell.runs) {
        const link = run.link;
        if (
          link !== undefined &&
          /^https?:/i.test(link) &&
          (PROFILE_ADDRESS.test(link) || (early && isPersonal(link)))
        )
          add(link, 0.95, row, cell);
      }
      const text = cell.text.replace(new RegExp(EMAIL.source, "gu"), " ").replace(/:\/\/\s+/g, "://");
      for (const match of text.matchAll(ADDRESS)) {
        const linked = cell.runs.some(
          (run) => run.link !== undefined && linkKey(run.link).startsWith(linkKey(match[0])),
        );
        if (!linked && (PROFILE_ADDRESS.test(match[0]) || (early && isPersonal(match[0]))))
          add(match[0], 0.92, row, cell);
      }
      if (early || headed) {
        const handle = handleLink(text, early) ?? labelledHandle(text, cell, row, above);
        if (handle !== undefined) add(handle, 0.75, row, cell);
      }
    }
  }
  for (const link of pages.slice(0, 2).flatMap((page) => page.links)) {
    if (PROFILE_ADDRESS.test(link)) add(link, 0.85);
  }
  return found;
}

function linkKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/+$/, "");
}

function isPersonal(address: string): boolean {
  const match = /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]+)(\/[^?#]*)?/i.exec(address);
  const host = match?.[1]?.toLowerCase() ?? "";
  const path = match?.[2] ?? "";
  if (!host.includes(".") || /^(?:google|maps\.google|goo\.gl|apple|fontawesome|overleaf|wa)\./.test(host))
    return false;
  // Names of tools look like addresses: Node.js, ASP.net, socket.io.
  if (
    !/^https?:|^www\./i.test(address) &&
    path === "" &&
    /^(?:asp|vb|ado|ml|socket|node|next|vue|draw|d3|three)\.(?:net|io|js|me)$/i.test(host)
  )
    return false;
  return path.split("/").filter((part) => part !== "").length <= 2;
}

/** "LinkedIn: someone", "Github:// someone": the address made from network and handle. */
function handleLink(text: string, early: boolean): string | undefined {
  const short = early ? /^in\/([\w-]{3,60})$/i.exec(text.trim())?.[1] : undefined;
  if (short !== undefined) return `https://linkedin.com/in/${short}`;
  const match =
    /^\W*(linkedin|github|gitlab|twitter|kaggle|medium|quora|facebook|bitbucket|behance|dribbble|orcid|xing)(?:\.com)?\s*(?::\/\/|:|\||-|–|\/)\s*@?([\w.@-]{3,40})\s*$/i.exec(
      text,
    );
  const [, network, handle] = match ?? [];
  if (
    network === undefined ||
    handle === undefined ||
    (!early && !text.includes("://") && !text.includes(":"))
  )
    return undefined;
  const host = PROFILE_HOSTS.find(([pattern]) => pattern.test(network.toLowerCase()));
  return host ? `https://${host[1]}${handle}` : undefined;
}

const NETWORK =
  /^(?:linkedin|github|gitlab|twitter|kaggle|medium|quora|facebook|bitbucket|behance|dribbble|orcid|xing)$/i;

/** "LinkedIn" over or beside "someone", where no link tells more. */
function labelledHandle(text: string, cell: Cell, row: Row, above: Row | undefined): string | undefined {
  if (!/^[\w.-]{3,40}$/.test(text) || NETWORK.test(text) || headingOf(text) !== undefined) return undefined;
  if (cell.runs.some((run) => run.link !== undefined)) return undefined;
  const beside = row.cells[row.cells.indexOf(cell) - 1];
  const over = above?.cells.find((one) => Math.abs(one.x - cell.x) < 3);
  const network = [over, beside]
    .map((label) => label?.text.replace(/\s*:$/, "") ?? "")
    .find((label) => NETWORK.test(label));
  return network === undefined ? undefined : handleLink(`${network}: ${text}`, true);
}

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

const LOCATION_LABEL =
  /^(?:address|location|adresse|wohnort|anschrift|direccion|domicilio|ubicacion|lieu|地址|所在地|现居地)\s*[:：]\s*/u;

/** Where the candidate lives, if the top or the contact section says so. */
export function readLocation(sections: readonly Section[]): Found<string> | undefined {
  for (const { row, early } of candidateRows(sections)) {
    if (!early) continue;
    for (const cell of row.cells) {
      if (LOCATION_LABEL.test(plain(cell.text))) {
        const value = cell.text.replace(/^[^:：]*[:：]\s*/u, "");
        if (value !== "") return { value, confidence: 0.9, region: regionOf(row, cell) };
      }
      const part = cell.text
        .split(/\s+[|•·]\s+|\s*[|•·]\s*/u)
        .find((one) => isPlace(one.trim()) || isStreet(one));
      if (part !== undefined) return { value: part.trim(), confidence: 0.8, region: regionOf(row, cell) };
    }
  }
  return undefined;
}

function isStreet(text: string): boolean {
  return (
    text.length < 90 &&
    /\d/.test(text) &&
    /\b(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|drive|dr\.|boulevard|blvd|straße|str\.|rue|calle|platz|weg|allee|square|way)\b/i.test(
      text,
    ) &&
    !/@|https?:/.test(text)
  );
}
