import type { Editor } from "@tiptap/core";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { useCallback, useEffect, useRef } from "react";
import * as Y from "yjs";
import type { NoteConnection } from "./note-connection.ts";
import { currentLine, lineBelow, lineById, stepBelow } from "./tag-commands.ts";

export type LineMoving = {
  /** Moves a line into the other note: the one at the cursor, or the one that is named. */
  readonly move: (lineId?: string) => void;
  /** Takes the last move back when nothing else is left to undo; answers whether it did. */
  readonly moveBack: () => boolean;
};

type LastMove = { readonly line: string; readonly below: string | null };

/**
 * Moving a line is the server's act, because only the server can take the words out of the past as well. This side
 * steps off the line at once, so that what is typed meanwhile does not go with it, and forgets what undo, the
 * document in memory and the copy on this device still hold of it.
 */
export function useLineMoving(input: {
  readonly editor: Editor | null;
  readonly connection: NoteConnection | null;
  readonly kind: "shared" | "private";
  readonly say: (words: string) => void;
}): LineMoving {
  const { editor, connection, kind, say } = input;
  const last = useRef<LastMove | null>(null);

  useEffect(() => {
    if (!editor || !connection) return;
    return connection.onMoved(() => {
      if (!editor.isDestroyed) undoOf(editor)?.clear();
      const { store } = connection.doc;
      Y.tryGc(Y.createDeleteSetFromStructStore(store), store, () => true);
      connection.renewCopy();
    });
  }, [editor, connection]);

  const move = useCallback(
    (lineId?: string) => {
      if (!editor?.isEditable || !connection) return;
      const here = currentLine(editor);
      const line = lineId === undefined ? here : lineById(editor, lineId);
      if (!line || line.text === "") {
        return say(
          lineId === undefined ? "Write the line first, then move it." : "That line is gone already.",
        );
      }
      const below = line.lineId === here?.lineId ? stepBelow(editor).below : lineBelow(editor, line.lineId);
      const to = kind === "shared" ? "private" : "shared";
      void connection.ask({ t: "move", to, line: line.lineId, before: null }).then((refused) => {
        if (refused !== null) return say(refused);
        last.current = { line: line.lineId, below };
        say(
          to === "private"
            ? "Moved to your private note. Undo brings it back."
            : "Moved to the shared note: the loop reads it now. Undo brings it back.",
        );
      });
    },
    [editor, connection, kind, say],
  );

  const moveBack = useCallback(() => {
    const moved = last.current;
    if (!moved || !editor?.isEditable || !connection) return false;
    if ((undoOf(editor)?.undoStack.length ?? 0) > 0) return false;
    last.current = null;
    void connection.ask({ t: "move", to: kind, line: moved.line, before: moved.below }).then((refused) => {
      say(refused ?? "Brought back.");
    });
    return true;
  }, [editor, connection, kind, say]);

  return { move, moveBack };
}

function undoOf(editor: Editor): Y.UndoManager | null {
  const state = yUndoPluginKey.getState(editor.state) as { undoManager?: Y.UndoManager } | undefined;
  return state?.undoManager ?? null;
}
