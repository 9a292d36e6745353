import { Anchor, Text, Title } from "@mantine/core";
import { placeLine } from "#app/hiring/interviews/building.ts";
import { Time } from "#app/ui/time.tsx";

/** What a candidate reads of when, where and with whom an interview is. */
export type CandidateAppointment = {
  readonly name: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly with: { readonly name: string; readonly title: string };
  readonly place: string;
  /** Where the building of the room is; empty for calls and other places. */
  readonly address: string;
  readonly link: string;
};

/** The head of an interview on its candidate's pages, the same wherever they meet it. */
export function AppointmentHead({
  interview,
  timeZone,
}: {
  readonly interview: CandidateAppointment;
  readonly timeZone: string;
}) {
  const { name, startsAt, minutes, with: person, place, address, link } = interview;
  return (
    <>
      <Title order={2} size="h4">
        {name}
      </Title>
      <Text>
        <Time at={startsAt} timeZone={timeZone} withZone />, {minutes} minutes, with {person.name}
        {person.title ? `, ${person.title}` : ""}
      </Text>
      {place ? <Text>{placeLine(place, address)}</Text> : null}
      {link ? (
        <Anchor href={link} rel="noreferrer noopener" target="_blank">
          Join by video
        </Anchor>
      ) : null}
    </>
  );
}
