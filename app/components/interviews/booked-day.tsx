import { Anchor, Badge, Card, Group, Text, Title } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import { formatTime } from "#app/ui/time.tsx";
import { askedOf } from "./asked-first.tsx";
import classes from "./booked-day.module.css";
import { CancelFields } from "./cancel-fields.tsx";
import { LatePanel, type LateDay } from "./late-panel.tsx";
import { MovePanel } from "./move-panel.tsx";
import { SwapPanel, type SwapPanelChoices } from "./swap-panel.tsx";

export type BookedInterview = {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** As the candidate's clocks show it. */
  readonly date: string;
  readonly time: string;
  readonly interviewer: string;
  readonly shadows: readonly string[];
  readonly place: string;
  readonly link: string;
};

export type BookedDayProps = {
  readonly day: { readonly date: string; readonly interviews: readonly BookedInterview[] };
  readonly page: {
    readonly zone: string;
    /** Which schedule the page shows, so that a change of another one is refused. */
    readonly seen: string;
    readonly swap: SwapPanelChoices | null;
    readonly late: LateDay | null;
  };
  readonly answer: unknown;
};

const STATES: Readonly<Record<string, string>> = { in_progress: "Running now", completed: "Held" };

/** One booked day with everything that can be changed about it. */
export function BookedDay({ day, page, answer }: BookedDayProps) {
  const { zone, seen, late } = page;
  const first = day.interviews[0];
  const open = day.interviews.filter(({ state }) => state === "scheduled");
  return (
    <Card component="section" mb="lg" aria-labelledby={`day-${day.date}`}>
      <Title order={2} size="h3" id={`day-${day.date}`} mb="sm">
        {first ? formatTime(first.startsAt, "day", zone) : day.date}
      </Title>
      <ol className={classes["interviews"]}>
        {day.interviews.map((interview) => (
          <li key={interview.id} className={classes["interview"]}>
            <BookedRow interview={interview} page={page} answer={answer} />
          </li>
        ))}
      </ol>
      {open.length > 0 ? (
        <>
          <details className={classes["act"]} open={late?.date === day.date}>
            <summary>The candidate is late</summary>
            <LatePanel date={day.date} late={late?.date === day.date ? late : null} seen={seen} zone={zone} />
          </details>
          <details className={classes["act"]}>
            <summary>Cancel the whole day</summary>
            <Form method="post" preventScrollReset className={classes["panel"]}>
              <input type="hidden" name="intent" value="cancel_day" />
              <input type="hidden" name="seen" value={seen} />
              <input type="hidden" name="date" value={day.date} />
              <CancelFields submitLabel="Cancel the day" answer={answer} />
            </Form>
          </details>
        </>
      ) : null}
    </Card>
  );
}

function BookedRow({
  interview,
  page,
  answer,
}: { readonly interview: BookedInterview } & Pick<BookedDayProps, "page" | "answer">) {
  const { id, name, state, startsAt, endsAt, interviewer, shadows, place, link } = interview;
  const { zone, seen, swap } = page;
  const where = place === "" ? (link === "" ? "" : "by video") : place;
  return (
    <>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Text fw={600}>
            <span className={classes["when"]}>
              {formatTime(startsAt, "time", zone)}–{formatTime(endsAt, "time", zone)}
            </span>{" "}
            <Anchor component={Link} to={`/interviews/${id}`} fw={600}>
              {name}
            </Anchor>
          </Text>
          <Text size="sm" c="dimmed">
            {[interviewer, ...shadows.map((shadow) => `${shadow} shadows`), where]
              .filter((word) => word !== "")
              .join(", ")}
          </Text>
        </div>
        {state === "scheduled" ? null : <Badge>{STATES[state] ?? state}</Badge>}
      </Group>
      {state === "scheduled" ? (
        <Group gap="md" mt={4} align="flex-start" className={classes["acts"]}>
          {swap?.interviewId === id ? null : (
            <Anchor
              component={Link}
              to={`?swap=${id}`}
              preventScrollReset
              size="sm"
              aria-label={`Swap the interviewer of ${name}`}
              className={classes["link"]}
            >
              Swap the interviewer
            </Anchor>
          )}
          <details
            className={classes["act"]}
            open={askedOf(answer, { intent: "move", interviewId: id }) !== null}
          >
            <summary aria-label={`Move ${name}`}>Move</summary>
            <MovePanel interview={interview} seen={seen} answer={answer} />
          </details>
          <details className={classes["act"]}>
            <summary aria-label={`Cancel ${name}`}>Cancel</summary>
            <Form method="post" preventScrollReset className={classes["panel"]}>
              <input type="hidden" name="intent" value="cancel" />
              <input type="hidden" name="interviewId" value={id} />
              <CancelFields submitLabel={`Cancel ${name}`} answer={answer} />
            </Form>
          </details>
        </Group>
      ) : null}
      {swap?.interviewId === id ? <SwapPanel name={name} swap={swap} seen={seen} /> : null}
    </>
  );
}
