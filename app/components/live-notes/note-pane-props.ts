import type { MarginEvent } from "./margin-marks.ts";
import type { FocusCompetency, NoteSignal } from "./tag-line.ts";
import type { WrittenLine } from "./use-written-line.ts";

/** What the page can do to the lines of an open note. */
export type NoteCommands = {
  /** Takes the tag off a line, wherever it stands. */
  readonly untag: (lineId: string) => void;
  /** Sends a line to the other note, without a trace here. */
  readonly move: (lineId: string) => void;
  /** Selects the words of a line, so that typing says it anew. */
  readonly select: (lineId: string) => void;
  /** Takes a line out; undo brings it back. */
  readonly remove: (lineId: string) => void;
  /** Writes a line below all others; answers whether the note could be written in. */
  readonly append: (text: string) => boolean;
};

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
  /** Every competency of the rubric, to name tags. Must keep its identity between renders. */
  readonly competencies?: readonly FocusCompetency[];
  /** The competency of the question that is being answered: what a direction is about when the line has no tag. */
  readonly asked?: string | null;
  /** Questions and reactions beside the lines that were being written then. Must keep its identity. */
  readonly events?: readonly MarginEvent[];
  /** Called with a line that was begun as a thread, when its writer leaves it. */
  readonly onThread?: (text: string, competencyKey: string | null) => void;
  /** Holds what the page can do to the note's lines, for as long as the note is open. */
  readonly commands?: { current: NoteCommands | null };
  /** Called with a line when its writer pauses in it or leaves it; nobody else hears of it. Must keep its identity. */
  readonly onWrittenLine?: (line: WrittenLine) => void;
  /** A line that the page speaks of: Alt and Enter move it, wherever the cursor stands. */
  readonly hintedLine?: string | null;
  /** Called when that line is sent to the other note by its key. */
  readonly onHintedMove?: () => void;
  /** The note's signals, with direction and strength only where this person may see them. */
  readonly signals?: readonly NoteSignal[];
};
