/** Longer than this nobody reads one resume: they were away. */
export const LONGEST_SECONDS = 600;
const LEAST = 3;

/** The seconds a resume was open, as far as they can be believed; null for none. */
export function believedSeconds(seconds: number | null): number | null {
  if (seconds === null || !Number.isFinite(seconds) || seconds < 0) return null;
  return Math.min(Math.round(seconds), LONGEST_SECONDS);
}

/** The middle one of some numbers; null of none. */
export function median(numbers: readonly number[]): number | null {
  return quantile(numbers, 0.5);
}

/** The number below which this share lies, between neighbours in proportion; null of none. */
export function quantile(numbers: readonly number[], share: number): number | null {
  if (numbers.length === 0) return null;
  const ordered = numbers.toSorted((one, other) => one - other);
  const place = (ordered.length - 1) * share;
  const [below, above] = [ordered[Math.floor(place)] ?? 0, ordered[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * How many minutes the resumes that are left will take at this person's own pace of late; null before three of their
 * decisions are known. Rests on the median, so that one long pause does no harm.
 */
export function minutesLeft(seconds: readonly number[], left: number): number | null {
  const pace = seconds.length < LEAST ? null : median(seconds);
  return pace === null ? null : Math.ceil((pace * left) / 60);
}

/** "37 of 200, about 25 min left". */
export function progressInWords(progress: {
  readonly done: number;
  readonly left: number;
  readonly minutes: number | null;
}): string {
  const { done, left, minutes } = progress;
  const share = `${done} of ${done + left}`;
  if (left === 0 || minutes === null) return share;
  if (minutes < 60) return `${share}, about ${minutes} min left`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${share}, about ${hours} h${rest > 0 ? ` ${rest} min` : ""} left`;
}
