import classes from "./stage-track.module.css";

/** The steps of the process as a candidate knows them, and which they are at. */
export function StepTrack({ steps, at }: { readonly steps: readonly string[]; readonly at: number }) {
  return (
    <ol
      className={classes["track"]}
      aria-label="Steps"
      style={{ gridTemplateColumns: `repeat(${steps.length}, minmax(0, 1fr))` }}
    >
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes["step"]}
          data-state={index < at ? "done" : index === at ? "now" : "ahead"}
          aria-current={index === at ? "step" : undefined}
        >
          <span className={classes["bar"]} aria-hidden />
          {step}
        </li>
      ))}
    </ol>
  );
}
