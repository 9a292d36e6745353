import { Button, Card, Stack, Text, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { InterviewState } from "#app/hiring/interviews/interview-state.ts";
import { INTERVIEW_ANSWERS, PROCESS_ANSWERS } from "#app/hiring/interviews/pulse.ts";
import { PulsePromise, PulseQuestions } from "./pulse-questions.tsx";

export type HowItWentProps = {
  readonly interviews: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: InterviewState;
    readonly feedbackGiven: boolean;
  }[];
  /** Whether they are asked how the whole process was, and have answered; null while it goes on. */
  readonly process: "asked" | "given" | null;
  readonly busy: boolean;
};

/** Asks a candidate how it went: two questions for each interview that was held, and for the whole once it is over. */
export function HowItWent({ interviews, process, busy }: HowItWentProps) {
  const held = interviews.filter(({ state }) => state === "completed");
  const toTell = held.filter(({ feedbackGiven }) => !feedbackGiven);
  const told = held.filter(({ feedbackGiven }) => feedbackGiven);
  return (
    <div id="how-it-went" hidden={held.length === 0 && process === null} style={{ scrollMarginTop: "1rem" }}>
      <Stack gap="lg">
        {toTell.length > 0 || process === "asked" ? <PulsePromise /> : null}
        {toTell.map(({ id, name }) => (
          <Asked
            key={id}
            label={`How was ${name}?`}
            title={`How was it: ${name}?`}
            intent="feedback"
            busy={busy}
          >
            <input type="hidden" name="interviewId" value={id} />
            <PulseQuestions question="Could you show what you can do?" answers={INTERVIEW_ANSWERS} />
          </Asked>
        ))}
        {told.length > 0 ? (
          <Text c="dimmed">
            Thank you for telling us how it was: {told.map(({ name }) => name).join(", ")}.
          </Text>
        ) : null}
        {process === "asked" ? (
          <Asked
            label="How was the whole process?"
            title="How was the whole process?"
            intent="process_feedback"
            busy={busy}
          >
            <PulseQuestions question="Were you treated well?" answers={PROCESS_ANSWERS} />
          </Asked>
        ) : process === "given" ? (
          <Text c="dimmed">Thank you for telling us how the process was.</Text>
        ) : null}
      </Stack>
    </div>
  );
}

function Asked({
  label,
  title,
  intent,
  busy,
  children,
}: {
  readonly label: string;
  readonly title: string;
  readonly intent: "feedback" | "process_feedback";
  readonly busy: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Card component="section" aria-label={label}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <Form method="post">
        <input type="hidden" name="intent" value={intent} />
        {children}
        <Button type="submit" variant="light" mt="sm" disabled={busy}>
          Tell us
        </Button>
      </Form>
    </Card>
  );
}
