import { UnstyledButton } from "@mantine/core";
import { DELIVERY_TAGS, DELIVERY_TAG_NAMES } from "#app/hiring/questions/vocabulary.ts";
import type { DeliveryTag } from "#app/hiring/questions/vocabulary.ts";
import { useAct } from "./room-actions.ts";
import type { RoomAsked, RoomData } from "./room-types.ts";
import classes from "./answer.module.css";

/** How the candidate communicates on this question: one tap each, told to the loop, never a level. */
export function DeliveryChips({ room, asked }: { readonly room: RoomData; readonly asked: RoomAsked }) {
  const standing = room.tags.filter(({ askedQuestionId, mine }) => mine && askedQuestionId === asked.id);
  const running = room.interview.state === "in_progress";
  return (
    <fieldset className={classes["tags"]} disabled={!running}>
      <legend>How they communicate, told to the loop</legend>
      <div className={classes["chips"]}>
        {DELIVERY_TAGS.map((name) => (
          <Chip
            key={name}
            name={name}
            askedId={asked.id}
            tagId={standing.find((tag) => tag.name === name)?.id ?? null}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Chip(props: {
  readonly name: DeliveryTag;
  readonly askedId: string;
  readonly tagId: string | null;
}) {
  const { name, askedId, tagId } = props;
  const act = useAct(`delivery-${name}`);
  return (
    <UnstyledButton
      className={classes["chip"]}
      aria-pressed={tagId !== null}
      disabled={tagId === "pending"}
      onClick={() => (tagId === null ? act.send("tag", { name, askedId }) : act.send("untag", { tagId }))}
    >
      {DELIVERY_TAG_NAMES[name]}
    </UnstyledButton>
  );
}
