import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { Link } from "@remix-run/react";
import { Time } from "#app/ui/time.tsx";
import classes from "./interview-list.module.css";

export type ListedInterview = {
  readonly id: string;
  readonly kind: "phone" | "onsite";
  readonly number: number;
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: string;
  readonly place: string;
  readonly link: string;
  readonly candidateName: string;
  readonly openingTitle: string;
  readonly shadows: boolean;
  readonly briefReadAt: Date | null;
};

/** Interviews to hold, as rows: when, whom, about what, and the way in. */
export function InterviewList({
  interviews,
  label,
}: {
  readonly interviews: readonly ListedInterview[];
  readonly label: string;
}) {
  return (
    <ul className={classes["list"]} aria-label={label}>
      {interviews.map((interview) => (
        <li key={interview.id} className={classes["row"]}>
          <div className={classes["when"]}>
            <Text fw={600}>
              <Time at={interview.startsAt} style="time" />
            </Text>
            <Text size="sm" c="dimmed">
              <Time at={interview.startsAt} style="day" />
            </Text>
          </div>
          <div className={classes["what"]}>
            <Anchor
              component={Link}
              to={`/interviews/${interview.id}`}
              fw={600}
              underline="hover"
              prefetch="intent"
            >
              {interview.candidateName}: {interview.name}
            </Anchor>
            <Text size="sm" c="dimmed">
              {interview.kind === "phone" ? "Phone screen" : "Onsite"} {interview.number} ·{" "}
              {interview.openingTitle}
              {interview.place ? ` · ${interview.place}` : ""}
            </Text>
          </div>
          <Group gap="xs" className={classes["actions"]}>
            {interview.state === "in_progress" ? <Badge>Running</Badge> : null}
            {interview.shadows ? <Badge color="gray">Shadow</Badge> : null}
            <Button
              component={Link}
              to={`/interviews/${interview.id}`}
              variant={interview.briefReadAt ? "default" : "light"}
              size="xs"
            >
              {interview.briefReadAt ? "Brief" : "Read the brief"}
            </Button>
            <Button component={Link} to={`/interviews/${interview.id}/room`} size="xs">
              Room
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}

export type DueScorecard = ListedInterview & { readonly overdue: boolean };

/** Scorecards somebody owes, oldest first. */
export function ScorecardsDue({ due }: { readonly due: readonly DueScorecard[] }) {
  return (
    <ul className={classes["list"]} aria-label="Scorecards due">
      {due.map((interview) => (
        <li key={interview.id} className={classes["row"]}>
          <div className={classes["what"]}>
            <Text fw={600}>
              {interview.candidateName}: {interview.name}
            </Text>
            <Text size="sm" c="dimmed">
              {interview.openingTitle} · held <Time at={interview.startsAt} style="day" />
            </Text>
          </div>
          <Group gap="xs" className={classes["actions"]}>
            {interview.overdue ? <Badge color="red">Overdue</Badge> : <Badge color="yellow">Due</Badge>}
            <Button component={Link} to={`/interviews/${interview.id}/scorecard`} size="xs">
              Write it
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
