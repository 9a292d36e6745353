import { Anchor, UnstyledButton } from "@mantine/core";
import { plainReason } from "./plain-reason.ts";
import { competencyName, standingOf } from "./room-types.ts";
import type { RoomData } from "./room-types.ts";
import classes from "./suggestions.module.css";

export type SuggestionListProps = {
  readonly room: RoomData;
  readonly shown: string | null;
  readonly onPick: (versionId: string) => void;
};

/** Other questions worth asking, best first, each with its reason; then the rest of the bank in focus. */
export function SuggestionList({ room, shown, onPick }: SuggestionListProps) {
  const others = room.suggestions.filter(({ versionId }) => versionId !== shown);
  const listed = new Set([...room.suggestions.map(({ versionId }) => versionId), shown]);
  const rest = room.questions.filter(
    (question) =>
      !room.strict &&
      !listed.has(question.versionId) &&
      room.focus.includes(question.competencyKey) &&
      standingOf(room, question) !== "asked",
  );
  return (
    <>
      {others.length > 0 ? (
        <section aria-label="Other suggestions">
          <h3 className={classes["label"]}>{room.strict ? "Then, in this order" : "Or, in this order"}</h3>
          <ol className={classes["picks"]}>
            {others.map((suggestion) => (
              <li key={suggestion.versionId}>
                <UnstyledButton className={classes["pick"]} onClick={() => onPick(suggestion.versionId)}>
                  <span className={classes["pickTitle"]}>{suggestion.title}</span>
                  <span className={classes["pickMeta"]}>
                    {competencyName(room, suggestion.competencyKey)} · {suggestion.minutes} min
                  </span>
                  <span className={classes["pickWhy"]}>{plainReason(suggestion.sentence)}</span>
                </UnstyledButton>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {rest.length > 0 ? (
        <details className={classes["more"]}>
          <summary>{rest.length} more in your focus</summary>
          <ul className={classes["picks"]}>
            {rest.map((question) => (
              <li key={question.versionId}>
                <UnstyledButton className={classes["pick"]} onClick={() => onPick(question.versionId)}>
                  <span className={classes["pickTitle"]}>{question.title}</span>
                  <span className={classes["pickMeta"]}>
                    {competencyName(room, question.competencyKey)} · {question.minutes} min · difficulty{" "}
                    {question.difficulty}
                    {standingWords(room, question)}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Anchor href="/how-suggestions-work" target="_blank" size="sm" c="dimmed">
        How suggestions work
      </Anchor>
    </>
  );
}

function standingWords(room: RoomData, question: RoomData["questions"][number]): string {
  const standing = standingOf(room, question);
  if (standing === "skipped") return " · skipped";
  const by = room.askedElsewhere.find(({ questionId }) => questionId === question.id)?.by;
  return standing === "elsewhere" && by ? ` · asked by ${by}` : "";
}
