import { Button, Group } from "@mantine/core";
import { RUNG_NAMES, nextRung } from "#app/hiring/questions/rungs.ts";
import type { BankRung } from "#app/hiring/questions/rungs.ts";
import { IconArrowDown, IconArrowUp, IconPlayerTrackNext } from "#app/ui/icons.ts";
import { AnswerRating } from "./answer-rating.tsx";
import { DeliveryChips } from "./delivery-chips.tsx";
import { minuteWords } from "./minute-words.ts";
import { MomentList } from "./moment-list.tsx";
import { NextLine, NextUp } from "./next-up.tsx";
import { QuestionCard } from "./question-card.tsx";
import { useAct } from "./room-actions.ts";
import { competencyName } from "./room-types.ts";
import type { RoomAsked, RoomData } from "./room-types.ts";
import { useServerClock } from "./use-server-clock.ts";
import classes from "./room-stage.module.css";
import questionClasses from "./question.module.css";

export type AnswerPanelProps = {
  readonly room: RoomData;
  readonly asked: RoomAsked;
  /** Back to what comes next; only when this question is over. */
  readonly onLeave: (() => void) | null;
  readonly onPick: (versionId: string) => void;
};

/** A question that is being answered, or was: how it is told, what to say next, the rating of the answer. */
export function AnswerPanel({ room, asked, onLeave, onPick }: AnswerPanelProps) {
  const question = room.questions.find(({ versionId }) => versionId === asked.versionId) ?? null;
  const open = asked.endedAt === null;
  const eyebrow = open ? (
    <>
      <span className={classes["live"]}>Being answered</span>
      <Elapsed since={asked.askedAt} now={room.now} planned={question?.minutes ?? null} />
      {asked.rung === "as_written" ? null : <span>{RUNG_NAMES[asked.rung]}</span>}
    </>
  ) : (
    <>
      <span>Asked, {minuteWords(asked.minutes)}</span>
      {asked.rung === "as_written" ? null : <span>{RUNG_NAMES[asked.rung]}</span>}
    </>
  );
  const act = useAct("ask");
  const toRung = (rung: BankRung, suggested: "yes" | "") => {
    if (question) act.send("ask", { versionId: question.versionId, rung, suggested });
  };
  const body = (
    <>
      <MomentList moments={asked.moments} onRung={open ? (rung) => toRung(rung, "yes") : undefined} />
      {room.conducts || open ? <DeliveryChips room={room} asked={asked} /> : null}
      {room.conducts ? <AnswerRating room={room} asked={asked} /> : null}
      {room.conducts ? (
        <Steps
          room={room}
          asked={asked}
          question={room.strict ? null : question}
          onLeave={onLeave}
          onRung={(rung) => toRung(rung, "")}
        />
      ) : null}
    </>
  );
  const competency = competencyName(room, asked.competencyKey);
  return (
    <div className={classes["flow"]}>
      {question ? (
        <QuestionCard question={question} rung={asked.rung} competency={competency} eyebrow={eyebrow}>
          {body}
        </QuestionCard>
      ) : (
        <article className={questionClasses["card"]} aria-label={asked.title}>
          <div className={questionClasses["eyebrow"]}>{eyebrow}</div>
          <p className={questionClasses["meta"]}>{competency}</p>
          <blockquote className={questionClasses["prompt"]}>{asked.title}</blockquote>
          {body}
        </article>
      )}
      <NextUp room={room} asked={asked} onPick={onPick} />
    </div>
  );
}

/** On to the next question, or the same story one rung up or down. */
function Steps({
  room,
  asked,
  question,
  onLeave,
  onRung,
}: Pick<AnswerPanelProps, "room" | "asked" | "onLeave"> & {
  /** The question whose rungs are offered; null where none are. */
  readonly question: RoomData["questions"][number] | null;
  readonly onRung: (rung: BankRung) => void;
}) {
  const end = useAct("end-question");
  const put = room.asked.filter(({ versionId }) => versionId === asked.versionId).map(({ rung }) => rung);
  const down = question && nextRung(question, asked.rung, "down", put);
  const up = question && nextRung(question, asked.rung, "up", put);
  if (asked.endedAt !== null) {
    return onLeave ? (
      <Group>
        <Button variant="light" className={classes["touch"]} onClick={onLeave}>
          Back to the next question
        </Button>
      </Group>
    ) : null;
  }
  return (
    <div className={classes["steps"]}>
      <NextLine room={room} asked={asked} />
      <Group gap="xs" className={classes["stepRow"]}>
        <Button
          className={classes["touch"]}
          variant={asked.rating ? "filled" : "default"}
          leftSection={<IconPlayerTrackNext size={17} aria-hidden />}
          onClick={() => end.send("end", { askedId: asked.id })}
          loading={end.busy}
        >
          Done, next question
        </Button>
        {down ? (
          <Button
            className={classes["touch"]}
            variant="subtle"
            leftSection={<IconArrowDown size={17} aria-hidden />}
            onClick={() => onRung(down)}
          >
            One rung down
          </Button>
        ) : null}
        {up ? (
          <Button
            className={classes["touch"]}
            variant="subtle"
            leftSection={<IconArrowUp size={17} aria-hidden />}
            onClick={() => onRung(up)}
          >
            One rung up
          </Button>
        ) : null}
      </Group>
    </div>
  );
}

function Elapsed({
  since,
  now,
  planned,
}: {
  readonly since: Date;
  readonly now: Date;
  readonly planned: number | null;
}) {
  const at = useServerClock(now);
  const minutes = Math.max(0, Math.floor((at.getTime() - since.getTime()) / 60_000));
  const over = planned !== null && minutes > planned;
  return (
    <span className={classes["elapsed"]} data-over={over || undefined}>
      {minutes} min{planned === null ? "" : ` of ${planned}`}
      {over ? ", over" : ""}
    </span>
  );
}
