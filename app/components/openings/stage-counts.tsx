import { STAGES, STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import classes from "./stage-counts.module.css";

/** How many people stand in each stage, as a strip that reads left to right. */
export function StageCounts({ counts }: { readonly counts: Readonly<Record<Stage, number>> }) {
  return (
    <ol className={classes["strip"]}>
      {STAGES.map((stage) => (
        <li
          key={stage}
          className={classes["stage"]}
          data-empty={counts[stage] === 0 || undefined}
          title={STAGE_NAMES[stage]}
        >
          <span className="visually-hidden">{STAGE_NAMES[stage]}: </span>
          {counts[stage]}
        </li>
      ))}
    </ol>
  );
}
