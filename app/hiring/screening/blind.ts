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
} as const;
type What = keyof typeof HIDDEN;

export type BlindIdentity = {
  readonly name: string;
  readonly location: string;
  /** Spellings of the schools that the company knows. */
  readonly schools: readonly string[];
};

const EMAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}.-]+\.\p{L}{2,}/giu;
const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>]+|\b(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/[^\s<>]*|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|io|dev|me|eu|de|fr|es|pl|pt|it|uk|ch|at|nl|be|se|no|dk|fi|ie|in|cn|jp|br|ai|app|xyz|site|page|info)\b|(?<![\p{L}\p{N}])@[\p{L}\p{N}_-]{3,}|\b(?:linkedin|github|gitlab|xing|twitter|kaggle|orcid|stackoverflow|skype|telegram)\b\s*[:|/@]\s*\S+/giu;
const PHONE = /(?<![\p{L}\p{N}])(?:\+|\()?\d[\d \t().\/-]{7,}\d(?![\p{L}\p{N}])/gu;
const PHONE_DIGITS = 9;
const PERIOD = /(?:19|20)\d{2}\s*[-–—/]|[-–—/]\s*(?:\d{1,2}\s*[./]\s*)?(?:19|20)\d{2}/;
const BIRTH =
  /(?<!\p{L})(?:date of birth|birth ?date|birthday|d\.?o\.?b\.?|born(?: on| in)?|geburtsdatum|geburtstag|geboren(?: am| in)?|geb\.|date de naissance|née? le|fecha de nacimiento|nacid[oa](?: el| en)?|data de nascimento|data di nascita|data urodzenia|出生日期|出生年月|生年月日)[^\n]*/giu;
const AGE =
  /(?<!\p{L})(?:age|alter|edad|âge|idade|età|wiek|年龄)\s*[:：]?\s*\d{2}\b[^\n,;|]{0,8}|\b\d{2}\s*(?:years? old|yrs? old|jahre alt|ans|años|anos|anni|lat|岁)(?!\p{L})/giu;
/** Words and short names that make a part of a line the name of a school. */
const SCHOOL =
  /univers(?:i[td]|yt)|univ\.|college|polytech|politecn|politechn|hochschule|institute of|instituto superior|école|ecole|grande école|akademia|academy|akademie|gymnasium|lycée|high school|school of|business school|faculty of|faculté|facultad|fakultät|uniwersytet|szkoła|大学|学院|中学|(?<!\p{L})(?:TU|FH|TH|ETH|EPFL|MIT|UCL|LSE|KTH|AGH|HEC|INSA|IIT|NIT|EPF|ESSEC|UCLA|NYU|CMU|NUS|NTU|KIT|RWTH|LMU|HTW|EHESS|ENSAE|ENS|UPC|UPM|UAM|TUM|HPI|WHU|ULB|KU) ?(?=\p{Lu}|[,;|)\d]|$)|(?<!\p{L})(?:Stanford|Harvard|Princeton|Yale|Oxford|Cambridge|Caltech|Cornell|Berkeley|Georgia Tech|Virginia Tech|INSEAD|Sorbonne|Bocconi|Sciences Po|CentraleSupélec|Imperial|Tsinghua|Duke|Dartmouth)(?!\p{L})/iu;
const SHORT_SCHOOL_ONLY_AS_WRITTEN = /(?<!\p{L})(?:mit|ens|ku|tu|th|fh|hec|imperial|duke|nit)(?!\p{L})/u;
const PARTS_OF_LINE = /[,;|•·\t()]|\s[-–—]\s|\s(?:at|an der|à|en la|in the)\s/u;
/** Small words inside names are words of the language, too. */
const PARTICLES = new Set([
  "de",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
  "del",
  "da",
  "do",
  "dos",
  "di",
  "el",
  "al",
  "bin",
  "ibn",
  "ter",
  "ten",
  "y",
  "e",
]);
const HEADING =
  /^(?:curriculum vitae|cv|resume|résumé|lebenslauf|summary|profile|experience|education|skills|contact)$/i;

/**
 * A text without what tells who wrote it: name, e-mail, phone, links, address, schools, birth and age. Takes what is
 * known of the candidate and the schools on the company's list; others are told by words such as "university", so a
 * school that is written as a bare name may stay. Years of study stay, too: without them nobody could see what is recent.
 */
export function blindText(text: string, identity: BlindIdentity): string {
  const hidden: readonly Hidden[] = [
    ...matches(text, EMAIL, "email"),
    ...matches(text, LINK, "link"),
    ...phones(text),
    ...matches(text, BIRTH, "age"),
    ...matches(text, AGE, "age"),
    ...schools(text, identity.schools),
    ...names(text, identity.name),
    ...words(text, [identity.location], "place"),
  ].toSorted((one, other) => one.from - other.from || other.to - one.to);
  let [result, at] = ["", 0];
  for (const { from, to, what } of hidden) {
    if (to <= at) continue;
    const before = text.slice(at, Math.max(at, from));
    // A name of several words is one name; what runs on from something hidden is hidden, too.
    const goesOn =
      from < at || (what === "name" && result.endsWith(HIDDEN.name) && /^[ \t.-]*$/.test(before));
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
    return found.replace(/\D/g, "").length >= PHONE_DIGITS && !PERIOD.test(found);
  });
}

function words(text: string, sought: readonly string[], what: What): Hidden[] {
  const within = foldText(text);
  return sought.flatMap((word) =>
    findWord(within, { word, spelling: spellingOf(word) }).map((stretch) => ({ ...stretch, what })),
  );
}

function names(text: string, name: string): Hidden[] {
  const parts = name.split(/[\s.-]+/).filter((part) => !PARTICLES.has(part.toLowerCase()));
  const long = parts.filter((part) => [...part].length > 1 || /\p{Script=Han}/u.test(part));
  const glued = [parts.join(""), parts.toReversed().join("")];
  const within = foldText(text);
  const found = [...long, ...glued].flatMap((word) =>
    findWord(within, { word, spelling: [...word].length < 3 ? "exact" : "any" }),
  );
  // Chinese and Japanese names stand in running text without spaces.
  const run = /^[\p{Script=Han}\s]{2,}$/u.test(name) ? everywhere(text, name.replace(/\s/g, "")) : [];
  const first = firstLine(text);
  return [...found, ...run, ...(first ? [first] : [])].map((stretch) => ({
    ...stretch,
    what: "name" as const,
  }));
}

function everywhere(text: string, word: string): Stretch[] {
  return [...text.matchAll(new RegExp(word, "gu"))].map(({ index }) => ({
    from: index,
    to: index + word.length,
  }));
}

/** Resumes begin with their owner's name, also where the application was sent under another. */
function firstLine(text: string): Stretch | null {
  const line = /^\s*([^\n]+)/.exec(text);
  const content = line?.[1]?.trim() ?? "";
  const parts = content.split(/\s+/);
  const isName =
    parts.length >= 2 &&
    parts.length <= 4 &&
    !HEADING.test(content) &&
    parts.every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part));
  const from = text.indexOf(content);
  return isName ? { from, to: from + content.length } : null;
}

function schools(text: string, known: readonly string[]): Hidden[] {
  const found: Hidden[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    let at = from;
    for (const part of line.split(PARTS_OF_LINE)) {
      const start = text.indexOf(part, at);
      const content = part.trim();
      if (isSchool(content)) {
        const begin = start + part.indexOf(content);
        found.push({ from: begin, to: begin + content.length, what: "school" });
      }
      at = start + part.length;
    }
    from += line.length + 1;
  }
  return [...found, ...words(text, known, "school")];
}

function isSchool(part: string): boolean {
  const found = SCHOOL.exec(part)?.[0];
  return found !== undefined && !SHORT_SCHOOL_ONLY_AS_WRITTEN.test(found.trim());
}
