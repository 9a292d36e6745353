import type { ReactNode } from "react";
import classes from "./fold.module.css";

/** A part of a page that opens on demand, by pointer or keyboard. On paper it is always open. */
export function Fold({
  title,
  note,
  children,
}: {
  readonly title: ReactNode;
  /** What is inside, so that nobody opens it in vain. */
  readonly note: string;
  readonly children: ReactNode;
}) {
  return (
    <details className={classes["fold"]}>
      <summary className={classes["title"]}>
        {title}
        <span className={classes["note"]}>{note}</span>
      </summary>
      <div className={classes["inside"]}>{children}</div>
    </details>
  );
}
