import { wrong } from "./role.ts";

/**
 * What is known of how severely a person rates, in standard deviations: severity s (positive is severe) with
 * variance v, both learnt from closed loops (see `learnSeverity`), and how sharply their ratings tell.
 */
export type Rater = {
  readonly id: string;
  readonly severity: number;
  readonly severityVariance: number;
  /** Multiplies the slopes of this person's ratings; 1 until 40 ratings are known. */
  readonly slopeFactor?: number;
  /** Standard deviation of this person's halo where it has been measured; `HALO` when left out. */
  readonly halo?: number;
};

/** A person without history: average, with a variance of 0.16 (standard deviation 0.4). */
export const UNKNOWN_SEVERITY = { severity: 0, severityVariance: 0.16 } as const;

/** Halo h: how far one person's general impression of one candidate moves all their ratings; sd 0.5. */
export const HALO = 0.5;

/** Refuses a rater whose history is no number, naming the field. */
export function checkRater({ id, severity, severityVariance, slopeFactor, halo }: Rater): void {
  if (!Number.isFinite(severity)) throw wrong(`raters.${id}.severity`, "must be a number");
  if (!(severityVariance >= 0 && Number.isFinite(severityVariance))) {
    throw wrong(`raters.${id}.severityVariance`, "must be a number from 0");
  }
  if (halo !== undefined && !(halo > 0 && Number.isFinite(halo))) {
    throw wrong(`raters.${id}.halo`, "must be a number above 0");
  }
  if (slopeFactor !== undefined && !(slopeFactor >= 0.5 && slopeFactor <= 2)) {
    throw wrong(`raters.${id}.slopeFactor`, "must lie between 0.5 and 2");
  }
}
