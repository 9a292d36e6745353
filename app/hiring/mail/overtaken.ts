import type { Disposition, Stage } from "../applications/stages.ts";
import { wordToSend, type LastWord, type MeetingFacts } from "../interviews/word-to-send.ts";
import { hasMovedOn, MOVED_ON } from "./letter.ts";
import type { ParsedMail } from "./templates.ts";

/** How that stands now which a mail about an application was written of. */
export type MailFacts = {
  readonly application: { readonly stage: Stage; readonly disposition: Disposition | null };
  /** Whether a later mail of its kind went to the candidate, or is to. */
  readonly saidLater: boolean;
  /** Whether it makes the offer that the candidate holds. */
  readonly isOfferHeld: boolean;
  /** When the days begin that the candidate may choose from now. */
  readonly openDays: readonly Date[];
  /** Each interview that the mail tells of: what it says, how it stands for the reader, and whether more was said. */
  readonly told: readonly {
    readonly word: LastWord;
    readonly now: MeetingFacts | "off";
    readonly saidLater: boolean;
  }[];
};

/** Why a mail is no longer true; `inPart` when it still holds for some of the interviews that it tells of. */
export type Overtaken = { readonly why: string; readonly inPart: boolean };

/** Why a mail about an application is no longer true, or null (law: nothing goes to a candidate by accident). */
export function whyOvertaken(mail: ParsedMail, facts: MailFacts): Overtaken | null {
  const { application, saidLater, told } = facts;
  const untrue = told.filter(({ word, now, ...one }) => one.saidLater || wordToSend(word, now) !== null);
  if (untrue.length > 0) return { why: OVERTAKEN.interview, inPart: untrue.length < told.length };
  switch (mail.template) {
    case "rejection":
      if (application.disposition !== "rejected") return whole(OVERTAKEN.rejection);
      return saidLater ? whole(OVERTAKEN.saidLater) : null;
    case "offer":
      return facts.isOfferHeld && application.disposition === null ? null : whole(OVERTAKEN.offer);
    case "choose-a-day": {
      const open = new Set(facts.openDays.map((start) => start.getTime()));
      if (!mail.props.starts.some((start) => open.has(Date.parse(start)))) return whole(OVERTAKEN.days);
      return saidLater ? whole(OVERTAKEN.saidLater) : null;
    }
    case "letter":
      return hasMovedOn(application, mail.props.stage) ? whole(MOVED_ON) : null;
    default:
      return null;
  }
}

const OVERTAKEN = {
  rejection: "The application is not rejected any more, so this mail is no longer true.",
  offer: "The candidate does not hold this offer any more, so this mail is no longer true.",
  days: "These days are not open to choose from any more, so this mail is no longer true.",
  interview: "What it says of an interview is no longer true, or a later mail has said more.",
  saidLater: "A later mail of the same kind has taken its place.",
} as const;

/** Whether these words say why a mail was stopped that was no longer true. */
export function isWhyOvertaken(words: string | null): boolean {
  return words === MOVED_ON || Object.values<string | null>(OVERTAKEN).includes(words);
}

function whole(why: string): Overtaken {
  return { why, inPart: false };
}
