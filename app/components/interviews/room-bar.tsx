import { ActionIcon, Anchor, Button, Tooltip } from "@mantine/core";
import { Link } from "@remix-run/react";
import { roomClock } from "#app/hiring/interviews/clock.ts";
import { IconChevronLeft, IconFileText, IconHeart, IconVideo } from "#app/ui/icons.ts";
import type { RoomData } from "./room-types.ts";
import { RoomLinkLine } from "./room-link-line.tsx";
import { useServerClock } from "./use-server-clock.ts";
import classes from "./room-bar.module.css";

export type RoomBarProps = {
  readonly room: RoomData;
  readonly closing: boolean;
  readonly onToggleClose: () => void;
};

/** The head of the room: who sits there, how much time is left, and the way to a good end. */
export function RoomBar({ room, closing, onToggleClose }: RoomBarProps) {
  const { interview, candidate, resume } = room;
  const running = interview.state === "in_progress";
  return (
    <header className={classes["bar"]}>
      <Tooltip label="Leave the room; the interview goes on">
        <ActionIcon
          component={Link}
          to={`/interviews/${interview.id}`}
          variant="subtle"
          color="gray"
          size={44}
          aria-label="Leave the room"
        >
          <IconChevronLeft size={22} />
        </ActionIcon>
      </Tooltip>
      <div className={classes["who"]}>
        <h1 className={classes["candidate"]}>{candidate.name}</h1>
        <RoomLinkLine room={room}>
          <p className={classes["what"]}>
            {interview.name}
            <span className={classes["by"]}>
              {" "}
              · {room.conducts ? "you interview" : `${interview.interviewer.name} interviews, you shadow`}
            </span>
          </p>
        </RoomLinkLine>
      </div>
      <nav className={classes["links"]} aria-label="At hand">
        {resume ? (
          <Anchor href={`/files/${resume.id}`} target="_blank" rel="noreferrer" className={classes["link"]}>
            <IconFileText size={18} aria-hidden />
            <span>Resume</span>
          </Anchor>
        ) : null}
        {interview.link ? (
          <Anchor href={interview.link} target="_blank" rel="noreferrer" className={classes["link"]}>
            <IconVideo size={18} aria-hidden />
            <span>Call</span>
          </Anchor>
        ) : null}
      </nav>
      {running && interview.startedAt ? (
        <Clock startedAt={interview.startedAt} minutes={interview.minutes} now={room.now} />
      ) : null}
      {running && room.conducts ? (
        <Button
          className={classes["close"]}
          variant={closing ? "filled" : "light"}
          leftSection={<IconHeart size={17} aria-hidden />}
          onClick={onToggleClose}
          aria-pressed={closing}
        >
          <span className={classes["closeLong"]}>{closing ? "Back to questions" : "Close well"}</span>
          <span className={classes["closeShort"]}>{closing ? "Back" : "Close"}</span>
        </Button>
      ) : null}
    </header>
  );
}

function Clock(props: { readonly startedAt: Date; readonly minutes: number; readonly now: Date }) {
  const now = useServerClock(props.now);
  const clock = roomClock({ startedAt: props.startedAt, minutes: props.minutes, now });
  return (
    <div className={classes["clock"]} data-tone={clock.tone}>
      <span className={classes["face"]} role="timer" aria-label="Time left">
        {clock.face}
      </span>
      <span className={classes["words"]}>
        {clock.words}
        {clock.advice ? <span className={classes["advice"]}>, {clock.advice}</span> : null}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {clock.announcement}
      </span>
    </div>
  );
}
