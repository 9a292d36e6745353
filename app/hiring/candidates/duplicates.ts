import { checkProfile, isUnsure, type CheckedProfile } from "../resumes/checked-profile.ts";
import { KEYS_EDITION, keysOf, type CandidateKey, type ComparedFile, type KeyKind } from "./keys.ts";

const REASONS: Readonly<Record<KeyKind, string>> = {
  email: "The same mailbox, written in another way or read in a resume",
  phone: "The same phone number, given or read in a resume",
  link: "The same LinkedIn, GitHub or GitLab page",
  resume_file: "The same resume file",
  name_employer: "The same name and an employer in common",
};

/** Why two files may be one person's, a sentence a reason, the strongest first. */
export function reasonsOf(kinds: readonly KeyKind[]): readonly string[] {
  return (["email", "resume_file", "link", "phone", "name_employer"] as const)
    .filter((kind) => kinds.includes(kind))
    .map((kind) => REASONS[kind]);
}

/** Keys that more files share than this say nothing of any of them, such as the number of a recruiting agency. */
const SHARED_BY_TOO_MANY = 4;

/** What of a file is compared with everybody's: keys of these kinds take the place of those it had. */
export type Comparison = {
  readonly kinds: readonly KeyKind[];
  readonly keys: readonly CandidateKey[];
  readonly edition: number;
  readonly sharedByTooMany: number;
};

const COMMON = { edition: KEYS_EDITION, sharedByTooMany: SHARED_BY_TOO_MANY } as const;

/** What arrived of a candidate, and what people and rules found in it. */
export type ComparedResume = { readonly sha256: string; readonly profile: CheckedProfile | null };

/**
 * Compares addresses, also those of files that were merged into it, numbers, links, and resumes: the files themselves,
 * and what stands in them of these, as people corrected it. A value that was not read with certainty is left out.
 */
export function compareContacts(
  file: Pick<ComparedFile, "email" | "links"> & {
    readonly phone: string;
    readonly merged: readonly { readonly email: string }[];
    readonly resumes: readonly ComparedResume[];
  },
): Comparison {
  const profiles = file.resumes.flatMap(({ profile }) => (profile ? [profile] : []));
  const readIn = (part: "emails" | "phones" | "links"): readonly string[] =>
    profiles.flatMap((profile) => sureValues(profile, part));
  const keys = keysOf({
    name: "",
    employers: [],
    email: file.email,
    otherEmails: [...file.merged.map(({ email }) => email), ...readIn("emails")],
    phones: [file.phone, ...readIn("phones")],
    links: [...file.links, ...readIn("links")],
    resumeFiles: file.resumes.map(({ sha256 }) => sha256),
  });
  return { ...COMMON, kinds: ["email", "phone", "link", "resume_file"], keys };
}

/** A file as it is stored, with what was read in its resumes and what people said of that, oldest word first. */
export type HeldFile = Omit<Parameters<typeof compareContacts>[0], "resumes"> & {
  readonly resumes: readonly { readonly sha256: string; readonly reading: HeldReading | null }[];
};
type HeldReading = {
  readonly profile: Parameters<typeof checkProfile>[0];
  readonly corrections: Parameters<typeof checkProfile>[1];
};

/** Compares a stored file, with the readings of its resumes as people corrected them, like {@link compareContacts}. */
export function compareHeld({ resumes, ...file }: HeldFile): Comparison {
  const checked = resumes.map(({ sha256, reading }) => ({
    sha256,
    profile: reading && checkProfile(reading.profile, reading.corrections),
  }));
  return compareContacts({ ...file, resumes: checked });
}

/** What a resume says of how its candidate is reached, without what a person should look at first. */
export function sureValues(profile: CheckedProfile, part: "emails" | "phones" | "links"): readonly string[] {
  return profile[part].flatMap(({ values: { value } }) => (value && !isUnsure(value) ? [value.value] : []));
}

/** Compares a name together with the employers that a resume names, beside those of earlier resumes. */
export function compareEmployers(
  name: string,
  employers: readonly string[],
  held: readonly CandidateKey[],
): Comparison {
  const nothing = { email: "", otherEmails: [], phones: [], links: [], resumeFiles: [] };
  return { ...COMMON, kinds: ["name_employer"], keys: [...held, ...keysOf({ ...nothing, name, employers })] };
}

/** Compares a corrected name together with the employers that were found beside the former one. */
export function compareRenamed(name: string, held: readonly CandidateKey[]): Comparison {
  const employers = held.map(({ key }) => key.slice(key.lastIndexOf(" @ ") + 3));
  return compareEmployers(name, employers, []);
}
