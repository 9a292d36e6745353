import type { PageRegion } from "./page.ts";
import type { Found, ResumeProfile } from "./profile.ts";
import { plain } from "./vocabulary.ts";

/** The parts of a profile and what each of their entries says, in the order they are shown. */
export const PROFILE_FIELDS = {
  person: ["name", "headline", "location"],
  emails: ["value"],
  phones: ["value"],
  links: ["value"],
  education: ["degree", "field", "school", "grade", "start", "end"],
  employment: ["title", "company", "location", "start", "end"],
  skills: ["value"],
  languages: ["value"],
} as const;
export type ProfilePart = keyof typeof PROFILE_FIELDS;
export const PROFILE_PARTS = Object.keys(PROFILE_FIELDS) as readonly ProfilePart[];
export type ProfileField = (typeof PROFILE_FIELDS)[ProfilePart][number];

/** A value as it stands now: read by machine, or given by a person. */
export interface CheckedValue {
  readonly value: string;
  readonly confidence: number;
  readonly region?: PageRegion;
  readonly origin: "read" | "confirmed" | "corrected";
}

export interface CheckedEntry {
  /** What it was read as: names the entry also after the file was read anew. Empty for the person's own part. */
  readonly key: string;
  readonly values: { readonly [F in ProfileField]?: CheckedValue };
}

export type CheckedProfile = { readonly [P in ProfilePart]: readonly CheckedEntry[] };

/** What a person said of one value; the last word counts. `value` is null for what does not belong there. */
export interface Correction {
  readonly part: ProfilePart;
  readonly entry: string;
  readonly field: ProfileField;
  readonly value: string | null;
}

const SURE = 0.7;

/** Whether a person should look at it: read by machine, and not with certainty. */
export function isUnsure(value: CheckedValue | undefined): boolean {
  return value?.origin === "read" && value.confidence < SURE;
}

/** A profile as it was read, entry by entry, before anybody checked it. */
export function asRead(profile: ResumeProfile): CheckedProfile {
  const { name, headline, location, emails, phones, links, skills, languages } = profile;
  return {
    person: [{ key: "", values: valuesOf({ name, headline, location }) }],
    emails: emails.map(single),
    phones: phones.map(single),
    links: links.map(single),
    education: distinct(
      profile.education.map(({ degree, field, school, grade, start, end }) => ({
        key: keyOf(degree?.value, school?.value, end?.value),
        values: valuesOf({ degree, field, school, grade, start, end }),
      })),
    ),
    employment: distinct(
      profile.employment.map(({ title, company, location: place, start, end }) => ({
        key: keyOf(title?.value, company?.value, start?.value),
        values: valuesOf({ title, company, location: place, start, end }),
      })),
    ),
    skills: skills.map(single),
    languages: languages.map((found) => {
      const { language, fluency } = found.value;
      return single({ ...found, value: fluency === undefined ? language : `${language} (${fluency})` });
    }),
  };
}

/**
 * The profile with what people said of it. An entry that is read differently today is known by two of the three
 * things it was read as; what nobody reads any more stands as people left it.
 */
export function checkProfile(profile: ResumeProfile, corrections: readonly Correction[]): CheckedProfile {
  const read = asRead(profile);
  const parts = PROFILE_PARTS.map((part) => {
    const entries = corrections
      .filter((correction) => correction.part === part)
      .reduce((list, correction) => correctEntry(list, correction), read[part]);
    return [part, entries.filter((entry) => Object.keys(entry.values).length > 0 || part === "person")];
  });
  return Object.fromEntries(parts) as CheckedProfile;
}

/** The value a correction speaks of, as it stands now. */
export function findValue(
  profile: CheckedProfile,
  { part, entry, field }: Pick<Correction, "part" | "entry" | "field">,
): CheckedValue | undefined {
  return profile[part][indexOfEntry(profile[part], entry)]?.values[field];
}

const MONTH_OR_YEAR = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/;
const MAX_LENGTH = 200;

/** Why a person's word cannot be kept, or null. */
export function correctionFault({ part, field, value }: Omit<Correction, "entry">): string | null {
  if (!(PROFILE_FIELDS[part] as readonly string[]).includes(field)) return "There is no such value.";
  if (value === null) return null;
  if (value.trim() === "") return "Write what stands in the resume, or remove the value.";
  if (value.length > MAX_LENGTH) return `Keep this under ${MAX_LENGTH} characters.`;
  if (field === "start" && !MONTH_OR_YEAR.test(value))
    return "Write a year or year and month, such as 2021-09.";
  if (field === "end" && !MONTH_OR_YEAR.test(value) && value !== "present")
    return "Write a year, year and month such as 2021-09, or present.";
  if (part === "emails" && !/^\S+@\S+\.\S+$/.test(value)) return "This is no e-mail address.";
  return null;
}

function correctEntry(entries: readonly CheckedEntry[], correction: Correction): readonly CheckedEntry[] {
  const { entry, field, value } = correction;
  const index = indexOfEntry(entries, entry);
  const known = entries[index];
  if (!known)
    return value === null ? entries : [...entries, { key: entry, values: { [field]: given(value) } }];
  const { [field]: former, ...others } = known.values;
  const values = value === null ? others : { ...known.values, [field]: given(value, former) };
  return entries.with(index, { ...known, values });
}

function given(value: string, former?: CheckedValue): CheckedValue {
  const origin = former?.value === value ? "confirmed" : "corrected";
  return { value, confidence: 1, origin, ...(former?.region ? { region: former.region } : {}) };
}

function indexOfEntry(entries: readonly CheckedEntry[], key: string): number {
  const exact = entries.findIndex((entry) => entry.key === key);
  if (exact >= 0) return exact;
  const parts = key.split("|");
  return entries.findIndex(({ key: other }) => {
    const theirs = other.split("|");
    return theirs.length === 3 && theirs.filter((part, at) => part !== "" && part === parts[at]).length >= 2;
  });
}

function valuesOf(found: {
  readonly [F in ProfileField]?: Found<string> | undefined;
}): CheckedEntry["values"] {
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known.map(([field, value]) => [field, { ...value, origin: "read" }]));
}

function single(found: Found<string>): CheckedEntry {
  return { key: plain(found.value), values: valuesOf({ value: found }) };
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return parts.map((part) => plain(part ?? "").replaceAll("|", " ")).join("|");
}

/** Two entries that read the same are told apart by their number. */
function distinct(entries: readonly CheckedEntry[]): CheckedEntry[] {
  return entries.map((entry, index) => {
    const before = entries.slice(0, index).filter((other) => other.key === entry.key).length;
    return before === 0 ? entry : { ...entry, key: `${entry.key}|${before + 1}` };
  });
}
