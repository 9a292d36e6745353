import type { ReactNode } from "react";
import classes from "./line-tag.module.css";

/** The competency that a line of a note is tagged with, before its words. */
export function LineTag({ children }: { readonly children: ReactNode }) {
  return <span className={classes["tag"]}>{children}</span>;
}
