import { Text } from "@mantine/core";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import { LineTag } from "./line-tag.tsx";
import type { FocusCompetency } from "./tag-line.ts";
import classes from "./note-pane.module.css";

export type ReadOnlyNoteProps = {
  readonly lines: readonly NoteLine[];
  /** Names of the competencies that lines are tagged with. */
  readonly competencies: readonly FocusCompetency[];
  readonly empty?: string;
};

/** A note as plain lines made on the server; each line can be pointed at with `#line-<lineId>`. */
export function ReadOnlyNote({ lines, competencies, empty }: ReadOnlyNoteProps) {
  const written = lines.filter((line) => line.text.trim() !== "");
  if (written.length === 0) {
    return (
      <Text c="dimmed" size="sm">
        {empty ?? "Nothing has been written yet."}
      </Text>
    );
  }
  const names = new Map(competencies.map(({ key, name }) => [key, name]));
  return (
    <ol className={classes["lines"]}>
      {written.map((line, at) => (
        <li key={line.lineId ?? `at-${at}`} id={line.lineId ? `line-${line.lineId}` : undefined}>
          {line.competencyKey ? (
            <LineTag>{names.get(line.competencyKey) ?? line.competencyKey}</LineTag>
          ) : null}
          {line.text}
        </li>
      ))}
    </ol>
  );
}
