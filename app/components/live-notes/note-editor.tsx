import { Extension } from "@tiptap/core";
import type { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extensions/placeholder";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect } from "react";
import { NOTE_FIELD, noteColour } from "#app/hiring/live-notes/note-protocol.ts";
import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";
import { useNonce } from "#app/ui/nonce.ts";
import { marginMarks, showMargin } from "./margin-marks.ts";
import type { Margin } from "./margin-marks.ts";
import type { NoteConnection } from "./note-connection.ts";
import { noteSchemaExtensions } from "./note-schema.ts";
import { TAG_KEYS } from "./tag-line.ts";

const LONGEST_PASTE = 100_000;

export type NoteEditorProps = {
  readonly connection: NoteConnection;
  readonly label: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly person: { readonly id: string; readonly name: string };
  readonly margin: Margin;
  /** What the keys do; null where lines are not tagged. Must keep its identity between renders. */
  readonly keys: TagKeys | null;
  readonly onEditor: (editor: Editor | null) => void;
  readonly onTooLong: () => void;
};

/** The keys of a note, by the place of the competency in the focus. */
export type TagKeys = {
  readonly tag: (place: number | null) => void;
  readonly mark: (direction: SignalDirection) => void;
};

/** The lines of a live note. */
export function NoteEditor(props: NoteEditorProps) {
  const { connection, keys, label, placeholder, person, onTooLong } = props;
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
        ...(keys ? [tagKeys(keys)] : []),
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

function tagKeys(keys: TagKeys): Extension {
  const places = Array.from({ length: TAG_KEYS }, (_, at) => at);
  return Extension.create({
    name: "tagKeys",
    priority: 1_000,
    addKeyboardShortcuts: () => ({
      ...Object.fromEntries(places.map((at) => [`Mod-Shift-${at + 1}`, done(() => keys.tag(at))])),
      "Mod-Shift-0": done(() => keys.tag(null)),
      "Alt-ArrowUp": done(() => keys.mark("plus")),
      "Alt-ArrowDown": done(() => keys.mark("minus")),
    }),
  });
}

function done(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}
