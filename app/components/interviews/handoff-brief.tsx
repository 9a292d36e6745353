import { Badge, Group, List, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { ReadOnlyNote } from "#app/components/live-notes/read-only-note.tsx";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import type { HandoffBrief as Brief } from "#app/hiring/questions/handoff-brief.ts";

export type HandoffBriefProps = {
  readonly brief: Brief & {
    readonly asked: readonly {
      readonly id: string;
      readonly title: string;
      readonly competency: string;
      readonly by: string;
      readonly interviewName: string;
      readonly minutes: number;
      readonly own: boolean;
    }[];
    readonly notes: readonly {
      readonly interviewId: string;
      readonly interviewName: string;
      readonly interviewerName: string;
      readonly lines: readonly NoteLine[];
    }[];
  };
  readonly competencies: readonly { readonly key: string; readonly name: string }[];
  /** Narrow beside the room's questions, wide on its own page. */
  readonly compact?: boolean;
};

/** What the next interviewer reads in a minute: facts and state of the loop, never anybody's verdict. */
export function HandoffBriefView({ brief, competencies, compact = false }: HandoffBriefProps) {
  const nothing = brief.asked.length === 0 && brief.notes.every((note) => note.lines.length === 0);
  const open = [...brief.stillOpen].sort((a, b) => Number(b.inYourFocus) - Number(a.inYourFocus));
  return (
    <Stack gap="md">
      {nothing ? (
        <Text c="dimmed">
          You are the first. What you write in the shared note reaches the next interviewer as you write it.
        </Text>
      ) : null}
      <SimpleGrid cols={compact ? 1 : { base: 1, sm: 2 }} spacing="md">
        <Coverage title="Still open" rows={open} empty="Everything has had its looks." />
        <Coverage title="Looks that disagree" rows={brief.disagree} empty="None." />
        <Coverage title="Covered" rows={brief.covered} empty="Nothing yet." />
        <section>
          <Title order={3} size="h6" mb={4}>
            How they communicate
          </Title>
          {brief.delivery.length === 0 ? <Text size="sm">Nothing noted.</Text> : null}
          {brief.delivery.map((tag) => (
            <Text key={tag.tag} size="sm">
              {tag.words}
            </Text>
          ))}
        </section>
      </SimpleGrid>
      {brief.doNotAskAgain.length > 0 ? (
        <section>
          <Title order={3} size="h6" mb={4}>
            Do not ask again
          </Title>
          <List size="sm" spacing={2}>
            {brief.doNotAskAgain.map((one) => (
              <List.Item key={`${one.title}${one.by}${one.interviewName}`}>
                {one.title}{" "}
                <Text component="span" size="sm" c="dimmed">
                  ({one.competency}; {one.by})
                </Text>
              </List.Item>
            ))}
          </List>
        </section>
      ) : null}
      {brief.threads.length > 0 ? (
        <section>
          <Title order={3} size="h6" mb={4}>
            Threads to pull
          </Title>
          <List size="sm" spacing={2}>
            {brief.threads.map((thread) => (
              <List.Item key={thread.id}>
                {thread.text}{" "}
                <Text component="span" size="sm" c="dimmed">
                  ({thread.by}
                  {thread.pulledBy ? `, pulled by ${thread.pulledBy}` : ""})
                </Text>
              </List.Item>
            ))}
          </List>
        </section>
      ) : null}
      {brief.notes
        .filter((note) => note.lines.length > 0)
        .map((note) => (
          <section key={note.interviewId}>
            <Title order={3} size="h6" mb={4}>
              {note.interviewName}{" "}
              <Text component="span" size="sm" c="dimmed">
                by {note.interviewerName}
              </Text>
            </Title>
            <ReadOnlyNote lines={note.lines} competencies={competencies} />
          </section>
        ))}
    </Stack>
  );
}

function Coverage({
  title,
  rows,
  empty,
}: {
  readonly title: string;
  readonly rows: Brief["covered"];
  readonly empty: string;
}) {
  return (
    <section>
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      {rows.length === 0 ? <Text size="sm">{empty}</Text> : null}
      <Stack gap={4}>
        {rows.map((row) => (
          <Group key={row.key} gap={6}>
            <Text size="sm" fw={row.inYourFocus ? 650 : 400}>
              {row.name}
            </Text>
            {row.mustHave ? <Badge>Must-have</Badge> : null}
            <Text size="sm" c="dimmed">
              {row.stateWords}
              {row.lookedBy.length > 0 ? `, ${row.lookedBy.join(", ")}` : ""}
            </Text>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
