import { KEYS_EDITION, keysOf, type CandidateKey, type ComparedFile, type KeyKind } from "./keys.ts";

const REASONS: Readonly<Record<KeyKind, string>> = {
  email: "The same mailbox, written in another way",
  phone: "The same phone number",
  link: "The same LinkedIn, GitHub or GitLab page",
  name_employer: "The same name and an employer in common",
};

/** Why two files may be one person's, a sentence a reason, the strongest first. */
export function reasonsOf(kinds: readonly KeyKind[]): readonly string[] {
  return (["email", "link", "phone", "name_employer"] as const)
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

/** Compares addresses, also those of files that were merged into it, numbers and links. */
export function compareContacts(
  file: Pick<ComparedFile, "email" | "phone" | "links"> & {
    readonly merged: readonly { readonly email: string }[];
  },
): Comparison {
  const otherEmails = file.merged.map(({ email }) => email);
  const keys = keysOf({ ...file, otherEmails, name: "", employers: [] });
  return { ...COMMON, kinds: ["email", "phone", "link"], keys };
}

/** Compares a name together with the employers that a resume names, beside those of earlier resumes. */
export function compareEmployers(
  name: string,
  employers: readonly string[],
  held: readonly CandidateKey[],
): Comparison {
  const nothing = { email: "", otherEmails: [], phone: "", links: [] };
  return { ...COMMON, kinds: ["name_employer"], keys: [...held, ...keysOf({ ...nothing, name, employers })] };
}
