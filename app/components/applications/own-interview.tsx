import { Alert, Button, Card, Text, Textarea } from "@mantine/core";
import { Form } from "@remix-run/react";
import { AppointmentHead } from "#app/components/interviews/candidate-appointment.tsx";
import type { CandidateAppointment } from "#app/components/interviews/candidate-appointment.tsx";
import type { InterviewState } from "#app/hiring/interviews/interview-state.ts";

export type OwnInterviewProps = {
  readonly interview: CandidateAppointment & {
    readonly id: string;
    readonly state: InterviewState;
    /** Whether another time was asked for and not answered yet. */
    readonly asked: boolean;
  };
  readonly timeZone: string;
  readonly busy: boolean;
};

/** An interview as its candidate sees it on their page, and the way to ask for another time. */
export function OwnInterview({ interview, timeZone, busy }: OwnInterviewProps) {
  const { id, name, state, asked } = interview;
  return (
    <Card component="section" aria-label={name}>
      <AppointmentHead interview={interview} timeZone={timeZone} />
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
