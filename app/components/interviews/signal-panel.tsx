import { ActionIcon, Button, CloseButton, Kbd } from "@mantine/core";
import { LaterLines } from "#app/components/live-notes/later-lines.tsx";
import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";
import { IconBulb, IconX } from "#app/ui/icons.ts";
import { useAct } from "./room-actions.ts";
import { competencyName } from "./room-types.ts";
import type { RoomData, RoomSignal } from "./room-types.ts";
import classes from "./side.module.css";

const MARKS: readonly { direction: SignalDirection; strength: 1 | 2; sign: string; words: string }[] = [
  { direction: "minus", strength: 2, sign: "−−", words: "strongly against" },
  { direction: "minus", strength: 1, sign: "−", words: "against" },
  { direction: "plus", strength: 1, sign: "+", words: "for" },
  { direction: "plus", strength: 2, sign: "++", words: "strongly for" },
];

/** The tagged lines of the shared note: the tag is open, the direction is the author's own and sealed. */
export function SignalPanel(props: {
  readonly room: RoomData;
  /** Takes the tag off the line in the note itself. */
  readonly onUntag: (lineId: string) => void;
}) {
  const { room, onUntag } = props;
  const open = room.interview.state === "in_progress" || room.interview.state === "completed";
  return (
    <section className={classes["panel"]} aria-label="Signals">
      <h2>Signals</h2>
      {room.signals.length === 0 ? (
        <p className={classes["hint"]}>
          Tag a line of the shared note with a competency. The loop sees the tag; which way it points stays
          with you until the debrief.
        </p>
      ) : (
        <ul className={classes["rows"]}>
          {room.signals.map((signal) => (
            <SignalRow
              key={signal.id}
              signal={signal}
              competency={competencyName(room, signal.competencyKey)}
              onUntag={onUntag}
              mayChange={open && signal.mine && room.ownScorecard !== "submitted"}
            />
          ))}
        </ul>
      )}
      <LaterLines interviewId={room.interview.id} personId={room.person.id} count={room.laterLines} />
    </section>
  );
}

function SignalRow(props: {
  readonly signal: RoomSignal;
  readonly competency: string;
  readonly mayChange: boolean;
  readonly onUntag: (lineId: string) => void;
}) {
  const { signal, competency, mayChange, onUntag } = props;
  const act = useAct(`signal-${signal.lineId}`);
  return (
    <li className={classes["signal"]}>
      <span>
        <b>{competency}</b> {signal.text}
        {signal.mine ? null : <small>{signal.by}</small>}
      </span>
      {signal.mine ? (
        <div className={classes["marks"]} role="group" aria-label="Which way it points, sealed">
          {MARKS.map(({ direction, strength, sign, words }) => (
            <button
              key={sign}
              type="button"
              className={classes["mark"]}
              data-direction={direction}
              aria-pressed={signal.verdict?.direction === direction && signal.verdict.strength === strength}
              aria-label={words}
              title={words}
              disabled={!mayChange}
              onClick={() =>
                act.send("signal", {
                  lineId: signal.lineId,
                  direction,
                  strength: String(strength),
                })
              }
            >
              {sign}
            </button>
          ))}
          {mayChange ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={`Take the tag off: ${signal.text}`}
              onClick={() => {
                onUntag(signal.lineId);
                act.send("unsignal", { lineId: signal.lineId });
              }}
            >
              <IconX size={15} />
            </ActionIcon>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** Said to the author alone when a shared line reads like a verdict; it offers the private note, and blocks nothing. */
export function VerdictHint(props: {
  readonly words: string;
  /** What the loop reads: only in a note a key moves the line as well. */
  readonly where: "note" | "thread";
  readonly onMove: () => void;
  readonly onClose: () => void;
}) {
  const { words, where, onMove, onClose } = props;
  const byKey = where === "note";
  return (
    <span className={classes["verdict"]} role="status">
      <IconBulb size={15} aria-hidden />
      <span>
        “{words}” reads like a verdict; the loop reads this {where}.
      </span>
      <Button
        size="compact-sm"
        variant="light"
        onClick={onMove}
        {...(byKey ? { "aria-keyshortcuts": "Alt+Enter", rightSection: <Kbd size="xs">Alt ↵</Kbd> } : {})}
      >
        Move it to the private note
      </Button>
      <CloseButton size="sm" aria-label="Close this hint" onClick={onClose} />
    </span>
  );
}
