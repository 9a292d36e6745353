import type { FocusCompetency, NoteSignal, TaggedLine } from "./tag-line.ts";

export type NotePaneProps = {
  readonly kind: "shared" | "private";
  readonly interviewId: string;
  /** The signed-in person. */
  readonly personId: string;
  readonly personName: string;
  /** The interview's competencies; the first six have keys. Must keep its identity between renders. */
  readonly focus: readonly FocusCompetency[];
  /** True to read along only. The server decides anyway; this saves the wait. */
  readonly readOnly?: boolean;
  /** Called when a line of the shared note was tagged or given a direction; the page keeps it. */
  readonly onTagLine?: (line: TaggedLine) => void;
  /** Called with the words of the line at the cursor when its writer pauses; nobody else hears of it. */
  readonly onWrittenLine?: (text: string) => void;
  /** The note's signals, with direction and strength only where this person may see them. */
  readonly signals?: readonly NoteSignal[];
};
