import { Time } from "#app/ui/time.tsx";
import classes from "./loop-plan.module.css";

export type PlanChangeView = {
  readonly what: string;
  readonly at: Date;
  readonly by: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

/** Tells whoever holds an interview that its plan is another one now, why, and which questions came and went. */
export function PlanChange({ change }: { readonly change: PlanChangeView }) {
  const { what, at, by, added, removed } = change;
  return (
    <div className={classes["change"]}>
      <strong>Plan changed</strong> <Time at={at} />
      {by ? `, ${by}` : ""}: {what}. {added.length > 0 ? <small>New here: {added.join("; ")}. </small> : null}
      {removed.length > 0 ? <small>No longer here: {removed.join("; ")}.</small> : null}
    </div>
  );
}
