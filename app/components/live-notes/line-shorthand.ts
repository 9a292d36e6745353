import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { EditorView } from "@tiptap/pm/view";
import type { Shorthand } from "#app/hiring/live-notes/signals.ts";

const KEY = new PluginKey<string>("shorthand");

export type ShorthandSource = {
  readonly read: (typed: string) => Shorthand;
  /** Called with complete shorthand; none of its signs have entered the note. */
  readonly fire: (shorthand: Exclude<Shorthand, { kind: "open" | "text" }>) => void;
};

/**
 * Holds back what may become shorthand at the start of a line until it has become it or cannot any more: the signs
 * for a direction are sealed, so they must never be in the shared note, not even for the moment of typing.
 */
export function lineShorthand({ read, fire }: ShorthandSource): Plugin<string> {
  return new Plugin<string>({
    key: KEY,
    state: {
      init: () => "",
      apply: (tr, held) => (tr.getMeta(KEY) as string | undefined) ?? held,
    },
    props: {
      decorations: showHeld,
      handleTextInput(view, from, to, text) {
        const held = heldIn(view);
        const typed = held + text;
        const isKey = !view.composing && text.length === 1 && atLineStart(view.state);
        const found = isKey ? read(typed) : ({ kind: "text" } as const);
        if (found.kind === "open") return hold(view, typed);
        if (found.kind !== "text") {
          hold(view, "");
          fire(found);
          return true;
        }
        if (held === "") return false;
        hold(view, "");
        view.dispatch(view.state.tr.insertText(typed, from, to));
        return true;
      },
      handleKeyDown(view, event) {
        const held = heldIn(view);
        const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
        if (held === "" || types || event.key === "Shift") return false;
        if (event.key === "Backspace") return hold(view, held.slice(0, -1));
        return release(view);
      },
      handlePaste: (view) => release(view),
      handleDOMEvents: {
        blur: (view) => release(view),
        mousedown: (view) => release(view),
        compositionstart: (view) => release(view),
      },
    },
    view: () => ({
      update(view) {
        // The line went elsewhere under the cursor; what was typed goes where the cursor is.
        if (heldIn(view) !== "" && !atLineStart(view.state)) release(view);
      },
    }),
  });
}

function heldIn(view: EditorView): string {
  return KEY.getState(view.state) ?? "";
}

function hold(view: EditorView, held: string): true {
  view.dispatch(view.state.tr.setMeta(KEY, held).setMeta("addToHistory", false));
  return true;
}

/** Lets what was held back into the note as ordinary text. Answers false: whoever called goes on. */
function release(view: EditorView): false {
  const held = heldIn(view);
  if (held === "") return false;
  const tr = view.state.tr.setMeta(KEY, "");
  view.dispatch(view.editable ? tr.insertText(held, view.state.selection.from) : tr);
  return false;
}

function atLineStart({ selection }: EditorState): boolean {
  return selection.empty && selection.$from.depth === 1 && selection.$from.parentOffset === 0;
}

function showHeld(state: EditorState): DecorationSet | null {
  const held = KEY.getState(state) ?? "";
  if (held === "") return null;
  const sign = () => {
    const element = document.createElement("span");
    element.className = "held-shorthand";
    element.textContent = held;
    return element;
  };
  const place = Decoration.widget(state.selection.from, sign, { side: -1, key: held });
  return DecorationSet.create(state.doc, [place]);
}
