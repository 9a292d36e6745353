import { useEffect, useMemo, useRef } from "react";
import { readShorthand } from "#app/hiring/live-notes/signals.ts";
import type { ShorthandSource } from "./line-shorthand.ts";
import type { NoteKeys } from "./note-editor.tsx";
import type { FocusCompetency } from "./tag-line.ts";
import type { LineMoving } from "./use-line-moving.ts";
import type { LineTags } from "./use-line-tags.ts";

type Source = {
  readonly tags: LineTags;
  readonly moving: LineMoving;
  readonly focus: readonly FocusCompetency[];
  readonly competencies: readonly FocusCompetency[];
  /** The line that the key for moving moves, in place of the one at the cursor. */
  readonly hinted: string | null;
  readonly onHintedMove: (() => void) | undefined;
};

/** Keys and shorthand that keep their identity, so that the editor is not made anew, and do what is true now. */
export function useNoteKeys(source: Source): {
  readonly keys: NoteKeys;
  readonly shorthand: ShorthandSource;
} {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  return useMemo(() => {
    const keys: NoteKeys = {
      tag(place) {
        const choice = place === null ? null : latest.current.focus[place];
        if (choice !== undefined) latest.current.tags.tag(choice?.key ?? null);
      },
      mark: (direction) => latest.current.tags.mark(direction),
      move() {
        const { moving, hinted, onHintedMove } = latest.current;
        moving.move(hinted ?? undefined);
        if (hinted !== null) onHintedMove?.();
      },
      moveBack: () => latest.current.moving.moveBack(),
    };
    const shorthand: ShorthandSource = {
      read(typed) {
        const { focus, competencies } = latest.current;
        const others = competencies.filter(({ key }) => !focus.some((one) => one.key === key));
        return readShorthand(typed, [...focus, ...others]);
      },
      fire(found) {
        const { tags } = latest.current;
        if (found.kind === "tag") tags.tag(found.competencyKey);
        else if (found.kind === "mark") tags.mark(found.direction, found.strength);
        else tags.thread();
      },
    };
    return { keys, shorthand };
  }, []);
}
