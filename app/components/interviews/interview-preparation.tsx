import { Card, List, Title } from "@mantine/core";
import type { Preparation } from "#app/hiring/interviews/preparation.ts";
import { AppointmentHead } from "./candidate-appointment.tsx";
import type { CandidateAppointment } from "./candidate-appointment.tsx";

export type InterviewToPrepare = Preparation & CandidateAppointment & { readonly id: string };

/** One coming interview as its candidate prepares for it. */
export function InterviewPreparation({
  interview,
  timeZone,
}: {
  readonly interview: InterviewToPrepare;
  readonly timeZone: string;
}) {
  const { name, subjects, format, prepare } = interview;
  return (
    <Card component="section" aria-label={name}>
      <AppointmentHead interview={interview} timeZone={timeZone} />
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
