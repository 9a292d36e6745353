import { Button, Group } from "@mantine/core";
import { Link } from "@remix-run/react";
import { IconClipboardCheck, IconPlayerPlay } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";
import { AnswerPanel } from "./answer-panel.tsx";
import { ChooseQuestion } from "./choose-question.tsx";
import { ClosePanel } from "./close-panel.tsx";
import { useAct, useLeavingAct } from "./room-actions.ts";
import { openQuestionOf } from "./room-types.ts";
import type { RoomData } from "./room-types.ts";
import classes from "./room-stage.module.css";

export type RoomStageProps = {
  readonly room: RoomData;
  readonly closing: boolean;
  readonly picked: string | null;
  readonly reviewed: string | null;
  readonly onPick: (versionId: string | null) => void;
  readonly onLeaveReview: () => void;
};

/** The middle of the room: what there is to do at this moment, and nothing else. */
export function RoomStage({ room, closing, picked, reviewed, onPick, onLeaveReview }: RoomStageProps) {
  const { state } = room.interview;
  const review = room.asked.find(({ id }) => id === reviewed) ?? null;
  const open = openQuestionOf(room);
  if (state === "scheduled") return <BeforeStart room={room} />;
  if (review && review.id !== open?.id) {
    return <AnswerPanel key={review.id} room={room} asked={review} onLeave={onLeaveReview} onPick={onPick} />;
  }
  if (state !== "in_progress") return <AfterEnd room={room} />;
  if (closing) return <ClosePanel room={room} onPick={onPick} />;
  if (open) return <AnswerPanel key={open.id} room={room} asked={open} onLeave={null} onPick={onPick} />;
  if (!room.conducts) return <Watching room={room} />;
  return <ChooseQuestion room={room} picked={picked} onPick={onPick} />;
}

function BeforeStart({ room }: { readonly room: RoomData }) {
  const act = useAct("start");
  const noShow = useLeavingAct("no-show");
  const { interview, candidate } = room;
  const due = room.now.getTime() >= interview.startsAt.getTime();
  return (
    <section className={classes["moment"]} aria-label="Before the start">
      <p className={classes["momentWhen"]}>
        <Time at={interview.startsAt} withZone /> · {interview.minutes} minutes
      </p>
      <h2>
        {room.conducts ? `Ready for ${candidate.name}?` : `${interview.interviewer.name} has not begun yet`}
      </h2>
      <p>
        {room.conducts
          ? "Read the brief first; it takes a minute. The clock begins when you start, and the loop sees what you ask from then on."
          : "You can read the brief and the plan meanwhile. Everything appears here once the interview runs."}
      </p>
      {room.conducts ? (
        <Group gap="sm" justify="center">
          <Button
            size="lg"
            leftSection={<IconPlayerPlay size={20} aria-hidden />}
            loading={act.busy}
            onClick={() => act.send("start")}
          >
            Start the interview
          </Button>
          {due ? (
            <Button
              size="lg"
              variant="subtle"
              color="gray"
              loading={noShow.busy}
              onClick={() => noShow.send()}
            >
              Did not come
            </Button>
          ) : null}
        </Group>
      ) : null}
    </section>
  );
}

const OVER = {
  completed: "This interview is finished",
  cancelled: "This interview was cancelled",
  no_show: "The candidate did not come",
} as const;

function AfterEnd({ room }: { readonly room: RoomData }) {
  const { state, id } = room.interview;
  const over = state === "completed" || state === "cancelled" || state === "no_show" ? OVER[state] : "";
  const unrated = room.asked.filter(({ rating }) => rating === null).length;
  return (
    <section className={classes["moment"]} aria-label="After the end">
      <h2>{over}</h2>
      {state === "completed" && room.conducts ? (
        <>
          <p>
            {room.ownScorecard === "submitted"
              ? "Your scorecard is in. What you wrote here stays readable."
              : unrated > 0
                ? `${unrated} ${unrated === 1 ? "answer waits" : "answers wait"} for your rating; choose it under “Asked here”. Then write the scorecard while it is fresh.`
                : "Write the scorecard while it is fresh. Your notes stay open until it is in."}
          </p>
          <Button
            size="lg"
            component={Link}
            to={`/interviews/${id}/scorecard`}
            leftSection={<IconClipboardCheck size={20} aria-hidden />}
          >
            {room.ownScorecard === "submitted" ? "Your scorecard" : "Write the scorecard"}
          </Button>
        </>
      ) : (
        <Button component={Link} to={`/interviews/${id}`} variant="light">
          Back to the interview
        </Button>
      )}
    </section>
  );
}

function Watching({ room }: { readonly room: RoomData }) {
  return (
    <section className={classes["moment"]} aria-label="Between questions">
      <h2>Between questions</h2>
      <p>
        {room.interview.interviewer.name} chooses what comes next. Write in the shared note below; leave
        threads for the next interviewer.
      </p>
    </section>
  );
}
