import { reasonsFor, type DispositionReason } from "../applications/reasons.ts";
import { declineCodes, linesFor } from "../applications/resume-criteria.ts";
import { TRACKS, type Track } from "../applications/stages.ts";

/** The digits in the order in which they lie on a keyboard; each stands for one reason. */
const DIGITS = "1234567890";

export type DeclineReason = DispositionReason & { readonly digit: string | null };

/**
 * The reasons to decline a resume of one track, each with its digit, which is the same every time: the lines that only
 * other tracks are read by are left out.
 */
export function declineReasons(track: Track): readonly DeclineReason[] {
  const own = codesOf(track);
  const foreign = new Set<string>(TRACKS.flatMap(codesOf).filter((code) => !own.includes(code)));
  return reasonsFor("resume_screen", "rejected")
    .filter(({ code }) => !foreign.has(code))
    .map((reason, index) => ({ ...reason, digit: DIGITS[index] ?? null }));
}

function codesOf(track: Track) {
  return declineCodes(linesFor({ track, schoolLine: true }));
}
