import { Button, Card, Text, Textarea, Title } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { addressOfDay } from "#app/hiring/mail/days-to-choose.ts";
import { formatTime } from "#app/ui/time.tsx";
import { zoneWords } from "./own-zone.tsx";
import classes from "./offered-days.module.css";

export type OfferedDay = {
  readonly id: string;
  readonly expiresAt: Date;
  readonly interviews: readonly {
    readonly name: string;
    readonly minutes: number;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly with: { readonly name: string; readonly title: string };
    readonly place: string;
    /** Where the building of the room is; empty for calls. */
    readonly address: string;
  }[];
};

/** A candidate's choice among the days, or times of a call, that are kept free for them. */
export function OfferedDays({
  days,
  timeZone,
  zoneKnown,
}: {
  readonly days: readonly OfferedDay[];
  readonly timeZone: string;
  readonly zoneKnown: boolean;
}) {
  const navigation = useNavigation();
  const busy = navigation.state !== "idle";
  const isDay = (days[0]?.interviews.length ?? 0) > 1;
  if (days.length === 0) return null;
  return (
    <section aria-labelledby="choose">
      <Title order={2} size="h3" id="choose">
        {isDay ? "Choose the day of your interviews" : "Choose a time for our call"}
      </Title>
      <Text c="dimmed" mb="md">
        {zoneWords("All times", timeZone, zoneKnown)}
      </Text>
      <ul className={classes["days"]}>
        {days.map((day) => (
          <Day key={day.id} day={day} timeZone={timeZone} busy={busy} />
        ))}
      </ul>
      <details className={classes["other"]}>
        <summary>None of these suits me</summary>
        <Form method="post">
          <input type="hidden" name="intent" value="other_days" />
          <Textarea
            name="text"
            label="When would suit you?"
            description="Your recruiter reads it and offers you other times."
            required
            autosize
            minRows={2}
            mt="xs"
          />
          <Button type="submit" variant="light" mt="xs" disabled={busy}>
            Ask for other times
          </Button>
        </Form>
      </details>
    </section>
  );
}

type DayProps = { readonly day: OfferedDay; readonly timeZone: string; readonly busy: boolean };

function Day({ day, timeZone, busy }: DayProps) {
  const first = day.interviews[0];
  const last = day.interviews.at(-1);
  if (!first || !last) return null;
  const address = addressOfDay(day.interviews);
  const weekday = formatTime(first.startsAt, "day", timeZone);
  const until = `${formatTime(first.startsAt, "time", timeZone)} to ${formatTime(last.endsAt, "time", timeZone, true)}`;
  return (
    <Card component="li">
      <Form method="post">
        <input type="hidden" name="intent" value="choose_day" />
        <input type="hidden" name="holdId" value={day.id} />
        <Title order={3} size="h4">
          {weekday}, {until}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          Kept free for you until {formatTime(day.expiresAt, "moment", timeZone)}
        </Text>
        {address === "" ? null : (
          <Text size="sm" mb="xs">
            At {address}
          </Text>
        )}
        <ul className={classes["interviews"]}>
          {day.interviews.map((interview) => (
            <li key={interview.name} className={classes["interview"]}>
              <span className={classes["when"]}>
                {formatTime(interview.startsAt, "time", timeZone)}–
                {formatTime(interview.endsAt, "time", timeZone)}
              </span>
              <span>
                {interview.name}, with {interview.with.name}
                {interview.with.title === "" ? "" : `, ${interview.with.title}`}
                {interview.place === "" ? "" : `, ${interview.place}`}
              </span>
            </li>
          ))}
        </ul>
        <Button type="submit" disabled={busy} aria-label={`Choose ${weekday}, ${until}`}>
          Choose this {day.interviews.length > 1 ? "day" : "time"}
        </Button>
      </Form>
    </Card>
  );
}
