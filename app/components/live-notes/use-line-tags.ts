import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";
import type { Margin, MarginEvent } from "./margin-marks.ts";
import type { KeptMark } from "./kept-marks.ts";
import type { NoteConnection } from "./note-connection.ts";
import { currentLine, lineById, tagCurrentLine, untagLine } from "./tag-commands.ts";
import { markWords, nextMark } from "./tag-line.ts";
import type { FocusCompetency, LineMark, NoteSignal } from "./tag-line.ts";
import { useKeptMarks } from "./use-kept-marks.ts";
import type { MarkPlace } from "./use-kept-marks.ts";

export type LineTags = {
  /** Tags the line at the cursor with a competency; null takes the tag off. */
  readonly tag: (competencyKey: string | null) => void;
  /** Takes the tag off a line wherever it stands, and with it which way the line points. */
  readonly untag: (lineId: string) => void;
  /** Says which way the line at the cursor points; without a strength, the same way again makes it strong. */
  readonly mark: (direction: SignalDirection, strength?: 1 | 2) => void;
  /** Makes the line at the cursor a thread once it is written. */
  readonly thread: () => void;
  readonly margin: Margin;
  /** The competency of the line at the cursor. */
  readonly current: string | null;
};

/**
 * Tags lines and says which way they point. The competency becomes part of the shared line, where the server reads
 * it; the direction goes to the server alone, once the line has words, and is kept on the device until the server
 * has answered.
 */
export function useLineTags(input: {
  readonly editor: Editor | null;
  readonly connection: NoteConnection | null;
  /** Whose lines are tagged in which interview; null for a note without tags. */
  readonly place: MarkPlace | null;
  readonly focus: readonly FocusCompetency[];
  /** Every competency of the rubric, to name the tags. */
  readonly competencies: readonly FocusCompetency[];
  /** The competency of the question that is being answered. */
  readonly asked: string | null;
  readonly signals: readonly NoteSignal[];
  readonly events: readonly MarginEvent[];
  readonly onThread: ((text: string, competencyKey: string | null) => void) | undefined;
  readonly say: (words: string) => void;
}): LineTags {
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const { editor, connection, competencies, signals, events } = input;
  const [given, setGiven] = useState<ReadonlyMap<string, LineMark | null>>(new Map());
  const [threads, setThreads] = useState<ReadonlySet<string>>(new Set());
  const lastUsed = useRef<string | null>(null);
  const current = useCurrentCompetency(editor);
  const show = useCallback((kept: readonly KeptMark[]) => {
    setGiven((before) => new Map([...kept.map(({ lineId, mark }) => [lineId, mark] as const), ...before]));
  }, []);
  const marks = useKeptMarks({ editor, connection, place: input.place, say: input.say, show });
  useThreads(editor, threads, setThreads, latest);

  const margin = useMemo<Margin>(() => {
    const shown = new Map<string, LineMark>();
    for (const { lineId, direction, strength } of signals) {
      if (direction && strength) shown.set(lineId, { direction, strength });
    }
    for (const [lineId, mark] of given) {
      if (mark) shown.set(lineId, mark);
      else shown.delete(lineId);
    }
    const names = new Map(competencies.map(({ key, name }) => [key, name]));
    return { names, marks: shown, threads, events };
  }, [competencies, signals, given, threads, events]);
  const marksNow = useRef(margin.marks);
  useEffect(() => {
    marksNow.current = margin.marks;
  }, [margin]);

  const forgetMark = useCallback(
    (lineId: string) => {
      setGiven((before) => new Map(before).set(lineId, null));
      marks.takeBack(lineId);
    },
    [marks],
  );

  const untag = useCallback(
    (lineId: string) => {
      const { editor: now } = latest.current;
      if (now && untagLine(now, lineId)) forgetMark(lineId);
    },
    [forgetMark],
  );

  const tag = useCallback(
    (competencyKey: string | null) => {
      const { editor: now, competencies: all, say } = latest.current;
      if (!now?.isEditable) return;
      const line = tagCurrentLine(now, competencyKey);
      if (!line) return say("Put the cursor into a line first.");
      lastUsed.current = competencyKey ?? lastUsed.current;
      if (competencyKey === null) forgetMark(line.lineId);
      else marks.tagged(line.lineId);
      const name = all.find(({ key }) => key === competencyKey)?.name ?? competencyKey;
      say(name === null ? "Tag taken off." : `Tagged ${name}.`);
    },
    [marks, forgetMark],
  );

  const mark = useCallback(
    (direction: SignalDirection, strength?: 1 | 2) => {
      const { editor: now, competencies: all, focus, asked, say } = latest.current;
      if (!now?.isEditable) return;
      const key = currentLine(now)?.competency ?? asked ?? lastUsed.current ?? focus[0]?.key ?? null;
      if (key === null) return;
      const line = currentLine(now)?.competency === key ? currentLine(now) : tagCurrentLine(now, key);
      if (!line) return say("Put the cursor into a line first.");
      lastUsed.current = key;
      const before = marksNow.current.get(line.lineId) ?? null;
      const next = strength ? { direction, strength } : nextMark(before, direction);
      marksNow.current = new Map(marksNow.current).set(line.lineId, next);
      setGiven((marks) => new Map(marks).set(line.lineId, next));
      marks.give(line.lineId, next);
      say(`${all.find((one) => one.key === key)?.name ?? key}, ${markWords(next)}.`);
    },
    [marks],
  );

  const thread = useCallback(() => {
    const { editor: now, say } = latest.current;
    if (!now?.isEditable) return;
    const line = currentLine(now) ?? tagCurrentLine(now, null);
    if (!line) return;
    setThreads((before) => new Set(before).add(line.lineId));
    say("A thread for the next interviewer once you leave the line.");
  }, []);

  return { tag, untag, mark, thread, margin, current };
}

/** A line that was begun as a thread is handed over when its writer leaves it. */
function useThreads(
  editor: Editor | null,
  threads: ReadonlySet<string>,
  setThreads: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void,
  latest: { readonly current: Pick<Parameters<typeof useLineTags>[0], "onThread"> },
): void {
  useEffect(() => {
    if (!editor || threads.size === 0) return;
    const handOver = (left: boolean) => {
      const here = left ? null : currentLine(editor)?.lineId;
      for (const lineId of threads) {
        const line = lineById(editor, lineId);
        if (lineId === here || (line && line.text === "" && !left)) continue;
        setThreads((before) => new Set([...before].filter((one) => one !== lineId)));
        if (line && line.text !== "") latest.current.onThread?.(line.text, line.competency);
      }
    };
    const moved = () => handOver(false);
    const left = () => handOver(true);
    editor.on("selectionUpdate", moved);
    editor.on("blur", left);
    return () => {
      editor.off("selectionUpdate", moved);
      editor.off("blur", left);
    };
  }, [editor, threads, setThreads, latest]);
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
