/** Numbers from 0 to below 1; a seed decides them, so that a run can be had again. */
export type Random = () => number;

/** A whole number from `least` to `most`. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
