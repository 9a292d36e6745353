import { VisuallyHidden } from "@mantine/core";
import classes from "./unsure-mark.module.css";

/** A quiet mark beside what a machine read without certainty. */
export function UnsureMark() {
  return (
    <>
      <span className={classes["mark"]} title="Unsure, please check" aria-hidden>
        ?
      </span>
      <VisuallyHidden>(unsure, please check)</VisuallyHidden>
    </>
  );
}
