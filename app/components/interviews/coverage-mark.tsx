import type { CoverageState } from "#app/hiring/questions/coverage.ts";
import classes from "./brief.module.css";

export type CoverageMarkProps = {
  readonly state: CoverageState;
  readonly looked: number;
  readonly needed: 1 | 2;
};

/**
 * How many looks there are, as a pip for each that is needed, or two with a bar between them when they disagree. The
 * words stand beside it.
 */
export function CoverageMark({ state, looked, needed }: CoverageMarkProps) {
  const torn = state === "looks_disagree";
  const pips = torn || needed === 2 ? [1, 2] : [1];
  return (
    <span className={classes["pips"]} data-state={state} aria-hidden>
      {pips.map((pip) => (
        <i key={pip} data-on={torn || looked >= pip || undefined} />
      ))}
    </span>
  );
}
