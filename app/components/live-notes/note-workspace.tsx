import { ActionIcon, Alert, Text, VisuallyHidden } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useState } from "react";
import { IconAlertTriangle, IconHistory, IconLock, IconNotebook } from "#app/ui/icons.ts";
import { NoteEditor } from "./note-editor.tsx";
import type { NotePaneProps } from "./note-pane-props.ts";
import { PeopleHere } from "./people-here.tsx";
import { SaveWord } from "./save-word.tsx";
import { appendLine, removeLine, selectLine } from "./tag-commands.ts";
import { TagBar } from "./tag-bar.tsx";
import { useLineMoving } from "./use-line-moving.ts";
import { useLineTags } from "./use-line-tags.ts";
import { useNoteKeys } from "./use-note-keys.ts";
import { useWrittenLine } from "./use-written-line.ts";
import { useNoteConnection, useNoteStatus } from "./use-note-connection.ts";
import classes from "./note-pane.module.css";

const WORDS = {
  shared: {
    title: "Shared note",
    about: "Facts. The loop reads them while you write.",
    placeholder: "What was asked, what was said… Begin with #1 for a competency, ++ or -- for a direction",
  },
  private: {
    title: "Private note",
    about: "Your impressions. Sealed until the debrief.",
    placeholder: "Only you read this…",
  },
} as const;

const NOTHING: readonly never[] = [];

/** A live note at work: its word, the people in it, its lines and, in the shared note, their tags. */
export function NoteWorkspace(props: NotePaneProps) {
  const { kind, interviewId, personId, personName, focus, commands } = props;
  const connection = useNoteConnection({ kind, interviewId, personId });
  const endedBecause = useNoteStatus(connection, (status) => status.endedBecause);
  const mayNotWrite = useNoteStatus(connection, (status) => status.readOnly);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const tellTooLong = useCallback(() => setTooLong(true), []);
  useWrittenLine(editor, props.onWrittenLine);
  const [spoken, say] = useState("");
  const competencies = props.competencies ?? focus;
  const canTag = kind === "shared" && focus.length > 0;
  const tags = useLineTags({
    editor,
    connection,
    place: canTag ? { personId, interviewId } : null,
    focus,
    competencies,
    asked: props.asked ?? null,
    signals: props.signals ?? NOTHING,
    events: props.events ?? NOTHING,
    onThread: props.onThread,
    say,
  });
  const moving = useLineMoving({ editor, connection, kind, say });
  const { move } = moving;
  const { untag } = tags;
  const { keys, shorthand } = useNoteKeys({
    tags,
    moving,
    focus,
    competencies,
    hinted: props.hintedLine ?? null,
    onHintedMove: props.onHintedMove,
  });
  useEffect(() => {
    if (!commands || !editor) return;
    commands.current = {
      untag,
      move,
      select: (lineId) => selectLine(editor, lineId),
      remove: (lineId) => removeLine(editor, lineId),
      append: (text) => appendLine(editor, text),
    };
    return () => {
      commands.current = null;
    };
  }, [commands, editor, untag, move]);
  const readOnly = (props.readOnly ?? false) || mayNotWrite;
  const words = WORDS[kind];
  return (
    <section className={classes["pane"]} data-kind={kind} aria-label={words.title}>
      <header className={classes["head"]}>
        {kind === "shared" ? <IconNotebook size={18} aria-hidden /> : <IconLock size={18} aria-hidden />}
        <Text component="h2" fw={650} size="sm">
          {words.title}
        </Text>
        <Text className={classes["about"]} size="xs" c="dimmed" truncate>
          {words.about}
        </Text>
        <div className={classes["people"]}>
          <PeopleHere connection={connection} ownId={personId} />
        </div>
        <ActionIcon
          component="a"
          href={`/interviews/${interviewId}/note${kind === "private" ? `?of=${personId}` : ""}`}
          target="_blank"
          rel="noreferrer"
          variant="subtle"
          color="gray"
          size={32}
          className={classes["history"]}
          aria-label={`History of the ${words.title.toLowerCase()}, in a new tab`}
          title="History: who wrote what, when"
        >
          <IconHistory size={17} />
        </ActionIcon>
        <SaveWord connection={connection} />
      </header>
      {endedBecause ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} radius={0} title="This note is closed here">
          {endedBecause}
        </Alert>
      ) : null}
      {tooLong ? (
        <Alert
          color="yellow"
          radius={0}
          withCloseButton
          closeButtonLabel="Close message"
          onClose={() => setTooLong(false)}
          title="That is too much for a note"
        >
          Up to 100,000 characters can be pasted at once. Nothing was pasted; attach longer texts as a file.
        </Alert>
      ) : null}
      <div className={classes["sheet"]} data-margin={canTag || undefined}>
        {connection ? (
          <NoteEditor
            connection={connection}
            label={words.title}
            placeholder={readOnly ? "Nothing has been written yet." : words.placeholder}
            readOnly={readOnly}
            person={{ id: personId, name: personName }}
            margin={tags.margin}
            keys={keys}
            shorthand={canTag ? shorthand : null}
            onEditor={setEditor}
            onTooLong={tellTooLong}
          />
        ) : null}
      </div>
      {readOnly ? null : (
        <TagBar
          kind={kind}
          focus={canTag ? focus : NOTHING}
          current={tags.current}
          onTag={tags.tag}
          onMark={tags.mark}
          onThread={tags.thread}
          onMove={() => moving.move()}
          said={spoken}
        />
      )}
      <VisuallyHidden role="status" aria-live="polite">
        {spoken}
      </VisuallyHidden>
    </section>
  );
}
