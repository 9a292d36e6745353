import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorState } from "@tiptap/pm/state";
import type { Node as NoteNode } from "@tiptap/pm/model";
import { attributesOf, newLineId } from "./line-keeping.ts";

/** The line the cursor is in. */
export type CurrentLine = {
  readonly lineId: string;
  readonly text: string;
  readonly competency: string | null;
};

/** Reads the line at the cursor, or null while the note has no line with an id of its own. */
export function currentLine(editor: Editor): CurrentLine | null {
  const { $head } = editor.state.selection;
  if ($head.depth !== 1) return null;
  const { lineId, competency } = attributesOf($head.parent);
  return lineId === null ? null : { lineId, text: $head.parent.textContent.trim(), competency };
}

/** A line anywhere in the note, or null. */
export function lineById(editor: Editor, lineId: string): CurrentLine | null {
  const found = placeOf(editor.state, lineId);
  return found ? { lineId, text: found.line.textContent.trim(), competency: found.competency } : null;
}

/** Selects the words of a line and takes the cursor there. */
export function selectLine(editor: Editor, lineId: string): void {
  const found = placeOf(editor.state, lineId);
  if (!found || !editor.isEditable) return;
  const from = found.pos + 1;
  editor
    .chain()
    .focus()
    .setTextSelection({ from, to: from + found.line.content.size })
    .run();
}

/** Takes a line out of the note; the only one is emptied. */
export function removeLine(editor: Editor, lineId: string): void {
  const found = placeOf(editor.state, lineId);
  if (!found || !editor.isEditable) return;
  const { pos, line } = found;
  const only = editor.state.doc.childCount === 1;
  const [from, to] = only ? [pos + 1, pos + 1 + line.content.size] : [pos, pos + line.nodeSize];
  editor.view.dispatch(editor.state.tr.delete(from, to));
}

/** Writes a line below all others, or into the last one while that is empty; answers whether it could. */
export function appendLine(editor: Editor, text: string): boolean {
  if (!editor.isEditable) return false;
  const { doc } = editor.state;
  const end = doc.content.size;
  // A string would be read as HTML.
  const words = { type: "text", text };
  if (doc.lastChild?.textContent.trim() === "") return editor.commands.insertContentAt(end - 1, words);
  return editor.commands.insertContentAt(end, { type: "paragraph", content: [words] });
}

/** The id of the line that follows one, or null when it is the last. */
export function lineBelow(editor: Editor, lineId: string): string | null {
  const found = placeOf(editor.state, lineId);
  const next = found && editor.state.doc.resolve(found.pos + found.line.nodeSize).nodeAfter;
  return next ? attributesOf(next).lineId : null;
}

/** Tags the line at the cursor, or takes its tag off; the tag is the only thing that enters the document. */
export function tagCurrentLine(editor: Editor, competency: string | null): CurrentLine | null {
  const { $head } = editor.state.selection;
  if ($head.depth !== 1) return null;
  const { lineId } = attributesOf($head.parent);
  // The very first line of an empty note has no id before its first letter.
  const attributes = { ...$head.parent.attrs, lineId: lineId ?? newLineId(), competency };
  editor.view.dispatch(editor.state.tr.setNodeMarkup($head.before(1), undefined, attributes));
  return currentLine(editor);
}

/** Takes the tag off a line wherever it stands; answers whether it had one. */
export function untagLine(editor: Editor, lineId: string): boolean {
  const found = placeOf(editor.state, lineId);
  if (!found || found.competency === null) return false;
  const attributes = { ...found.line.attrs, competency: null };
  editor.view.dispatch(editor.state.tr.setNodeMarkup(found.pos, undefined, attributes));
  return true;
}

/** Puts the cursor below the current line, on a new one when there is none, so that typing can go on. */
export function stepBelow(editor: Editor): { readonly below: string | null } {
  const { state, view } = editor;
  const { $head } = state.selection;
  const after = $head.after(1);
  const next = state.doc.resolve(after).nodeAfter;
  const tr = state.tr;
  const fresh = next ? null : newLineId();
  if (fresh) tr.insert(after, $head.parent.type.create({ lineId: fresh, competency: null }));
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  view.dispatch(tr.scrollIntoView());
  return { below: fresh ?? (next ? attributesOf(next).lineId : null) };
}

function placeOf(
  state: EditorState,
  lineId: string,
): { readonly pos: number; readonly line: NoteNode; readonly competency: string | null } | null {
  let found: ReturnType<typeof placeOf> = null;
  state.doc.forEach((line, pos) => {
    const attributes = attributesOf(line);
    if (found === null && attributes.lineId === lineId)
      found = { pos, line, competency: attributes.competency };
  });
  return found;
}
