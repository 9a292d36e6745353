import type { OffLimitsTopic } from "#app/hiring/questions/off-limits.ts";
import { Fold } from "#app/ui/fold.tsx";
import classes from "./off-limits-list.module.css";

/** What an interview keeps out of here, each with its reason. */
export function OffLimitsList({ topics }: { readonly topics: readonly OffLimitsTopic[] }) {
  return (
    <Fold title="Off limits" note={`${topics.length} topics nobody asks about here`}>
      <dl className={classes["topics"]}>
        {topics.map(({ name, why }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
