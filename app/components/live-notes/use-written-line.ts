import type { Editor } from "@tiptap/core";
import { useEffect } from "react";

const PAUSE_MS = 700;

/**
 * Tells the page the words of the line at the cursor, each time its writer pauses. Only what is typed here
 * counts: the cursor of somebody else is never told.
 */
export function useWrittenLine(editor: Editor | null, onLine: ((text: string) => void) | undefined): void {
  useEffect(() => {
    if (!editor || !onLine) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const told = () => {
      if (!editor.isFocused || !editor.isEditable) return;
      const line = editor.state.selection.$from.parent.textContent;
      clearTimeout(timer);
      timer = setTimeout(() => onLine(line), PAUSE_MS);
    };
    editor.on("update", told);
    return () => {
      clearTimeout(timer);
      editor.off("update", told);
    };
  }, [editor, onLine]);
}
