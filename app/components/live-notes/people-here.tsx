import { Avatar, Tooltip } from "@mantine/core";
import type { Presence } from "./note-connection.ts";

const MOST = 4;

/** Who has the note open besides oneself. */
export function PeopleHere({
  people,
  ownId,
}: {
  readonly people: readonly Presence[];
  readonly ownId: string;
}) {
  const others = people.filter((person) => person.id !== ownId);
  if (others.length === 0) return null;
  const names = others.map((person) => person.name).join(", ");
  return (
    <Tooltip label={names}>
      <Avatar.Group spacing="xs" role="img" aria-label={`Also here: ${names}`}>
        {others.slice(0, MOST).map((person) => (
          <Avatar key={person.id} size={26} variant="filled" color={person.color} name={person.name} />
        ))}
        {others.length > MOST ? <Avatar size={26}>+{others.length - MOST}</Avatar> : null}
      </Avatar.Group>
    </Tooltip>
  );
}
