import { counted } from "../counted.ts";
import { ok, refused, type Outcome } from "../result.ts";
import type { Disposition, Stage } from "../applications/stages.ts";

/** What is written to more people at once nobody has looked through. */
export const MOST_AT_ONCE = 500;

/** Minutes in which a letter to several can be taken back as a whole, at least. */
export const GRACE_MINUTES = 15;

/** The first instant at which a letter may leave: it can be taken back as a whole until then. */
export function earliestOfLetter(letter: {
  readonly confirmedAt: Date;
  readonly now: Date;
  readonly delaySeconds: number;
}): Date {
  const graceEnds = letter.confirmedAt.getTime() + GRACE_MINUTES * 60_000;
  return new Date(Math.max(graceEnds, letter.now.getTime() + letter.delaySeconds * 1000));
}

/** One who was chosen, as they stand when the letter is looked through or confirmed. */
export type Addressee = {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly name: string;
  readonly email: string;
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly erased: boolean;
  readonly wantsNoMail: boolean;
  /** Why mail to this address has stopped, if it has. */
  readonly suppressed: "bounced" | "complained" | null;
};

/** Why somebody who was chosen gets no letter, in the words of the list. */
export const OMISSIONS = {
  erased: "Was erased",
  left: "The application has ended",
  moved_on: "Moved on since the list was made",
  wants_no_mail: "Wants no mail",
  no_address: "No address is known",
  bounced: "Mail to this address came back",
  complained: "Marked our mail as spam",
  twice: "Gets this letter already, under another application or name",
} as const;
export type Omission = keyof typeof OMISSIONS;

export type Sorted<A extends Addressee> = {
  readonly gets: readonly A[];
  readonly omitted: readonly { readonly addressee: A; readonly why: Omission }[];
};

/**
 * Who of the chosen gets a letter and who does not, with the reason. `seen` is the stage in which each stood when they
 * were chosen. A candidate, and an address, gets one letter.
 */
export function sortAddressees<A extends Addressee>(
  chosen: readonly A[],
  seen: ReadonlyMap<string, Stage>,
): Sorted<A> {
  const gets: A[] = [];
  const omitted: { addressee: A; why: Omission }[] = [];
  const reached = new Set<string>();
  for (const addressee of chosen) {
    const keys = [addressee.candidateId, addressee.email.trim().toLowerCase()];
    const why =
      whyOmitted(addressee, seen.get(addressee.applicationId)) ??
      (keys.some((key) => reached.has(key)) ? "twice" : null);
    if (why !== null) {
      omitted.push({ addressee, why });
      continue;
    }
    for (const key of keys) reached.add(key);
    gets.push(addressee);
  }
  return { gets, omitted };
}

function whyOmitted(addressee: Addressee, seen: Stage | undefined): Omission | null {
  if (addressee.erased) return "erased";
  if (addressee.disposition !== null) return "left";
  if (addressee.stage !== seen) return "moved_on";
  if (addressee.wantsNoMail) return "wants_no_mail";
  if (addressee.email.trim() === "") return "no_address";
  return addressee.suppressed;
}

const LONGEST_GREETING = 5;

/**
 * Why the words of a letter cannot be sent, or null. It needs a sentence of its own beside greeting, signature and fields:
 * a line that ends as sentences do, or is longer than those are in any language.
 */
export function bodyFault(body: string): string | null {
  return body.split(/\r?\n/).some(isSentence)
    ? null
    : "Nothing is said between the greeting and the end. Write at least one sentence.";
}

function isSentence(line: string): boolean {
  const own = line.replace(/\{\{[^{}]*\}\}/g, " ").trim();
  const words = own.match(/[\p{L}\p{N}]+/gu) ?? [];
  // Some scripts set no spaces between words.
  if (/[。！？]/u.test(own)) return true;
  return words.length > LONGEST_GREETING || (words.length > 1 && /[.!?…]["'”’)]*$/u.test(own));
}

/** What is confirmed: by whom it is read, and whether it is what was looked through. */
export type Confirmation = {
  readonly count: number;
  /** Those for whom a field of the words has nothing to stand for it. */
  readonly gaps: number;
  /** Whether people and words are still those that were looked through. */
  readonly isSame: boolean;
  readonly typedCount: string;
};

/** Decides whether a letter to several may be put into the outbox (law: nothing goes to a candidate by accident). */
export function decideLetter(
  asked: Confirmation,
): Outcome<object, "nobody" | "too_many" | "unfilled" | "changed" | "count"> {
  const { count, gaps, isSame, typedCount } = asked;
  if (count === 0) return refused("nobody", "Nobody who is chosen can be written to. Choose somebody else.");
  if (count > MOST_AT_ONCE)
    return refused("too_many", `Write to at most ${MOST_AT_ONCE} at once. Choose fewer, then write again.`);
  if (gaps > 0)
    return refused(
      "unfilled",
      `For ${counted(gaps, "person", "people")} a field of these words has nothing to stand for it. Take them off the list or the field out of the words.`,
    );
  if (!isSame)
    return refused(
      "changed",
      "Something has changed since this was looked through: somebody moved on, or the words are others. Nothing was sent. Look through it again.",
    );
  if (typedCount.trim() !== String(count)) return refused("count", `Type ${count} to send.`);
  return ok();
}

/** Whether an application stands elsewhere than when a letter was confirmed; such a letter does not leave. */
export function hasMovedOn(
  application: { readonly stage: string; readonly disposition: string | null },
  writtenAt: string,
): boolean {
  return application.disposition !== null || application.stage !== writtenAt;
}

/** Said of a letter that was stopped because its application went on without it. */
export const MOVED_ON = "The application moved on after this letter was confirmed, so it was not sent.";
