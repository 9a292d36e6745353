import type { Editor } from "@tiptap/core";
import { attributesOf } from "./line-keeping.ts";

/** The line the cursor is in. */
export type CurrentLine = {
  readonly lineId: string;
  readonly text: string;
  readonly competency: string | null;
};

/** Reads the line at the cursor, or null while the note has no line with words of its own. */
export function currentLine(editor: Editor): CurrentLine | null {
  const { $head } = editor.state.selection;
  if ($head.depth !== 1) return null;
  const { lineId, competency } = attributesOf($head.parent);
  return lineId === null ? null : { lineId, text: $head.parent.textContent.trim(), competency };
}

/** Tags the line at the cursor, or takes its tag off; the tag is the only thing that enters the document. */
export function tagCurrentLine(editor: Editor, competency: string | null): CurrentLine | null {
  const line = currentLine(editor);
  if (!line) return null;
  const { $head } = editor.state.selection;
  const attributes = { ...$head.parent.attrs, competency };
  editor.view.dispatch(editor.state.tr.setNodeMarkup($head.before(1), undefined, attributes));
  return { ...line, competency };
}
