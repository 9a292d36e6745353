import { Node, mergeAttributes } from "@tiptap/core";
import type { Extensions } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { Italic } from "@tiptap/extension-italic";
import { Text } from "@tiptap/extension-text";
import { joinWithNext, joinWithPrevious, keepLineIds, splitLine } from "./line-keeping.ts";

/** What an attribute may hold; the server drops whoever sends anything else. */
function plainAttribute(value: string | null): string | null {
  return value !== null && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : null;
}

/** A line of a note: words, with an id that follows them and, when tagged, a competency. */
const NoteLine = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  addAttributes() {
    return {
      lineId: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element) => plainAttribute(element.getAttribute("data-line")),
        renderHTML: ({ lineId }) => (lineId ? { "data-line": String(lineId) } : {}),
      },
      competency: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element) => plainAttribute(element.getAttribute("data-competency")),
        renderHTML: ({ competency }) => (competency ? { "data-competency": String(competency) } : {}),
      },
    };
  },
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    const run = (command: typeof splitLine) => () => command(this.editor.state, this.editor.view.dispatch);
    return {
      Enter: run(splitLine),
      "Shift-Enter": run(splitLine),
      Backspace: run(joinWithPrevious),
      Delete: run(joinWithNext),
    };
  },
  addProseMirrorPlugins: () => [keepLineIds()],
});

/** Plain lines with bold and italic: what is typed while listening, and nothing that could be pasted by accident. */
export function noteSchemaExtensions(): Extensions {
  return [Document, Text, Bold, Italic, NoteLine];
}
