import type { CoverageState } from "#app/hiring/questions/coverage.ts";
import classes from "./brief.module.css";

const FILLED: Readonly<Record<CoverageState, number>> = {
  no_look: 0,
  one_look: 1,
  two_looks: 2,
  settled: 2,
  looks_disagree: 2,
};

/** How many looks there are, as two pips; a bar between them when they disagree. The words stand beside it. */
export function CoverageMark({ state }: { readonly state: CoverageState }) {
  return (
    <span className={classes["pips"]} data-state={state} aria-hidden>
      {[1, 2].map((pip) => (
        <i key={pip} data-on={FILLED[state] >= pip || undefined} />
      ))}
    </span>
  );
}
