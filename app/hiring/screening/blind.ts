import { isSubject, isTitle } from "../resumes/fragments.ts";
import { findAddresses } from "./blind-addresses.ts";
import { findClubs } from "./blind-clubs.ts";
import { findLinks } from "./blind-links.ts";
import { findNames, nameParts } from "./blind-names.ts";
import { findSchools } from "./blind-schools.ts";
import { findTraits } from "./blind-traits.ts";
import { findWord, foldText, spellingOf } from "./word-search.ts";
import type { Stretch } from "./word-search.ts";

/** What stands in a text instead of what blind readers do not read. */
export const HIDDEN = {
  name: "[name]",
  email: "[e-mail]",
  phone: "[phone]",
  link: "[link]",
  school: "[school]",
  age: "[age]",
  place: "[address]",
  gender: "[gender]",
  family: "[family]",
  origin: "[nationality]",
  club: "[club]",
} as const;
type What = keyof typeof HIDDEN;

export type BlindIdentity = {
  /** The name of the application, and those that stand in its resumes. */
  readonly names: readonly string[];
  readonly locations: readonly string[];
  /** Spellings of the schools that the company knows. */
  readonly schools: readonly string[];
  /** Spellings of the employers that the company knows: they stay, also where they look like an address. */
  readonly employers: readonly string[];
  /** Employers that the resumes name: a place that is part of such a name stays. */
  readonly workplaces: readonly string[];
};

const EMAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}.-]+\.\p{L}{2,}/giu;
const PHONE = /(?<![\p{L}\p{N}])(?:\+|\()?\d[\d \t().\/-]{7,}\d(?![\p{L}\p{N}])/gu;
const PHONE_DIGITS = 9;
/** A large number, written in threes, and what it counts. */
const AMOUNT = /^\d{1,3}(?:[. ]\d{3})+$/;
const COUNTED = /^[ \t]*(?!(?:mobile?|mob|cell|tel|phone|kom|privat|home|or|and)(?!\p{L}))\p{Ll}/u;
const PERIOD = /(?:19|20)\d{2}\s*[-–—/]|[-–—/]\s*(?:\d{1,2}\s*[./]\s*)?(?:19|20)\d{2}/;
/** In capitals they are abbreviations of something else. */
const PRONOUN =
  /(?<![\p{L}\p{N}])(?:[Tt]hey\s?\/\s?[Tt]hem|(?:[Ss]he|[Hh]e|[Hh]ers?|[Hh]im|[Hh]is|[Hh]erself|[Hh]imself)(?![\p{L}\p{N}]))(?:\s?\/\s?\p{L}{2,6})*(?![\p{L}\p{N}])/gu;
/** "Ms Office" and "Sr. Data Engineer" are none: without a name beside them these are other words. */
const TITLE =
  /(?<!\p{L})(?:(?:Mrs?\.?|Ms\.|Sra\.?)(?=\s\p{Lu})|(?:Herrn?|Frau|Madame|Monsieur|Mme|Mlle|Señora?)(?!\p{L})\.?)|先生|女士|小姐/gu;
const TITLE_OF_NAME = /(?<!\p{L})(?:Ms|Sr|Miss|Smt|Shri|Alhaji|Hajia)\.?(?=\s(\p{Lu}[\p{L}'’]*))/gu;
/** Spanish "he desarrollado" is "I have developed". */
const SPANISH_PERFECT =
  /^\s+(?:\p{L}+[aií]do|hecho|escrito|puesto|propuesto|visto|dicho|abierto|cubierto|descubierto|resuelto|vuelto|roto|compuesto|dispuesto)(?!\p{L})/u;
const ENGLISH =
  /(?<!\p{L})(?:the|and|of|with|to|by|from|that|she|led|used|built|work(?:ed|s)?|team|is|has)(?!\p{L})/giu;
const NOT_ENGLISH =
  /(?<!\p{L})(?:der|die|das|dem|den|und|von|mit|für|ein|eine|auf|im|ist|seit|og|på|til|av|som|het|een|voor)(?!\p{L})/giu;
const BEHIND_LABEL = String.raw`[ \t]*[:：][ \t]*)(?![ \t])[^\n\t|•]+?(?=[ ]{2,}|[ \t]*(?:$|[\n\t|•]))`;
const NAMED = new RegExp(
  String.raw`(?<=(?:^|[\n\t|•])[ \t]*(?:(?:full|first|given|last|family|maiden|birth|preferred|(?:father|mother|spouse|husband|wife)(?:['’]s)?)[ \t]+name|name|geburtsname|nom[ \t]de[ \t](?:jeune[ \t]fille|naissance)|surname|vorname|nachname|familienname|vor-[ \t]?und[ \t]nachname|nom(?:[ \t]et[ \t]prénom)?|prénom|nombre(?:[ \t]completo|[ \t]y[ \t]apellidos)?|apellidos?|姓名)${BEHIND_LABEL}`,
  "giu",
);
const LIVES = new RegExp(
  String.raw`(?<=(?:^|[\n\t|•])[ \t]*(?:(?:home|postal|private|current|permanent)[ \t]+)?(?:address|anschrift|adresse|dirección|direccion|domicilio|domicile|(?:通讯|家庭)?(?:地址|住址))${BEHIND_LABEL}`,
  "giu",
);
/** Blanks and initials: "Robert J. Smythe". */
const WITHIN_NAME = /^[ \t.-]*(?:\p{Lu}[. \t-]+)*$/u;
const CREDENTIALS =
  /,?\s+(?:Ph\.?\s?D|Dr|D\.?Phil|M\.?D|MBA|[BM]\.?\s?Sc|[BM]\.?\s?Eng|[BM]\.?\s?A|CFA|PMP|CPA|PE)\.?(?:\s*,.*)?$/u;
const HEADING =
  /^(?:curriculum vitae|cv|resume|résumé|lebenslauf|summary|profile|experience|education|skills|contact)$/i;

/** A whole document begins with its owner's name; a value taken out of one, or an answer, does not. */
export type BlindKind = "document" | "value";

/**
 * A text without what tells who wrote it: name, e-mail, phone, links, address, schools, birth and age, and without what
 * tells their gender, family or nationality in so many words or by the clubs they are in. Takes what is
 * known of the candidate and the schools on the company's list; others are told by words such as "university", so a
 * school that is written as a bare name may stay. Years of study stay, too: without them nobody could see what is recent.
 */
export function blindText(raw: string, identity: BlindIdentity, kind: BlindKind): string {
  // Room without end is nothing to read, and would be searched from each of its places.
  const text = raw.replace(/[ \t]{3,}/g, (room) => (room.includes("\t") ? "\t" : "  "));
  const contacts = [...matches(text, EMAIL, "email"), ...phones(text)];
  const owner = { nameParts: identity.names.flatMap(nameParts), employers: identity.employers, contacts };
  const hidden: readonly Hidden[] = [
    ...contacts,
    ...findLinks(text, owner).map((stretch) => ({ ...stretch, what: "link" as const })),
    ...findTraits(text).map(({ trait, ...stretch }) => ({ ...stretch, what: trait })),
    ...clubs(text, identity),
    ...matches(text, PRONOUN, "gender").filter((pronoun) => isPronoun(text, pronoun)),
    ...matches(text, TITLE, "gender"),
    ...titlesOfName(text, owner.nameParts),
    ...schools(text, identity.schools),
    ...identity.names.flatMap((name) =>
      findNames(text, name).map((stretch) => ({ ...stretch, what: "name" as const })),
    ),
    ...matches(text, NAMED, "name"),
    ...(kind === "document" ? firstLine(text) : []),
    ...matches(text, LIVES, "place"),
    ...places(text, identity),
  ].toSorted((one, other) => one.from - other.from || other.to - one.to);
  let [result, at] = ["", 0];
  for (const { from, to, what } of hidden) {
    if (to <= at) continue;
    const before = text.slice(at, Math.max(at, from));
    // A name of several words is one name; what runs on from something hidden is hidden, too.
    const goesOn = from < at || (what === "name" && result.endsWith(HIDDEN.name) && WITHIN_NAME.test(before));
    if (!goesOn) result += before + HIDDEN[what];
    at = to;
  }
  return result + text.slice(at);
}

/** Why an original stays closed to somebody who reads an opening's resumes blind, as long as the resume waits. */
export const HIDDEN_ORIGINAL =
  "You read resumes of this opening blind, so the file and what was read in it open once the resume is decided.";

/** A label for a candidate who is read blind: the same for everybody, and telling nothing. */
export function blindLabel(applicationId: string): string {
  return `Candidate ${applicationId.slice(-4).toUpperCase()}`;
}

type Hidden = Stretch & { readonly what: What };

function matches(text: string, pattern: RegExp, what: What): Hidden[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.trimEnd().length,
    what,
  }));
}

function phones(text: string): Hidden[] {
  return matches(text, PHONE, "phone").filter(({ from, to }) => {
    const found = text.slice(from, to);
    const isAmount = AMOUNT.test(found) && COUNTED.test(text.slice(to, to + 40));
    return found.replace(/\D/g, "").length >= PHONE_DIGITS && !PERIOD.test(found) && !isAmount;
  });
}

/** "he" and "her" are words of other languages as well. */
function isPronoun(text: string, { from, to }: Stretch): boolean {
  switch (text.slice(from, to).toLowerCase()) {
    case "he":
      return !SPANISH_PERFECT.test(text.slice(to, to + 40));
    case "her": {
      const until = text.indexOf("\n", to);
      const line = text.slice(text.lastIndexOf("\n", from) + 1, until < 0 ? text.length : until);
      return countOf(line, ENGLISH) >= countOf(line, NOT_ENGLISH);
    }
    default:
      return true;
  }
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function titlesOfName(text: string, parts: readonly string[]): Hidden[] {
  const known = new Set(parts.map((part) => foldText(part).folded));
  return [...text.matchAll(TITLE_OF_NAME)].flatMap(({ index, 0: title, 1: next = "" }) =>
    known.has(foldText(next).folded)
      ? [{ from: index, to: index + title.length, what: "gender" as const }]
      : [],
  );
}

/** Clubs that say who may join; a club that somebody works for is an employer. */
function clubs(text: string, { employers, workplaces }: BlindIdentity): Hidden[] {
  const kept = words(text, [...employers, ...workplaces], "club");
  return findClubs(text)
    .filter(({ from, to }) => !kept.some((name) => name.from < to && from < name.to))
    .map((stretch) => ({ ...stretch, what: "club" }));
}

function words(text: string, sought: readonly string[], what: What): Hidden[] {
  const within = foldText(text);
  return sought.flatMap((word) =>
    findWord(within, { word, spelling: spellingOf(word) }).map((stretch) => ({ ...stretch, what })),
  );
}

/** Streets, and where the candidate lives; "Bank of Ireland" is an employer, whoever lives there. */
function places(text: string, { locations, employers, workplaces }: BlindIdentity): Hidden[] {
  const kept = words(text, [...employers, ...workplaces], "place");
  const lived = words(text, locations, "place").filter(
    ({ from, to }) =>
      !kept.some((name) => name.from <= from && to <= name.to && name.to - name.from > to - from),
  );
  return [...findAddresses(text).map((stretch) => ({ ...stretch, what: "place" as const })), ...lived];
}

/** Resumes begin with their owner's name, also where the application was sent under another. */
function firstLine(text: string): Hidden[] {
  const line = /^\s*([^\n]+)/.exec(text);
  const content = line?.[1]?.trim().replace(CREDENTIALS, "") ?? "";
  const parts = content.split(/\s+/);
  const isName =
    parts.length >= 2 &&
    parts.length <= 4 &&
    !HEADING.test(content) &&
    !(isTitle(content) && isSubject(content)) &&
    parts.every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part));
  const from = text.indexOf(content);
  return isName ? [{ from, to: from + content.length, what: "name" }] : [];
}

function schools(text: string, known: readonly string[]): Hidden[] {
  const told = findSchools(text).map((stretch) => ({ ...stretch, what: "school" as const }));
  return [...told, ...words(text, known, "school")];
}
