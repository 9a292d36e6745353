import { Extension } from "@tiptap/core";
import type { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extensions/placeholder";
import { Fragment, Slice } from "@tiptap/pm/model";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect } from "react";
import { noteColour } from "#app/hiring/live-notes/note-colour.ts";
import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";
import { useNonce } from "#app/ui/nonce.ts";
import { Plugin } from "@tiptap/pm/state";
import { lineShorthand } from "./line-shorthand.ts";
import type { ShorthandSource } from "./line-shorthand.ts";
import { marginMarks, showMargin } from "./margin-marks.ts";
import type { Margin } from "./margin-marks.ts";
import type { NoteConnection } from "./note-connection.ts";
import { noteSchemaExtensions } from "./note-schema.ts";
import { htmlOfLines, linesOfHtml, linesOfText } from "./pasted-lines.ts";

const LONGEST_PASTE = 100_000;

export type NoteEditorProps = {
  readonly connection: NoteConnection;
  readonly label: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly person: { readonly id: string; readonly name: string };
  readonly margin: Margin;
  /** What the keys do. Must keep their identity between renders. */
  readonly keys: NoteKeys;
  /** Shorthand at the start of a line; null where lines are not tagged. Must keep its identity between renders. */
  readonly shorthand: ShorthandSource | null;
  readonly onEditor: (editor: Editor | null) => void;
  readonly onTooLong: () => void;
};

/** What the keys of a note do; competencies by their place in the focus. */
export type NoteKeys = {
  readonly tag: (place: number | null) => void;
  readonly mark: (direction: SignalDirection) => void;
  readonly move: () => void;
  readonly moveBack: () => boolean;
};

/** The lines of a live note. */
export function NoteEditor(props: NoteEditorProps) {
  const { connection, keys, shorthand, label, placeholder, person, onTooLong } = props;
  const nonce = useNonce();
  const editor = useEditor(
    {
      extensions: [
        ...noteSchemaExtensions(),
        Collaboration.configure({ document: connection.doc, field: NOTE_FIELD }),
        CollaborationCaret.configure({
          provider: connection.provider,
          user: { ...person, color: noteColour(person.id) },
        }),
        Placeholder.configure({ placeholder }),
        Extension.create({ name: "margin", addProseMirrorPlugins: () => [marginMarks()] }),
        noteKeys(keys, shorthand !== null),
        ...(shorthand
          ? [Extension.create({ name: "shorthand", addProseMirrorPlugins: () => [lineShorthand(shorthand)] })]
          : []),
      ],
      editable: !props.readOnly,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      ...(nonce ? { injectNonce: nonce } : {}),
      editorProps: {
        attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, spellcheck: "true" },
        handlePaste(_view, event) {
          const length = event.clipboardData?.getData("text/plain").length ?? 0;
          if (length <= LONGEST_PASTE) return false;
          onTooLong();
          return true;
        },
        transformPastedHTML: cleanHtml,
        clipboardTextParser: (text, _$context, _plain, view) => {
          const lines = linesOfText(text).map((line) =>
            view.state.schema.nodes["paragraph"]?.create(
              null,
              line.map((run) => view.state.schema.text(run.text)),
            ),
          );
          return Slice.maxOpen(Fragment.from(lines.filter((line) => line !== undefined)));
        },
      },
    },
    // A new document needs a new editor: the old one would go on showing a closed one.
    [connection],
  );
  const { readOnly, margin, onEditor } = props;
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  useEffect(() => {
    if (!editor.isDestroyed) showMargin(editor.view, margin);
  }, [editor, margin]);
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  return <EditorContent editor={editor} />;
}

/** What comes from elsewhere becomes plain lines; what was cut here keeps its lines, with their ids and tags. */
function cleanHtml(html: string): string {
  if (html.includes("data-pm-slice")) return html;
  // A document without a window: nothing in it runs or is fetched.
  return htmlOfLines(linesOfHtml(new DOMParser().parseFromString(html, "text/html").body));
}

/**
 * Keys that Chromium, Firefox and Safari leave to the page on all systems. Digits are read by their place on the
 * keyboard, because with Shift they are other letters, and other ones in each language.
 */
function noteKeys(keys: NoteKeys, tags: boolean): Extension {
  const onDigit = (event: KeyboardEvent): boolean => {
    const digit = /^Digit([0-6])$/.exec(event.code)?.[1];
    const other = event.ctrlKey || event.metaKey;
    if (digit === undefined || !event.shiftKey || event.altKey === other) return false;
    keys.tag(digit === "0" ? null : Number(digit) - 1);
    event.preventDefault();
    return true;
  };
  return Extension.create({
    name: "noteKeys",
    priority: 1_000,
    addKeyboardShortcuts: () => ({
      "Alt-Enter": done(keys.move),
      "Mod-z": () => keys.moveBack(),
      ...(tags
        ? { "Alt-ArrowUp": done(() => keys.mark("plus")), "Alt-ArrowDown": done(() => keys.mark("minus")) }
        : {}),
    }),
    addProseMirrorPlugins: () =>
      tags ? [new Plugin({ props: { handleKeyDown: (_view, event) => onDigit(event) } })] : [],
  });
}

function done(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}
