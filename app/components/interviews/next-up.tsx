import { UnstyledButton } from "@mantine/core";
import { RUNG_NAMES } from "#app/hiring/questions/rungs.ts";
import { plainReason } from "./plain-reason.ts";
import { useAct } from "./room-actions.ts";
import { competencyName } from "./room-types.ts";
import type { RoomAsked, RoomData, RoomSuggestion } from "./room-types.ts";
import classes from "./suggestions.module.css";

const SHOWN = 3;

export type NextUpProps = {
  readonly room: RoomData;
  /** The question that is being answered. */
  readonly asked: RoomAsked;
  /** Chooses what is shown next. */
  readonly onPick: (versionId: string) => void;
};

/**
 * What would come next, quietly below the question that is being answered, from the first rating or reaction on: each
 * changes it. A tap ends the running question and brings the chosen one.
 */
export function NextUp({ room, asked, onPick }: NextUpProps) {
  const end = useAct("end-question");
  if (!isJudged(room, asked)) return null;
  const next = room.suggestions.slice(0, SHOWN);
  const goOn = (versionId: string) => {
    onPick(versionId);
    end.send("end", { askedId: asked.id });
  };
  return (
    <section aria-label="What would come next">
      <h3 className={classes["label"]}>{room.strict ? "Next in the plan" : "Next, as it stands now"}</h3>
      {next.length === 0 ? <p className={classes["pickWhy"]}>{room.advice?.sentence}</p> : null}
      <ol className={classes["picks"]}>
        {next.map((suggestion) => (
          <li key={suggestion.versionId}>
            <UnstyledButton
              className={classes["pick"]}
              disabled={end.busy}
              onClick={() => goOn(suggestion.versionId)}
            >
              <span className={classes["pickTitle"]}>{suggestion.title}</span>
              <span className={classes["pickMeta"]}>{metaOf(room, suggestion)}</span>
              <span className={classes["pickWhy"]}>{plainReason(suggestion.sentence)}</span>
            </UnstyledButton>
            <OtherRungs room={room} versionId={suggestion.versionId} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The first of them in one line and its reason in another, where the way on is always in sight. */
export function NextLine({ room, asked }: Omit<NextUpProps, "onPick">) {
  const [first] = room.suggestions;
  if (!first || !isJudged(room, asked)) return null;
  return (
    <p className={classes["nextLine"]}>
      <span>
        Then <strong>{first.title}</strong> · {metaOf(room, first)}
      </span>
      <span>{plainReason(first.sentence)}</span>
    </p>
  );
}

function metaOf(room: RoomData, { competencyKey, minutes, rung }: RoomSuggestion): string {
  const words = [competencyName(room, competencyKey), `${minutes} min`];
  return [...words, ...(rung === "as_written" ? [] : [RUNG_NAMES[rung]])].join(" · ");
}

/** Whether the question is still being answered, and its interviewer has said something about the answer. */
function isJudged(room: RoomData, asked: RoomAsked): boolean {
  if (!room.conducts || asked.endedAt !== null) return false;
  return asked.rating !== null || room.tags.some((tag) => tag.mine && tag.askedQuestionId === asked.id);
}

/** The same story easier and harder, to be unfolded: the way there is one tap after the question. */
function OtherRungs({ room, versionId }: { readonly room: RoomData; readonly versionId: string }) {
  const question = room.questions.find((one) => one.versionId === versionId);
  const rungs = [
    { name: "Easier", words: question?.easier ?? "" },
    { name: "Harder", words: question?.harder ?? "" },
  ].filter(({ words }) => words !== "");
  if (room.strict || rungs.length === 0) return null;
  return (
    <details className={classes["rungWords"]}>
      <summary>
        {rungs
          .map(({ name }) => name)
          .join(" and ")
          .toLowerCase()}{" "}
        rung
      </summary>
      <dl>
        {rungs.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
