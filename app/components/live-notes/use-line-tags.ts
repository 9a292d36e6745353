import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";
import type { Margin } from "./margin-marks.ts";
import type { TagKeys } from "./note-editor.tsx";
import { currentLine, tagCurrentLine } from "./tag-commands.ts";
import { markWords, nextMark } from "./tag-line.ts";
import type { FocusCompetency, LineMark, NoteSignal, TaggedLine } from "./tag-line.ts";

export type LineTags = {
  readonly keys: TagKeys;
  readonly margin: Margin;
  /** The competency of the line at the cursor. */
  readonly current: string | null;
  /** What was done last, in words. */
  readonly spoken: string;
};

/**
 * Tags lines and gives them directions. The competency becomes part of the shared line; the direction is told to
 * the page alone and is remembered here until the page knows it.
 */
export function useLineTags(input: {
  readonly editor: Editor | null;
  readonly focus: readonly FocusCompetency[];
  readonly signals: readonly NoteSignal[];
  readonly onTagLine: ((line: TaggedLine) => void) | undefined;
}): LineTags {
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const [given, setGiven] = useState<ReadonlyMap<string, LineMark | null>>(new Map());
  const [spoken, setSpoken] = useState("");
  const lastUsed = useRef<string | null>(null);
  const current = useCurrentCompetency(input.editor);
  const { focus, signals } = input;

  const margin = useMemo<Margin>(() => {
    const marks = new Map<string, LineMark>();
    for (const { lineId, direction, strength } of signals) {
      if (direction && strength) marks.set(lineId, { direction, strength });
    }
    for (const [lineId, mark] of given) {
      if (mark) marks.set(lineId, mark);
      else marks.delete(lineId);
    }
    return { names: new Map(focus.map(({ key, name }) => [key, name])), marks };
  }, [focus, signals, given]);
  const marksNow = useRef(margin.marks);
  useEffect(() => {
    marksNow.current = margin.marks;
  }, [margin]);

  const tag = useCallback((place: number | null) => {
    const { editor, focus: choices, onTagLine } = latest.current;
    const choice = place === null ? null : choices[place];
    if (!editor?.isEditable || choice === undefined) return;
    const line = tagCurrentLine(editor, choice?.key ?? null);
    if (!line || line.text === "") return setSpoken("Write the line first, then tag it.");
    lastUsed.current = choice?.key ?? lastUsed.current;
    if (!choice) setGiven((before) => new Map(before).set(line.lineId, null));
    const mark = choice ? (marksNow.current.get(line.lineId) ?? null) : null;
    setSpoken(choice ? `Tagged ${choice.name}.` : "Tag taken off.");
    onTagLine?.({
      lineId: line.lineId,
      text: line.text,
      competencyKey: choice?.key ?? null,
      direction: mark?.direction ?? null,
      strength: mark?.strength ?? null,
    });
  }, []);

  const mark = useCallback((direction: SignalDirection) => {
    const { editor, focus: choices, onTagLine } = latest.current;
    if (!editor?.isEditable) return;
    const before = currentLine(editor);
    if (!before || before.text === "") return setSpoken("Write the line first, then give it a direction.");
    const key = before.competency ?? lastUsed.current ?? choices[0]?.key ?? null;
    if (key === null) return;
    const line = before.competency === key ? before : tagCurrentLine(editor, key);
    if (!line) return;
    lastUsed.current = key;
    const next = nextMark(marksNow.current.get(line.lineId) ?? null, direction);
    marksNow.current = new Map(marksNow.current).set(line.lineId, next);
    setGiven((all) => new Map(all).set(line.lineId, next));
    const name = choices.find((choice) => choice.key === key)?.name ?? key;
    setSpoken(`${name}, ${markWords(next)}.`);
    onTagLine?.({ lineId: line.lineId, text: line.text, competencyKey: key, ...next });
  }, []);

  const keys = useMemo<TagKeys>(() => ({ tag, mark }), [tag, mark]);
  return { keys, margin, current, spoken };
}

function useCurrentCompetency(editor: Editor | null): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    if (!editor) return;
    const read = () => setCurrent(currentLine(editor)?.competency ?? null);
    editor.on("transaction", read);
    return () => {
      editor.off("transaction", read);
    };
  }, [editor]);
  return current;
}
