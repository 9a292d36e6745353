import { Plugin, PluginKey, Selection, TextSelection } from "@tiptap/pm/state";
import type { Command, EditorState, Transaction } from "@tiptap/pm/state";
import type { Node as NoteNode } from "@tiptap/pm/model";

/**
 * Every line of a note has an id that follows its words through editing, because signals and evidence point at
 * it. These are the places where an editor would lose it: splitting, joining, copying.
 */

const LINE_ID_LENGTH = 12;
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A new id for a line. */
export function newLineId(): string {
  const random = crypto.getRandomValues(new Uint8Array(LINE_ID_LENGTH));
  return Array.from(random, (byte) => LETTERS[byte % LETTERS.length]).join("");
}

export type LineAttributes = { readonly lineId: string | null; readonly competency: string | null };

export function attributesOf(line: NoteNode): LineAttributes {
  const { lineId, competency } = line.attrs as Partial<Record<"lineId" | "competency", unknown>>;
  return {
    lineId: typeof lineId === "string" ? lineId : null,
    competency: typeof competency === "string" ? competency : null,
  };
}

/** Enter. At the start of a line the words keep their id and an empty line appears above them. */
export const splitLine: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const line = $from.parent;
  if (!line.isTextblock || $from.depth !== 1) return false;
  const tr = state.tr.deleteSelection();
  const at = tr.mapping.map($from.pos);
  const $at = tr.doc.resolve(at);
  const fresh = line.type.create({ lineId: newLineId(), competency: null });
  if ($at.parentOffset === 0 && $at.parent.content.size > 0 && $from.pos === $to.pos) {
    tr.insert($at.before(), fresh);
  } else {
    tr.split(at, 1, [{ type: line.type, attrs: fresh.attrs }]);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the start of a line. */
export const joinWithPrevious: Command = (state, dispatch) => {
  const cursor = cursorOf(state);
  if (!cursor || cursor.parentOffset > 0 || cursor.depth !== 1) return false;
  return joinLines(state, cursor.before(), dispatch);
};

/** Delete at the end of a line. */
export const joinWithNext: Command = (state, dispatch) => {
  const cursor = cursorOf(state);
  if (!cursor || cursor.depth !== 1 || cursor.parentOffset < cursor.parent.content.size) return false;
  return joinLines(state, cursor.after(), dispatch);
};

function cursorOf(state: EditorState) {
  return state.selection instanceof TextSelection ? state.selection.$cursor : null;
}

/** Joins the lines on both sides of a boundary; the id of the one with words, or with a tag, stays. */
function joinLines(
  state: EditorState,
  boundary: number,
  dispatch: ((tr: Transaction) => void) | undefined,
): boolean {
  const $boundary = state.doc.resolve(boundary);
  const { nodeBefore: above, nodeAfter: below } = $boundary;
  if (!above?.isTextblock || !below?.isTextblock) return false;
  if (!dispatch) return true;
  const start = boundary - above.nodeSize;
  const keep = keepsBelow(above, below) ? below.attrs : above.attrs;
  const tr = state.tr.join(boundary).setNodeMarkup(start, undefined, keep);
  tr.setSelection(Selection.near(tr.doc.resolve(boundary - 1)));
  dispatch(tr.scrollIntoView());
  return true;
}

function keepsBelow(above: NoteNode, below: NoteNode): boolean {
  if (above.content.size === 0) return true;
  if (below.content.size === 0) return false;
  return attributesOf(above).competency === null && attributesOf(below).competency !== null;
}

/** Gives each line that this person's own editing left without an id, or with another line's, one of its own. */
export function keepLineIds(): Plugin {
  return new Plugin({
    key: new PluginKey("keepLineIds"),
    appendTransaction(transactions, before, after) {
      const own = transactions.filter((tr) => tr.docChanged && !isRemote(tr));
      return own.length === 0 ? null : repairLineIds(transactions, before, after);
    },
  });
}

/** Changes that come from the shared document carry its plugin's mark; their author has repaired them. */
function isRemote(tr: Transaction): boolean {
  return Boolean(tr.getMeta("y-sync$"));
}

function repairLineIds(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const originals = originalPlaces(transactions, before);
  const places = new Map<string, number[]>();
  const tr = after.tr;
  after.doc.forEach((line, pos) => {
    const { lineId } = attributesOf(line);
    if (line.isTextblock && lineId === null) setAttributes(tr, pos, newLineId(), line);
    else if (lineId !== null) places.set(lineId, [...(places.get(lineId) ?? []), pos]);
  });
  for (const [lineId, found] of places) {
    if (found.length < 2) continue;
    const original = originals.get(lineId);
    const kept = found.find((pos) => pos === original) ?? found[0];
    // A copy is a new line, and what it says has not been tagged by anybody.
    for (const pos of found) if (pos !== kept) tr.setNodeMarkup(pos, undefined, fresh());
  }
  return tr.docChanged ? tr : null;
}

function fresh(): LineAttributes {
  return { lineId: newLineId(), competency: null };
}

function setAttributes(tr: Transaction, pos: number, lineId: string, line: NoteNode): void {
  tr.setNodeMarkup(pos, undefined, { ...line.attrs, lineId });
}

function originalPlaces(transactions: readonly Transaction[], before: EditorState): Map<string, number> {
  const places = new Map<string, number>();
  before.doc.forEach((line, pos) => {
    const { lineId } = attributesOf(line);
    if (lineId === null || places.has(lineId)) return;
    places.set(
      lineId,
      transactions.reduce((at, tr) => tr.mapping.map(at), pos),
    );
  });
  return places;
}
