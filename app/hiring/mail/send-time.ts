import { ok, refused, type Outcome } from "../result.ts";
import { decideMailMove, type MailState } from "./mail-state.ts";
import { isOnlyWay, ONLY_WAY } from "./private-link.ts";
import { goesToCandidate } from "./templates.ts";

const DAY_MS = 86_400_000;

/** How far ahead a mail may be put: who has to wait longer is better written to anew. */
export const FARTHEST_DAYS = 90;

/** A mail whose time somebody changes. */
export type Timed = {
  readonly template: string;
  readonly state: MailState;
  /** Whether an earlier try may have reached the mail service. */
  readonly mayHaveLeft: boolean;
};

type Refusals = "already_there" | "too_late" | "not_allowed";

/** Decides whether a waiting mail to a candidate may be held until somebody lets it go on. */
export function decideHold(mail: Timed): Outcome<{ readonly to: MailState }, Refusals> {
  return whyNot(mail) ?? decideMove(mail, "waiting", "held");
}

/** Decides whether a held mail may go on waiting for its time. */
export function decideRelease(mail: Timed): Outcome<{ readonly to: MailState }, Refusals> {
  return whyNot(mail) ?? decideMove(mail, "held", "waiting");
}

/** Between which instants a mail may leave. */
export type Bounds = {
  readonly now: Date;
  /** Before it the mail could not be taken back as long as it should. */
  readonly earliest: Date;
  /** After it the mail is of no use; null for mails that are always of use. */
  readonly usefulUntil: Date | null;
};

/** Decides whether a mail that waits or is held may leave at another instant. */
export function decideSendAt(
  mail: Timed,
  at: Date,
  { now, earliest, usefulUntil }: Bounds,
): Outcome<{ readonly at: Date }, Refusals | "too_early" | "too_far" | "of_no_use"> {
  const refusal = whyNot(mail);
  if (refusal) return refusal;
  if (mail.state !== "waiting" && mail.state !== "held") return refused("too_late", DEALT_WITH);
  const within = decideInstant(at, { now, earliest });
  if (!within.ok) return within;
  if (usefulUntil !== null && at >= usefulUntil)
    return refused("of_no_use", "By then this mail is of no use any more. Choose an earlier time.");
  return ok({ at });
}

/** Decides whether anything may leave at an instant: not before it could be taken back, nor so far ahead. */
export function decideInstant(
  at: Date,
  { now, earliest }: Omit<Bounds, "usefulUntil">,
): Outcome<{ readonly at: Date }, "too_early" | "too_far"> {
  if (at < earliest)
    return refused("too_early", "That is too early: until then it can be taken back. Choose a later time.");
  if (at.getTime() - now.getTime() > FARTHEST_DAYS * DAY_MS)
    return refused("too_far", `Choose a time within ${FARTHEST_DAYS} days.`);
  return ok({ at });
}

/** The first instant at which a mail may leave: its grace, and that of a rejection, are not cut short. */
export function earliestOf(mail: {
  readonly template: string;
  readonly createdAt: Date;
  readonly now: Date;
  readonly delaySeconds: number;
  readonly rejectionGraceHours: number;
}): Date {
  const soon = mail.now.getTime() + mail.delaySeconds * 1000;
  const graceEnds = mail.createdAt.getTime() + mail.rejectionGraceHours * 3_600_000;
  return new Date(mail.template === "rejection" ? Math.max(soon, graceEnds) : soon);
}

/** Whether somebody may hold a mail, let it go on or give it another time, as far as the mail itself goes. */
export function isTimedByPeople({ template, state, mayHaveLeft }: Timed): boolean {
  return (
    goesToCandidate(template) &&
    !isOnlyWay(template) &&
    !mayHaveLeft &&
    (state === "waiting" || state === "held")
  );
}

function whyNot({ template, mayHaveLeft }: Timed) {
  if (!goesToCandidate(template))
    return refused("not_allowed", "Only mails to candidates are held or given another time.");
  if (isOnlyWay(template)) return refused("not_allowed", ONLY_WAY);
  if (mayHaveLeft)
    return refused("too_late", "This mail has been tried and may have arrived, so its time stands.");
  return null;
}

function decideMove(mail: Timed, from: MailState, to: MailState) {
  if (mail.state !== from && mail.state !== to) return refused("too_late", DEALT_WITH);
  return decideMailMove({ state: mail.state, to });
}

const DEALT_WITH = "This mail has left or was dealt with meanwhile. Reload to see how it stands.";
