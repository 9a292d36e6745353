import { ValueDiff, WordDiff } from "#app/components/library/word-diff.tsx";
import classes from "#app/components/rubrics/rubrics.module.css";
import type { QuestionChange } from "#app/hiring/questions/question-draft.ts";

/** What differs between two versions of a question, field by field. */
export function QuestionChanges({ changes }: { readonly changes: readonly QuestionChange[] }) {
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
