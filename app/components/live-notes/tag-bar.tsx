import { UnstyledButton } from "@mantine/core";
import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";
import { TAG_KEYS } from "./tag-line.ts";
import type { FocusCompetency } from "./tag-line.ts";
import classes from "./note-pane.module.css";

export type TagBarProps = {
  readonly focus: readonly FocusCompetency[];
  /** The competency of the line at the cursor. */
  readonly current: string | null;
  readonly onTag: (competencyKey: string | null) => void;
  readonly onMark: (direction: SignalDirection) => void;
};

/** The same as the keys, for thumbs: tag the line at the cursor, and say which way it points. */
export function TagBar({ focus, current, onTag, onMark }: TagBarProps) {
  return (
    <div className={classes["tags"]} role="toolbar" aria-label="Tag the line at the cursor">
      <div className={classes["competencies"]}>
        {focus.slice(0, TAG_KEYS).map((competency, at) => {
          const isOn = competency.key === current;
          return (
            <UnstyledButton
              key={competency.key}
              className={classes["tag"]}
              aria-pressed={isOn}
              aria-keyshortcuts={`Control+Shift+${at + 1}`}
              title={`Ctrl or Cmd + Shift + ${at + 1}`}
              onPointerDown={keepCursor}
              onClick={() => onTag(isOn ? null : competency.key)}
            >
              <span className={classes["key"]} aria-hidden>
                {at + 1}
              </span>
              {competency.name}
            </UnstyledButton>
          );
        })}
      </div>
      <div className={classes["directions"]}>
        <UnstyledButton
          className={classes["direction"]}
          aria-label="Speaks for the candidate; twice for strongly. Only you see this until the debrief."
          title="Alt + Up, twice for strong. Sealed until the debrief."
          aria-keyshortcuts="Alt+ArrowUp"
          onPointerDown={keepCursor}
          onClick={() => onMark("plus")}
        >
          +
        </UnstyledButton>
        <UnstyledButton
          className={classes["direction"]}
          aria-label="Speaks against; twice for strongly. Only you see this until the debrief."
          title="Alt + Down, twice for strong. Sealed until the debrief."
          aria-keyshortcuts="Alt+ArrowDown"
          onPointerDown={keepCursor}
          onClick={() => onMark("minus")}
        >
          −
        </UnstyledButton>
      </div>
    </div>
  );
}

/** A press must not take the cursor, and with it the line, away from the note. */
function keepCursor(event: { preventDefault(): void }): void {
  event.preventDefault();
}
