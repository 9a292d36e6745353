import { Alert, Anchor, Button, Card, Text, Textarea, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import { placeLine } from "#app/hiring/interviews/building.ts";
import type { InterviewState } from "#app/hiring/interviews/interview-state.ts";
import { Time } from "#app/ui/time.tsx";

export type OwnInterviewProps = {
  readonly interview: {
    readonly id: string;
    readonly name: string;
    readonly startsAt: Date;
    readonly minutes: number;
    readonly state: InterviewState;
    readonly with: { readonly name: string; readonly title: string };
    readonly place: string;
    readonly address: string;
    readonly link: string;
    /** Whether another time was asked for and not answered yet. */
    readonly asked: boolean;
  };
  readonly timeZone: string;
  readonly busy: boolean;
};

/** An interview as its candidate sees it on their page, and the way to ask for another time. */
export function OwnInterview({ interview, timeZone, busy }: OwnInterviewProps) {
  const { id, name, startsAt, minutes, state, with: person, place, address, link, asked } = interview;
  return (
    <Card component="section" aria-label={name}>
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
      {state === "in_progress" ? (
        <Text fw={600} mt={4}>
          It has begun.
        </Text>
      ) : asked ? (
        <Alert color="gray" mt="sm">
          You asked for another time; your recruiter will write to you.
        </Alert>
      ) : (
        <details>
          <summary>I need another time</summary>
          <Form method="post">
            <input type="hidden" name="intent" value="reschedule" />
            <input type="hidden" name="interviewId" value={id} />
            <Textarea name="text" label="When would suit you?" required autosize minRows={2} mt="xs" />
            <Button type="submit" variant="light" mt="xs" disabled={busy}>
              Ask for another time
            </Button>
          </Form>
        </details>
      )}
    </Card>
  );
}
