import { useCallback, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { NoteCommands } from "#app/components/live-notes/note-pane-props.ts";
import { protectedTopicOf } from "#app/hiring/questions/protected-topics.ts";
import type { ProtectedHint } from "#app/hiring/questions/protected-topics.ts";
import { OffLimitsHint } from "./off-limits-hint.tsx";

type Line = { readonly lineId: string; readonly text: string };

/** Reads the lines of one note as they are written, here in the browser alone; one that was waved off stays so. */
export function useOffLimits(commands: { readonly current: NoteCommands | null }): {
  readonly read: (line: Line) => void;
  readonly hint: ReactNode;
} {
  const [shown, setShown] = useState<{ readonly lineId: string; readonly hint: ProtectedHint } | null>(null);
  const waved = useRef(new Set<string>());
  const read = useCallback(({ lineId, text }: Line) => {
    const hint = protectedTopicOf(text);
    const known = hint !== null && waved.current.has(`${lineId} ${hint.words}`);
    setShown((now) => (hint !== null && !known ? { lineId, hint } : now?.lineId === lineId ? null : now));
  }, []);
  if (shown === null) return { read, hint: null };
  const { lineId, hint } = shown;
  const wave = () => {
    waved.current.add(`${lineId} ${hint.words}`);
    setShown(null);
  };
  return {
    read,
    hint: (
      <OffLimitsHint
        hint={hint}
        onReword={() => commands.current?.select(lineId)}
        onRemove={() => {
          commands.current?.remove(lineId);
          setShown(null);
        }}
        onClose={wave}
      />
    ),
  };
}
