import { Anchor, Text } from "@mantine/core";
import { Link } from "@remix-run/react";
import { counted } from "#app/hiring/counted.ts";

export type LaterLinesProps = {
  readonly interviewId: string;
  readonly personId: string;
  /** How many lines were added to the shared note and to this person's private one. */
  readonly count: { readonly shared: number; readonly own: number };
};

/** Points from evidence to the lines that were added after a scorecard locked the notes; nothing without any. */
export function LaterLines({ interviewId, personId, count }: LaterLinesProps) {
  const note = `/interviews/${interviewId}/note`;
  const places = [
    { to: note, name: "shared note", lines: count.shared },
    { to: `${note}?of=${personId}`, name: "private note", lines: count.own },
  ].filter(({ lines }) => lines > 0);
  if (places.length === 0) return null;
  return (
    <Text size="sm" my="xs">
      Added later:{" "}
      {places.map(({ to, name, lines }, at) => (
        <span key={to}>
          {at > 0 ? ", " : null}
          <Anchor component={Link} to={`${to}#later`}>
            {counted(lines, "line")} in the {name}
          </Anchor>
        </span>
      ))}
      .
    </Text>
  );
}
