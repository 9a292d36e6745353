import type { Editor } from "@tiptap/core";
import { expect, test, vi } from "vitest";
import { appendLine } from "./tag-commands.ts";

/** An editor whose last line says this, and who takes down what is inserted. */
function openEditor(lastLine: string, isEditable = true) {
  const insertContentAt = vi.fn(() => true);
  const doc = { content: { size: lastLine.length + 2 }, lastChild: { textContent: lastLine } };
  const editor = { isEditable, state: { doc }, commands: { insertContentAt } } as unknown as Editor;
  return { editor, insertContentAt };
}

const WORDS = { type: "text", text: "a <b> c & d" };

test("a line written below the others is words, whatever marks stand in it", () => {
  const empty = openEditor("");
  expect(appendLine(empty.editor, WORDS.text)).toBe(true);
  expect(empty.insertContentAt).toHaveBeenCalledWith(1, WORDS);
  const full = openEditor("x");
  expect(appendLine(full.editor, WORDS.text)).toBe(true);
  expect(full.insertContentAt).toHaveBeenCalledWith(3, { type: "paragraph", content: [WORDS] });
});

test("nothing is written into a note that only shows", () => {
  const { editor, insertContentAt } = openEditor("", false);
  expect(appendLine(editor, WORDS.text)).toBe(false);
  expect(insertContentAt).not.toHaveBeenCalled();
});
