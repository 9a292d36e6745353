import { Anchor, Card, List, Text, Title } from "@mantine/core";
import { placeLine } from "#app/hiring/interviews/building.ts";
import type { Preparation } from "#app/hiring/interviews/preparation.ts";
import { Time } from "#app/ui/time.tsx";

export type InterviewToPrepare = Preparation & {
  readonly id: string;
  readonly name: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string;
  /** Where the building of the room is; empty for calls and other places. */
  readonly address: string;
  readonly link: string;
  readonly with: { readonly name: string; readonly title: string };
};

/** One coming interview as its candidate prepares for it. */
export function InterviewPreparation({
  interview,
  timeZone,
}: {
  readonly interview: InterviewToPrepare;
  readonly timeZone: string;
}) {
  const { name, startsAt, minutes, place, address, link, subjects, format, prepare } = interview;
  return (
    <Card component="section" aria-label={name}>
      <Title order={2} size="h4">
        {name}
      </Title>
      <Text>
        <Time at={startsAt} timeZone={timeZone} withZone />, {minutes} minutes, with {interview.with.name}
        {interview.with.title ? `, ${interview.with.title}` : ""}
      </Text>
      {place ? <Text>{placeLine(place, address)}</Text> : null}
      {link ? (
        <Anchor href={link} rel="noreferrer noopener" target="_blank">
          Join by video
        </Anchor>
      ) : null}
      {subjects.length > 0 ? (
        <>
          <Title order={3} size="h5" mt="md" mb={4}>
            What we look at
          </Title>
          <List>
            {subjects.map((subject) => (
              <List.Item key={subject.name}>
                <b>{subject.name}.</b> {subject.summary}
              </List.Item>
            ))}
          </List>
        </>
      ) : null}
      <Lines title="How it goes" lines={format} />
      {prepare.length > 0 ? <Lines title="Before this one" lines={prepare} /> : null}
    </Card>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <>
      <Title order={3} size="h5" mt="md" mb={4}>
        {title}
      </Title>
      <List>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </>
  );
}
