import { Avatar, Tooltip } from "@mantine/core";
import { useRef } from "react";
import type { NoteConnection, Presence } from "./note-connection.ts";
import { useNoteStatus } from "./use-note-connection.ts";
import classes from "./note-pane.module.css";

const MOST = 4;

export type PeopleHereProps = {
  readonly connection: NoteConnection | null;
  readonly ownId: string;
};

/** Who has the note open besides oneself, and who is writing. It is there to be looked at and is never read out. */
export function PeopleHere({ connection, ownId }: PeopleHereProps) {
  const people = useNoteStatus(connection, (status) => status.people);
  const writing = useNoteStatus(connection, (status) => status.writing);
  const others = useArrivals(people.filter((person) => person.id !== ownId));
  if (others.length === 0) return null;
  const names = others
    .map((person) => (writing.includes(person.id) ? `${person.name}, writing` : person.name))
    .join("; ");
  return (
    <Tooltip label={names}>
      <Avatar.Group className={classes["group"]} spacing={0} role="img" aria-label={`Also here: ${names}`}>
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

/** In the order in which they came, so that nobody's place moves when somebody joins. */
function useArrivals(others: readonly Presence[]): readonly Presence[] {
  const order = useRef<readonly string[]>([]);
  const present = others.map(({ id }) => id);
  const stayed = order.current.filter((id) => present.includes(id));
  order.current = [...stayed, ...present.filter((id) => !stayed.includes(id))];
  return others.toSorted((a, b) => order.current.indexOf(a.id) - order.current.indexOf(b.id));
}
