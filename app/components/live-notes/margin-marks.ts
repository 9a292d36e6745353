import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { EditorView } from "@tiptap/pm/view";
import { attributesOf } from "./line-keeping.ts";
import { markSign, markWords } from "./tag-line.ts";
import type { LineMark } from "./tag-line.ts";

/** What the margin says beside lines. Marks are this person's own judgement and stay in this browser. */
export type Margin = {
  /** Competency keys to the names people read. */
  readonly names: ReadonlyMap<string, string>;
  /** Line ids to this person's marks. */
  readonly marks: ReadonlyMap<string, LineMark>;
};

const KEY = new PluginKey<Margin>("margin");

/** Writes competencies and this person's own marks beside the lines, without touching the document. */
export function marginMarks(): Plugin<Margin> {
  return new Plugin<Margin>({
    key: KEY,
    state: {
      init: () => ({ names: new Map(), marks: new Map() }),
      apply: (tr, margin) => (tr.getMeta(KEY) as Margin | undefined) ?? margin,
    },
    props: { decorations: decorate },
  });
}

/** Shows another margin. */
export function showMargin(view: EditorView, margin: Margin): void {
  view.dispatch(view.state.tr.setMeta(KEY, margin).setMeta("addToHistory", false));
}

function decorate(state: EditorState): DecorationSet {
  const margin = KEY.getState(state);
  const decorations: Decoration[] = [];
  state.doc.forEach((line, pos) => {
    const { lineId, competency } = attributesOf(line);
    if (competency === null) return;
    const name = margin?.names.get(competency) ?? competency;
    const mark = lineId === null ? undefined : margin?.marks.get(lineId);
    decorations.push(
      Decoration.node(pos, pos + line.nodeSize, {
        "data-tag": name,
        title: mark ? `${name}, ${markWords(mark)}` : name,
        ...(mark ? { "data-mark": markSign(mark), "data-direction": mark.direction } : {}),
      }),
    );
  });
  return DecorationSet.create(state.doc, decorations);
}
