import { STAGES, STAGE_NAMES, stageIndex } from "#app/hiring/applications/stages.ts";
import type { Disposition, Stage } from "#app/hiring/applications/stages.ts";
import classes from "./stage-track.module.css";

/** How far along the relay an application is. */
export function StageTrack({
  stage,
  disposition,
}: {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
}) {
  const at = stageIndex(stage);
  return (
    <ol className={classes["track"]} aria-label="Stage">
      {STAGES.map((one, index) => {
        const state = index < at ? "done" : index === at ? (disposition ? "left" : "now") : "ahead";
        return (
          <li
            key={one}
            className={classes["step"]}
            data-state={state}
            aria-current={index === at ? "step" : undefined}
          >
            <span className={classes["bar"]} aria-hidden />
            {STAGE_NAMES[one]}
            {state === "left" ? <span className={classes["left"]}> ({disposition})</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
