import { findReason, type ReasonCode } from "../applications/reasons.ts";
import type { SourceStatus } from "./records.ts";

/** Where an application of another system may land here; `history` keeps it as a fact of the person alone. */
export const LANDINGS = ["resume_screen", "phone_screen", "rejected", "withdrawn", "history"] as const;
export type Landing = (typeof LANDINGS)[number];

export const LANDING_NAMES: Readonly<Record<Landing, string>> = {
  resume_screen: "Resume screen",
  phone_screen: "Phone screen (screened there)",
  rejected: "Left: rejected",
  withdrawn: "Left: withdrawn",
  history: "Keep as history only",
};

const HIRED = /\b(?:hired|placed|onboard(?:ed|ing)?|eingestellt|embauch|contratad)/i;
const WITHDRAWN =
  /\b(?:withdr(?:ew|awn)|declined|candidate (?:rejected|declined)|zur(?:ü|ue)ckgezogen|retir|desist|not interested)/i;
const REJECTED =
  /\b(?:reject|disqualif|archiv|not in consideration|client declined|declined by|abgesagt|abgelehnt|absage|refus|rechaz|descartad|no hire|closed|lost)/i;
const SCREENED =
  /\b(?:phone|telefon|t(?:é|e)l(?:é|e)phon|call|recruiter screen|screening call|onsite|on-site|on site|vor ort|face to face|interview|gespr(?:ä|ae)ch|entretien|entrevista|final|panel|technical|take.?home|assessment|debrief|reference|offer|angebot|offre|oferta|submitted|qualifying|replied|interviewing|offered)/i;

/** How an application stands by a word such as "Archived" or "active"; null when the word does not say. */
export function statusOf(word: string): SourceStatus | null {
  if (word.trim() === "") return null;
  if (HIRED.test(word)) return "hired";
  if (/\bclient declined|declined by us/i.test(word)) return "rejected";
  if (WITHDRAWN.test(word)) return "withdrawn";
  if (REJECTED.test(word)) return "rejected";
  return /^(?:active|open|live|in process|in progress|new|lead|offen|neu|actif|activo)$/i.test(word.trim())
    ? "open"
    : null;
}

/** Where an application should land by its stage's name: whoever was talked to there was screened there. */
export function suggestLanding(stage: string, status: SourceStatus): Landing {
  if (status === "hired") return "history";
  if (status !== "open") return status;
  return SCREENED.test(stage) ? "phone_screen" : "resume_screen";
}

const REJECTION_REASONS: readonly (readonly [RegExp, ReasonCode])[] = [
  [/duplicate|dublette|doublon/i, "duplicate"],
  [/position (?:was )?(?:closed|filled)|filled|stelle (?:besetzt|geschlossen)/i, "position_filled"],
  [/visa|work permit|eligib|authori[sz]/i, "not_eligible"],
  [/salary|compensation|location|relocat|start date|gehalt/i, "terms_do_not_meet"],
];
const WITHDRAWAL_REASONS: readonly (readonly [RegExp, ReasonCode])[] = [
  [/salary|compensation|pay\b|gehalt/i, "pay_too_low"],
  [/remote|location|relocat|commut|place/i, "place_or_remote"],
  [/slow|too long|process/i, "process_too_slow"],
  [/ghost|unresponsive|no (?:answer|response)|not respond/i, "stopped_answering"],
  [/personal|family/i, "personal"],
];

/**
 * Our reason for theirs, with their words: only where these leave no doubt, else "other". Words that begin with one of
 * our own codes come from Baton and are taken at their word.
 */
export function reasonFor(
  left: "rejected" | "withdrawn",
  words: string,
): { readonly code: ReasonCode; readonly text: string } {
  const [, own = "", text = ""] = /^([a-z_]+)(?:: ([\s\S]*))?$/.exec(words) ?? [];
  const ours = findReason(own);
  if (ours?.disposition === left) return { code: ours.code as ReasonCode, text };
  const known = left === "rejected" ? REJECTION_REASONS : WITHDRAWAL_REASONS;
  const found = known.find(([pattern]) => pattern.test(words))?.[1];
  return { code: found ?? (left === "rejected" ? "other_rejection" : "other_withdrawal"), text: words };
}
