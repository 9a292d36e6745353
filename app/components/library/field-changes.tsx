import { ValueDiff, WordDiff } from "./word-diff.tsx";
import classes from "./field-changes.module.css";

/** One field that differs between two versions; prose is compared word by word. */
type FieldChange = {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly prose: boolean;
};

/** What differs between two versions, field by field. */
export function FieldChanges({ changes }: { readonly changes: readonly FieldChange[] }) {
  return (
    <dl className={classes["fields"]}>
      {changes.map(({ field, before, after, prose }) => (
        <div key={field} className={classes["field"]}>
          <dt>{field}</dt>
          <dd>
            {prose ? <WordDiff before={before} after={after} /> : <ValueDiff before={before} after={after} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
