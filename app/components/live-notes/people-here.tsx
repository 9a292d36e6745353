import { Avatar, Tooltip } from "@mantine/core";
import type { Presence } from "./note-connection.ts";
import classes from "./note-pane.module.css";

const MOST = 4;

export type PeopleHereProps = {
  readonly people: readonly Presence[];
  /** Ids of those whose words are arriving just now. */
  readonly writing: readonly string[];
  readonly ownId: string;
};

/** Who has the note open besides oneself, and who is writing. It is there to be looked at and is never read out. */
export function PeopleHere({ people, writing, ownId }: PeopleHereProps) {
  const others = people.filter((person) => person.id !== ownId);
  if (others.length === 0) return null;
  const names = others
    .map((person) => (writing.includes(person.id) ? `${person.name}, writing` : person.name))
    .join("; ");
  return (
    <Tooltip label={names}>
      <Avatar.Group spacing="xs" role="img" aria-label={`Also here: ${names}`}>
        {others.slice(0, MOST).map((person) => (
          <Avatar
            key={person.id}
            className={classes["here"]}
            data-writing={writing.includes(person.id) || undefined}
            size={26}
            variant="filled"
            color={person.color}
            name={person.name}
          />
        ))}
        {others.length > MOST ? <Avatar size={26}>+{others.length - MOST}</Avatar> : null}
      </Avatar.Group>
    </Tooltip>
  );
}
