import type { Editor } from "@tiptap/core";
import { useEffect, useMemo, useRef } from "react";
import { actName } from "#app/components/device/act-name.ts";
import { marksOnDevice } from "#app/components/device/marks-on-device.ts";
import { roomOutbox } from "#app/components/device/this-device.ts";
import { createKeptMarks, requestOf } from "./kept-marks.ts";
import type { KeptMark, KeptMarks } from "./kept-marks.ts";
import type { NoteConnection } from "./note-connection.ts";
import { lineById } from "./tag-commands.ts";
import type { LineMark } from "./tag-line.ts";

export type MarkPlace = { readonly personId: string; readonly interviewId: string };

export type LineMarks = {
  readonly give: (lineId: string, mark: LineMark) => void;
  /** A line was tagged now; kept only while the server cannot see it for itself. */
  readonly tagged: (lineId: string) => void;
  readonly takeBack: (lineId: string) => void;
};

const PAUSE_MS = 350;
const AGAIN_MS = 2_000;

/** Keeps directions and tags on this device and sends them once their lines have words and the server is there. */
export function useKeptMarks(input: {
  readonly editor: Editor | null;
  readonly connection: NoteConnection | null;
  readonly place: MarkPlace | null;
  readonly say: (words: string) => void;
  /** Shows directions that an earlier tab left. */
  readonly show: (kept: readonly KeptMark[]) => void;
}): LineMarks {
  const { editor, connection, say, show } = input;
  const { personId, interviewId } = input.place ?? {};
  const sender = useRef<{ readonly marks: KeptMarks; readonly soon: () => void } | null>(null);
  useEffect(() => {
    if (!editor || !connection || personId === undefined || interviewId === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const marks = createKeptMarks({
      interviewId,
      store: marksOnDevice(personId),
      lineOf: (lineId) => (editor.isDestroyed ? null : lineById(editor, lineId)),
      ask: (kept) => connection.ask(requestOf(kept)),
      isDue: () => connection.provider.synced && !hasLateActs(interviewId),
      say,
      newId: actName,
    });
    const later = (pause: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void marks.send().then((again) => (again ? later(AGAIN_MS) : undefined));
      }, pause);
    };
    const soon = () => later(PAUSE_MS);
    sender.current = { marks, soon };
    void marks.open().then((left) => {
      if (left.length > 0) show(left);
      soon();
    });
    editor.on("update", soon);
    const unsubscribe = connection.subscribe(soon);
    return () => {
      sender.current = null;
      clearTimeout(timer);
      unsubscribe();
      editor.off("update", soon);
    };
  }, [editor, connection, personId, interviewId, say, show]);

  return useMemo(
    () => ({
      give(lineId, mark) {
        sender.current?.marks.give(lineId, mark);
        sender.current?.soon();
      },
      tagged(lineId) {
        const state = connection?.status().state;
        if (state === "saved" || state === "saving") return;
        sender.current?.marks.give(lineId, null);
      },
      takeBack: (lineId) => sender.current?.marks.takeBack(lineId),
    }),
    [connection],
  );
}

/** A question that was asked without network must be there before the lines that answer it. */
function hasLateActs(interviewId: string): boolean {
  return roomOutbox.state().acts.some((act) => act.late && act.interviewId === interviewId);
}
