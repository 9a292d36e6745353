import { TextInput, UnstyledButton } from "@mantine/core";
import { CONTENT_REACTIONS } from "#app/hiring/questions/vocabulary.ts";
import type { ContentReaction } from "#app/hiring/questions/vocabulary.ts";
import { LEVELS, LEVEL_NAMES } from "#app/hiring/scorecards/vocabulary.ts";
import { IconLock } from "#app/ui/icons.ts";
import { useAct } from "./room-actions.ts";
import type { RoomAsked, RoomData } from "./room-types.ts";
import { useTypedText } from "./use-typed-text.ts";
import classes from "./answer.module.css";

const REACTION_NAMES: Readonly<Record<ContentReaction, string>> = {
  weak: "weak signs",
  strong: "strong signs",
  contradiction: "contradicts itself",
  confident_and_wrong: "confident and wrong",
};

/** The level of one answer with the competency's anchors in sight, and what the content was like. Sealed. */
export function AnswerRating({ room, asked }: { readonly room: RoomData; readonly asked: RoomAsked }) {
  const act = useAct(`rate-${asked.id}`);
  const anchors = room.rubric.find(({ key }) => key === asked.competencyKey)?.anchors ?? [];
  const { rating } = asked;
  const reaction = CONTENT_REACTIONS.find((one) => one === rating?.reaction) ?? null;
  return (
    <fieldset className={classes["rating"]} disabled={room.ownScorecard === "submitted"}>
      <legend>
        <IconLock size={14} aria-hidden /> Your rating of this answer, sealed
      </legend>
      <div className={classes["levels"]}>
        {LEVELS.map((level) => (
          <UnstyledButton
            key={level}
            className={classes["level"]}
            aria-pressed={rating?.level === level}
            onClick={() => act.send("rate", { askedId: asked.id, level: String(level) })}
          >
            <span className={classes["levelHead"]}>
              <b>{level}</b> {LEVEL_NAMES[level]}
            </span>
            <span className={classes["anchor"]}>{anchors[level - 1]}</span>
          </UnstyledButton>
        ))}
      </div>
      {rating ? (
        <>
          <div className={classes["chips"]}>
            {CONTENT_REACTIONS.map((one) => (
              <ReactionChip key={one} reaction={one} askedId={asked.id} pressed={reaction === one} />
            ))}
          </div>
          <Sentence key={asked.id} asked={asked} level={rating.level} sentence={rating.sentence} />
        </>
      ) : null}
    </fieldset>
  );
}

function ReactionChip(props: {
  readonly reaction: ContentReaction;
  readonly askedId: string;
  readonly pressed: boolean;
}) {
  const { reaction, askedId, pressed } = props;
  const act = useAct(`react-${askedId}`);
  return (
    <UnstyledButton
      className={classes["chip"]}
      aria-pressed={pressed}
      onClick={() => act.send("react", { askedId, name: pressed ? "" : reaction })}
    >
      {REACTION_NAMES[reaction]}
    </UnstyledButton>
  );
}

function Sentence(props: { readonly asked: RoomAsked; readonly level: number; readonly sentence: string }) {
  const act = useAct(`sentence-${props.asked.id}`);
  const text = useTypedText({
    name: `sentence ${props.asked.id}`,
    stored: props.sentence,
    act,
    onSave: (sentence) => act.send("rate", { askedId: props.asked.id, level: String(props.level), sentence }),
  });
  return (
    <TextInput
      label="One sentence of evidence"
      placeholder="What they said or did that earns this level"
      value={text.value}
      onChange={(event) => text.type(event.currentTarget.value)}
      onBlur={text.leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") text.save();
      }}
      maxLength={500}
    />
  );
}
