import { Button, Group, NumberInput, Text, Title } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { LATE_MINUTES, LATE_WAY_NAMES, type LateWay } from "#app/hiring/scheduling/late-day.ts";
import { formatTime } from "#app/ui/time.tsx";
import classes from "./booked-day.module.css";

export type LateDay = {
  readonly date: string;
  readonly minutes: number;
  /** What is wrong with the minutes, or null. */
  readonly problem: string | null;
  readonly ways: readonly {
    readonly way: LateWay;
    readonly breaks: readonly string[];
    readonly ends: Date;
    readonly interviews: readonly {
      readonly id: string;
      readonly name: string;
      readonly startsAt: Date;
      readonly endsAt: Date;
      readonly moves: boolean;
    }[];
  }[];
};

export type LatePanelProps = {
  readonly date: string;
  /** What was asked about this day, with the ways of making up for it. */
  readonly late: LateDay | null;
  readonly seen: string;
  readonly zone: string;
};

/** How late the candidate is, and the ways of making up for it, each with what it would break. */
export function LatePanel({ date, late, seen, zone }: LatePanelProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <div className={classes["panel"]}>
      <Form method="get" preventScrollReset>
        <input type="hidden" name="date" value={date} />
        <Group align="flex-end" gap="sm">
          <NumberInput
            name="minutes"
            label="Minutes late"
            min={LATE_MINUTES.least}
            max={LATE_MINUTES.most}
            step={5}
            allowDecimal={false}
            clampBehavior="none"
            error={late?.problem}
            defaultValue={late?.minutes ?? 20}
            maw="8rem"
          />
          <Button type="submit" variant="default" disabled={busy}>
            Show what moves
          </Button>
        </Group>
      </Form>
      {late && late.problem === null ? (
        <div
          className={classes["ways"]}
          role="group"
          aria-label={`Ways to make up for ${late.minutes} minutes`}
        >
          {late.ways.map(({ way, breaks, ends, interviews }) => (
            <Form key={way} method="post" preventScrollReset className={classes["way"]}>
              <input type="hidden" name="intent" value="late" />
              <input type="hidden" name="seen" value={seen} />
              <input type="hidden" name="date" value={date} />
              <input type="hidden" name="minutes" value={late.minutes} />
              <input type="hidden" name="way" value={way} />
              <Title order={3} size="h5">
                {LATE_WAY_NAMES[way]}
              </Title>
              <ul>
                {interviews.map(({ id, name, startsAt, endsAt, moves }) => (
                  <li key={id}>
                    <span className={classes["when"]}>
                      {formatTime(startsAt, "time", zone)}–{formatTime(endsAt, "time", zone)}
                    </span>{" "}
                    {name}
                    {moves ? "" : ", as planned"}
                  </li>
                ))}
              </ul>
              <Text size="sm" c="dimmed">
                The day ends at {formatTime(ends, "time", zone)}.
              </Text>
              {breaks.map((words) => (
                <Text size="sm" key={words}>
                  <input type="hidden" name="accepts" value={words} />
                  But: {words}.
                </Text>
              ))}
              {breaks.length === 0 ? <Text size="sm">Nothing new stands in the way.</Text> : null}
              <Button
                type="submit"
                disabled={busy}
                variant={breaks.length === 0 ? "light" : "default"}
                aria-label={`Choose: ${LATE_WAY_NAMES[way]}`}
              >
                {breaks.length === 0 ? "Choose this" : "Choose it all the same"}
              </Button>
            </Form>
          ))}
        </div>
      ) : null}
    </div>
  );
}
