import { emailKey, linkKey, phoneKey, type CandidateKey } from "../candidates/keys.ts";

const NUMBER = /^\+?[\d\s()./-]+$/;

/**
 * By what a candidate is reached, when a query is nothing else: an address, a phone number or a page of theirs, however it
 * is written. Compared like the files of one person. Empty for any other query.
 */
export function contactKeysOf(query: string): readonly CandidateKey[] {
  const text = query.trim().replace(/^mailto:|^tel:/i, "");
  const keys: readonly (CandidateKey | null)[] = [
    keyed("email", emailKey(text)),
    keyed("phone", NUMBER.test(text) ? phoneKey(text) : null),
    keyed("link", /\s/.test(text) ? null : linkKey(text)),
  ];
  return keys.flatMap((key) => (key ? [key] : []));
}

function keyed(kind: CandidateKey["kind"], key: string | null): CandidateKey | null {
  return key === null ? null : { kind, key };
}
