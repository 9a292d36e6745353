import { fold } from "../search/folded.ts";

/** What two files are compared by. */
export const KEY_KINDS = ["email", "phone", "link", "resume_file", "name_employer"] as const;
export type KeyKind = (typeof KEY_KINDS)[number];
export type CandidateKey = { readonly kind: KeyKind; readonly key: string };

/** Raised with every change of these rules, so that the keys of everybody are made again. */
export const KEYS_EDITION = 2;

/** Services that deliver all spellings of an address with dots to one mailbox. */
const DOTS_DO_NOT_COUNT = ["gmail.com", "googlemail.com"];
/** The mailbox behind an address: case, a +tag and, where the service ignores them, dots aside. */
export function emailKey(email: string): string | null {
  const match = /^([^@\s]+)@([^@\s]+\.[^@\s]+)$/.exec(email.trim().toLowerCase());
  if (!match?.[1] || !match[2]) return null;
  const [, user, domain] = match;
  const service = domain === "googlemail.com" ? "gmail.com" : domain;
  const box = user.replace(/(?<=.)\+.*$/, "");
  return `${DOTS_DO_NOT_COUNT.includes(domain) ? box.replaceAll(".", "") : box}@${service}`;
}

const SHORTEST_NUMBER = 8;

/**
 * The significant end of a number, so that +49 (0)30 123456-7, 0049 30 1234567 and 030 1234567 are one. Null for numbers
 * too short to tell people apart.
 */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\(0\)/g, "").replace(/\D/g, "");
  const bare = digits.replace(/^0+/, "");
  return bare.length < SHORTEST_NUMBER ? null : bare.slice(-9);
}

/** Whose page a link is, on services where an address is one person's; null for any other link. */
export function linkKey(link: string): string | null {
  const match =
    /^(?:https?:\/\/)?(?:[\w-]+\.)?(linkedin\.com\/in|github\.com|gitlab\.com)\/([^/?#\s]+)/i.exec(
      link.trim(),
    );
  if (!match?.[1] || !match[2]) return null;
  const service = match[1].toLowerCase().split(".")[0];
  const handle = decoded(match[2]).toLowerCase().replace(/^@/, "");
  return NO_PERSON.includes(handle) ? null : `${service}/${handle}`;
}

const NO_PERSON = ["about", "features", "orgs", "explore", "sponsors", "topics", "login", "signup", "pub"];

function decoded(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return handle;
  }
}

/** A name whatever its order, case, accents and middle initials. Null for a single word, which many share. */
export function nameKey(name: string): string | null {
  const words = wordsOf(name).filter((word) => word.length > 1 && !TITLES.includes(word));
  return words.length < 2 ? null : words.sort().join(" ");
}

const TITLES = ["dr", "prof", "mr", "mrs", "ms", "phd", "msc", "mba", "jr", "sr"];
const LEGAL_FORMS = [
  "gmbh",
  "ag",
  "se",
  "inc",
  "llc",
  "ltd",
  "limited",
  "corp",
  "co",
  "sa",
  "sarl",
  "bv",
  "plc",
  "kg",
  "the",
];

/** An employer's name without its legal form; null when nothing is left. */
export function companyKey(company: string): string | null {
  const words = wordsOf(company).filter((word) => !LEGAL_FORMS.includes(word));
  return words.length === 0 ? null : words.join(" ");
}

function wordsOf(text: string): string[] {
  return fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What one file says of a person, as far as it is compared. */
export type ComparedFile = {
  readonly name: string;
  readonly email: string;
  /** Addresses under which the same person was merged into this file, or which a resume of theirs names. */
  readonly otherEmails: readonly string[];
  readonly phones: readonly string[];
  readonly links: readonly string[];
  /** Digests of what stands in their resumes. */
  readonly resumeFiles: readonly string[];
  /** Employers that a resume of theirs names. */
  readonly employers: readonly string[];
};

/** Everything by which a file can be recognised as somebody's, each key once. */
export function keysOf(file: ComparedFile): readonly CandidateKey[] {
  const name = nameKey(file.name);
  const keys: (CandidateKey | null)[] = [
    ...[file.email, ...file.otherEmails].map((email) => keyed("email", emailKey(email))),
    ...file.phones.map((phone) => keyed("phone", phoneKey(phone))),
    ...file.links.map((link) => keyed("link", linkKey(link))),
    ...file.resumeFiles.map((digest) => keyed("resume_file", digest)),
    ...file.employers.map((employer) => {
      const company = companyKey(employer);
      return name && company ? keyed("name_employer", `${name} @ ${company}`) : null;
    }),
  ];
  const found = new Map(keys.flatMap((key) => (key ? [[`${key.kind} ${key.key}`, key] as const] : [])));
  return [...found.values()];
}

function keyed(kind: KeyKind, key: string | null): CandidateKey | null {
  return key === null ? null : { kind, key };
}
