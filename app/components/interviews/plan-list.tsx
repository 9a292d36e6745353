import { UnstyledButton } from "@mantine/core";
import { RUNG_NAMES } from "#app/hiring/questions/rungs.ts";
import { IconCheck, IconCircle, IconMinus, IconPlayerPlay } from "#app/ui/icons.ts";
import { minuteWords } from "./minute-words.ts";
import { competencyName, standingOf } from "./room-types.ts";
import type { RoomAsked, RoomData } from "./room-types.ts";
import classes from "./plan-list.module.css";

export type PlanListProps = {
  readonly room: RoomData;
  /** The asked question or the planned one that the centre shows. */
  readonly current: string | null;
  readonly onPick: (versionId: string) => void;
  readonly onReview: (askedId: string) => void;
};

/** What was asked here, with what is still unrated, and what the plan holds next. */
export function PlanList({ room, current, onPick, onReview }: PlanListProps) {
  const ahead = room.plan.flatMap(({ versionId, reason }) => {
    const question = room.questions.find((one) => one.versionId === versionId);
    if (!question) return [];
    const standing = standingOf(room, question);
    return standing === "asked" ? [] : [{ question, reason, standing }];
  });
  return (
    <>
      {room.asked.length > 0 ? (
        <section>
          <h2 className={classes["head"]}>Asked here</h2>
          <ol className={classes["list"]}>
            {room.asked.map((asked) => (
              <li key={asked.id}>
                <UnstyledButton
                  className={classes["item"]}
                  aria-current={current === asked.id ? "true" : undefined}
                  onClick={() => onReview(asked.id)}
                >
                  {asked.endedAt === null ? (
                    <IconPlayerPlay size={16} className={classes["live"]} aria-hidden />
                  ) : (
                    <IconCheck size={16} className={classes["done"]} aria-hidden />
                  )}
                  <span>
                    <span className={classes["title"]}>{asked.title}</span>
                    <span className={classes["meta"]}>{askedWords(room, asked)}</span>
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <section>
        <h2 className={classes["head"]}>Plan</h2>
        {room.plan.length === 0 ? (
          <p className={classes["empty"]}>
            The bank has no question for this focus yet. Ask questions of your own; they are kept all the
            same.
          </p>
        ) : ahead.length === 0 ? (
          <p className={classes["empty"]}>Everything planned has been asked or skipped.</p>
        ) : (
          <ol className={classes["list"]}>
            {ahead.map(({ question, reason, standing }) => (
              <li key={question.versionId}>
                <UnstyledButton
                  className={classes["item"]}
                  data-standing={standing}
                  aria-current={current === question.versionId ? "true" : undefined}
                  title={reason}
                  onClick={() => onPick(question.versionId)}
                >
                  {standing === "skipped" ? (
                    <IconMinus size={16} aria-hidden />
                  ) : (
                    <IconCircle size={16} className={classes["todo"]} aria-hidden />
                  )}
                  <span>
                    <span className={classes["title"]}>{question.title}</span>
                    <span className={classes["meta"]}>
                      {competencyName(room, question.competencyKey)} · {question.minutes} min
                      {question.core ? " · core" : ""}
                      {standing === "skipped" ? " · skipped" : ""}
                      {standing === "elsewhere" ? " · asked by a colleague" : ""}
                    </span>
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

function askedWords(room: RoomData, asked: RoomAsked): string {
  const parts = [competencyName(room, asked.competencyKey)];
  parts.push(asked.endedAt === null ? "being answered" : minuteWords(asked.minutes));
  if (asked.rung !== "as_written") parts.push(RUNG_NAMES[asked.rung]);
  if (room.conducts && asked.rating === null && asked.endedAt !== null) parts.push("not rated yet");
  if (asked.rating) parts.push(`you gave ${asked.rating.level}`);
  return parts.join(" · ");
}
