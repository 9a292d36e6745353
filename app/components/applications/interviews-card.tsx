import { Anchor, Badge, Button, Card, Group, Table, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import type { Disposition, Stage } from "#app/hiring/applications/stages.ts";
import type { InterviewKind, InterviewState, PhoneOutcome } from "#app/hiring/interviews/interview-state.ts";
import { Time } from "#app/ui/time.tsx";
import stacked from "#app/ui/stacked-rows.module.css";
import { WideTable } from "#app/ui/wide-table.tsx";
import { PhoneScreens } from "./phone-screens.tsx";
import type { PhoneScreensProps } from "./phone-screens.tsx";

const STATE_LABELS = {
  scheduled: "Booked",
  in_progress: "Running",
  completed: "Held",
  cancelled: "Cancelled",
  no_show: "Did not come",
} as const satisfies Record<InterviewState, string>;

export type InterviewsCardProps = {
  readonly application: {
    readonly id: string;
    readonly stage: Stage;
    readonly disposition: Disposition | null;
    readonly revealedAt: Date | null;
    readonly phoneScreens: number | null;
  };
  readonly interviews: readonly {
    readonly id: string;
    readonly kind: InterviewKind;
    readonly number: number;
    readonly name: string;
    readonly interviewer: { readonly name: string };
    readonly startsAt: Date;
    readonly state: InterviewState;
    readonly phoneOutcome: PhoneOutcome | null;
    readonly scorecardSubmitted: boolean;
  }[];
  readonly phoneScreens: PhoneScreensProps | null;
  readonly decided: boolean;
  readonly offered: boolean;
  readonly may: { readonly schedule: boolean; readonly book: boolean; readonly offer: boolean };
};

/** The interviews of an application, and the ways to plan, book, debrief, decide and offer. */
export function InterviewsCard(props: InterviewsCardProps) {
  const { application, interviews, phoneScreens, decided, offered, may } = props;
  const atDebrief = application.stage === "debrief" || application.revealedAt !== null;
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          Interviews
        </Title>
        <Group gap="xs">
          {interviews.length > 0 ? (
            <Button component={Link} to={`/applications/${application.id}/loop`} variant="light" size="xs">
              Plan and coverage
            </Button>
          ) : null}
          {may.book ? (
            <Button component={Link} to={`/applications/${application.id}/book`} variant="light" size="xs">
              Book
            </Button>
          ) : null}
          {may.schedule && interviews.some(({ state }) => state === "scheduled") ? (
            <Button component={Link} to={`/applications/${application.id}/day`} variant="light" size="xs">
              Change what is booked
            </Button>
          ) : null}
          {atDebrief ? (
            <Button component={Link} to={`/applications/${application.id}/debrief`} variant="light" size="xs">
              Debrief
            </Button>
          ) : null}
          {decided ? (
            <Button
              component={Link}
              to={`/applications/${application.id}/decision`}
              variant="light"
              size="xs"
            >
              Decision
            </Button>
          ) : null}
          {may.offer && (application.stage === "offer" || offered) ? (
            <Button component={Link} to={`/applications/${application.id}/offer`} variant="light" size="xs">
              Offer
            </Button>
          ) : null}
        </Group>
      </Group>
      {interviews.length === 0 ? (
        <Text c="dimmed">
          None is booked yet.
          {application.phoneScreens === null
            ? null
            : ` The plan holds ${application.phoneScreens === 1 ? "a phone screen" : "two phone screens"} and four onsites.`}
        </Text>
      ) : (
        <WideTable label="Interviews" minWidth={230}>
          <Table.Tbody className={stacked["rows"]}>
            {interviews.map((interview) => (
              <Table.Tr key={interview.id} role="row">
                <Table.Td role="cell">
                  <Anchor component={Link} to={`/interviews/${interview.id}`} fw={600} underline="hover">
                    {interview.name}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {interview.kind === "phone" ? "Phone screen" : "Onsite"} {interview.number},{" "}
                    {interview.interviewer.name}
                  </Text>
                </Table.Td>
                <Table.Td role="cell">
                  <Time at={interview.startsAt} />
                </Table.Td>
                <Table.Td role="cell">
                  <Group gap={4} wrap="nowrap" miw="max-content">
                    <Badge color={interview.state === "in_progress" ? "baton" : "gray"}>
                      {STATE_LABELS[interview.state]}
                    </Badge>
                    {interview.phoneOutcome ? (
                      <Badge>{interview.phoneOutcome === "advance" ? "Advanced" : "Not advanced"}</Badge>
                    ) : null}
                  </Group>
                </Table.Td>
                <Table.Td role="cell">
                  {interview.state === "completed" ? (
                    <Text size="sm">
                      {interview.scorecardSubmitted
                        ? application.revealedAt
                          ? "Scorecard in"
                          : "Scorecard in, sealed until the debrief"
                        : "Scorecard due"}
                    </Text>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
      {phoneScreens ? <PhoneScreens {...phoneScreens} /> : null}
    </Card>
  );
}
