import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { currentLine, lineById } from "./tag-commands.ts";

const PAUSE_MS = 700;

export type WrittenLine = { readonly lineId: string; readonly text: string };

/**
 * Tells the page the line at the cursor, each time its writer pauses, and each line that its writer leaves. Only
 * what is typed here counts: the cursor of somebody else is never told.
 */
export function useWrittenLine(
  editor: Editor | null,
  onLine: ((line: WrittenLine) => void) | undefined,
): void {
  useEffect(() => {
    if (!editor || !onLine) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let written: string | null = null;
    const told = () => {
      if (!editor.isFocused || !editor.isEditable) return;
      const line = currentLine(editor);
      const left = written === null || written === line?.lineId ? null : lineById(editor, written);
      written = line?.lineId ?? null;
      if (left) onLine(left);
      clearTimeout(timer);
      if (line) timer = setTimeout(() => onLine(line), PAUSE_MS);
    };
    editor.on("update", told);
    return () => {
      clearTimeout(timer);
      editor.off("update", told);
    };
  }, [editor, onLine]);
}
