import { ok, refused, type Outcome } from "../result.ts";
import { usefulUntil } from "./delivery.ts";
import { isReturned, wasNeverRead, type Delivery } from "./delivery-report.ts";
import type { MailState } from "./mail-state.ts";
import { isLegalMinimum, WANTS_NO_MAIL } from "./do-not-contact.ts";
import { goesToCandidate, type ParsedMail } from "./templates.ts";

/** A mail to a candidate that is said not to have reached them, and how things stand now. */
export type ReturnedMail = {
  readonly state: MailState;
  readonly delivery: Delivery | null;
  /** Null when something it needs is missing. */
  readonly parsed: ParsedMail | null;
  readonly createdAt: Date;
  /** Whether its candidate is reached at another address now. */
  readonly addressChanged: boolean;
  readonly sentAnew: boolean;
  readonly wantsNoMail: boolean;
};

/**
 * Decides whether a mail that came back, or was never sent, may be written once more, to the address by which its
 * candidate is reached now; one that came back only to another address.
 * Once: they read it at most once, and what comes back from there, too, is another mail.
 */
export function decideSendAnew(
  mail: ReturnedMail,
  now: Date,
): Outcome<
  object,
  "not_returned" | "same_address" | "already_there" | "unreadable" | "unwanted" | "too_late"
> {
  const { state, delivery, parsed, createdAt, addressChanged, sentAnew, wantsNoMail } = mail;
  if (sentAnew)
    return refused("already_there", "This mail was sent to another address already. Reload to see it.");
  if (state !== "sent" || !wasNeverRead(delivery) || (parsed && !goesToCandidate(parsed.template)))
    return refused("not_returned", "Only a mail to a candidate that came back or was not sent is sent anew.");
  if (!addressChanged && delivery === "bounced")
    return refused("same_address", "It came back from this address. Correct the candidate's contact first.");
  if (parsed === null)
    return refused("unreadable", "Something this mail needs is missing, so it cannot be written again.");
  if (wantsNoMail && !isLegalMinimum(parsed.template)) return refused("unwanted", WANTS_NO_MAIL);
  const until = usefulUntil(parsed, createdAt);
  if (until !== null && until < now)
    return refused("too_late", "It is too late for this mail to be of use, so it is not sent again.");
  return ok({});
}

/** A mail as somebody has to see to it, or has. */
export type Unread = {
  readonly state: MailState;
  readonly delivery: Delivery | null;
  readonly sentAnew: boolean;
  readonly seenToAt: Date | null;
};

/** Whether somebody has to see to a mail that did not reach its reader: nobody has written it anew or put it aside. */
export function needsSomebody({ state, delivery, sentAnew, seenToAt }: Unread): boolean {
  return seenToAt === null && (state === "failed" || (isReturned(delivery) && !sentAnew));
}

/**
 * The key of a mail that is written anew, after so many that were taken back: its own, and it still tells the one of the
 * first. All of them begin alike.
 */
export function anewKey(key: string, mailId: string, takenBack = 0): string {
  return takenBack === 0 ? `${key}|${mailId}` : `${key}|${mailId}|${takenBack}`;
}

/** The key under which a mail was written for the first time. */
export function firstKey(key: string): string {
  return key.split("|")[0] ?? key;
}
