import { z } from "zod";

/** Why a booked interview is called off by hand. */
export const CANCEL_REASONS = [
  "candidate_asked",
  "candidate_ill",
  "interviewer_away",
  "other_time",
  "booked_by_mistake",
  "opening_changed",
  "other",
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const CANCEL_REASON_NAMES: Record<CancelReason, string> = {
  candidate_asked: "The candidate asked for it",
  candidate_ill: "The candidate is ill",
  interviewer_away: "The interviewer cannot come",
  other_time: "It will be at another time",
  booked_by_mistake: "Booked by mistake",
  opening_changed: "The opening has changed",
  other: "Another reason",
};

/** What our people read about why; words of one's own go after the reason, and are needed for "another". */
export function cancelWords(code: CancelReason, words: string): string {
  const own = words.trim();
  if (code === "other") return own;
  return own === "" ? `${CANCEL_REASON_NAMES[code]}.` : `${CANCEL_REASON_NAMES[code]}: ${own}`;
}

/** Why this is no reason yet; null when it is one. */
export function cancelReasonLacks(code: CancelReason, words: string): string | null {
  return code === "other" && words.trim() === "" ? "Say in a few words why." : null;
}

/** A reason as forms post it. */
export const CancelSchema = z.object({
  code: z.enum(CANCEL_REASONS, "Choose a reason."),
  words: z.string().trim().max(500, "Keep it under 500 characters."),
});
