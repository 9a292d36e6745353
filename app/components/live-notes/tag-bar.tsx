import { UnstyledButton } from "@mantine/core";
import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";
import { IconArrowsExchange } from "#app/ui/icons.ts";
import { KeysSheet } from "./keys-sheet.tsx";
import { TAG_KEYS } from "./tag-line.ts";
import type { FocusCompetency } from "./tag-line.ts";
import classes from "./tag-bar.module.css";

export type TagBarProps = {
  readonly kind: "shared" | "private";
  /** Empty where lines are not tagged. */
  readonly focus: readonly FocusCompetency[];
  /** The competency of the line at the cursor. */
  readonly current: string | null;
  readonly onTag: (competencyKey: string | null) => void;
  readonly onMark: (direction: SignalDirection, strength: 1 | 2) => void;
  readonly onThread: () => void;
  readonly onMove: () => void;
  /** What was done last, in words; it shows for a moment over the end of the note. */
  readonly said: string;
};

const DIRECTIONS = [
  { sign: "−−", typed: "---", direction: "minus", strength: 2, words: "Speaks strongly against" },
  { sign: "−", typed: "--", direction: "minus", strength: 1, words: "Speaks against" },
  { sign: "+", typed: "++", direction: "plus", strength: 1, words: "Speaks for the candidate" },
  { sign: "++", typed: "+++", direction: "plus", strength: 2, words: "Speaks strongly for the candidate" },
] as const;

/** The same as the keys, for thumbs: tag the line at the cursor, say which way it points, move it. */
export function TagBar(props: TagBarProps) {
  const { kind, focus, current, onTag, onMark, onThread, onMove, said } = props;
  const other = kind === "shared" ? "private" : "shared";
  return (
    <div className={classes["tags"]} role="toolbar" aria-label="The line at the cursor">
      {focus.length > 0 ? (
        <div className={classes["competencies"]}>
          {focus.slice(0, TAG_KEYS).map((competency, at) => {
            const isOn = competency.key === current;
            return (
              <UnstyledButton
                key={competency.key}
                className={classes["tag"]}
                aria-pressed={isOn}
                aria-keyshortcuts={`Alt+Shift+${at + 1}`}
                title={`Alt + Shift + ${at + 1}, or #${at + 1} and a space at the start of the line`}
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
      ) : null}
      <div className={classes["directions"]}>
        {focus.length > 0 ? (
          <>
            {DIRECTIONS.slice(0, 2).map((one) => (
              <DirectionButton key={one.sign} {...one} onMark={onMark} />
            ))}
            <UnstyledButton
              className={classes["direction"]}
              aria-label="A thread for the next interviewer"
              title="?? and a space at the start of the line"
              onPointerDown={keepCursor}
              onClick={onThread}
            >
              ?
            </UnstyledButton>
            {DIRECTIONS.slice(2).map((one) => (
              <DirectionButton key={one.sign} {...one} onMark={onMark} />
            ))}
          </>
        ) : null}
        <UnstyledButton
          className={classes["direction"]}
          aria-keyshortcuts="Alt+Enter"
          aria-label={`Move this line to the ${other} note`}
          title={`Alt + Enter: move this line to the ${other} note, without a trace here`}
          onPointerDown={keepCursor}
          onClick={onMove}
        >
          <IconArrowsExchange size={17} aria-hidden />
          {focus.length > 0 ? null : <span className={classes["moveWord"]}>To {other}</span>}
        </UnstyledButton>
        {focus.length > 0 ? <KeysSheet focus={focus} /> : null}
      </div>
      {said === "" ? null : (
        <p key={said} className={classes["said"]} aria-hidden>
          {said}
        </p>
      )}
    </div>
  );
}

function DirectionButton(props: (typeof DIRECTIONS)[number] & { readonly onMark: TagBarProps["onMark"] }) {
  const { sign, typed, direction, strength, words, onMark } = props;
  return (
    <UnstyledButton
      className={classes["direction"]}
      aria-label={`${words}. Only you see this until the debrief.`}
      title={`${words}: ${typed} and a space at the start of the line. Sealed until the debrief.`}
      onPointerDown={keepCursor}
      onClick={() => onMark(direction, strength)}
    >
      {sign}
    </UnstyledButton>
  );
}

/** A press must not take the cursor, and with it the line, away from the note. */
function keepCursor(event: { preventDefault(): void }): void {
  event.preventDefault();
}
