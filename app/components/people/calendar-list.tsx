import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";

export type ListedCalendar = {
  readonly id: string;
  readonly server: string;
  readonly readAt: Date | null;
  readonly problem: string;
  /** Whether the problem is of single events, while the others were read. */
  readonly partly: boolean;
  readonly busyTimes: number;
};

type CalendarListProps = {
  readonly calendars: readonly ListedCalendar[];
  /** Only its owner adds a calendar. */
  readonly mayAdd: boolean;
  readonly answer: unknown;
};

/** Calendars elsewhere that say when somebody is busy, with what went wrong. */
export function CalendarList({ calendars, mayAdd, answer }: CalendarListProps) {
  const sending = useNavigation().formData?.get("intent") === "add_calendar";
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Only when you are busy is kept, never what with. Interviews in Baton count by themselves.
      </Text>
      {calendars.map((calendar) => (
        <Calendar key={calendar.id} calendar={calendar} />
      ))}
      {mayAdd ? (
        <Form method="post" key={calendars.length} preventScrollReset>
          <Group align="flex-end" gap="sm">
            <TextInput
              name="url"
              type="url"
              label="Private address of a calendar"
              description="In your calendar's settings it is often called secret address, and ends in .ics."
              placeholder="https://"
              required
              autoComplete="off"
              style={{ flex: "1 1 16rem" }}
              error={fieldProblem(answer, "url")}
            />
            <Button type="submit" name="intent" value="add_calendar" variant="default" loading={sending}>
              Add calendar
            </Button>
          </Group>
        </Form>
      ) : calendars.length === 0 ? (
        <Text>No calendar is read.</Text>
      ) : null}
    </Stack>
  );
}

function Calendar({ calendar }: { readonly calendar: ListedCalendar }) {
  const { id, server, readAt, problem, partly, busyTimes } = calendar;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="feedId" value={id} />
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{server}</Text>
          <Text size="sm" c="dimmed">
            {readAt ? (
              <>
                Read <Time at={readAt} />: busy {busyTimes} {busyTimes === 1 ? "time" : "times"} in three
                months
              </>
            ) : (
              "Not read yet"
            )}
          </Text>
        </div>
        <Button type="submit" name="intent" value="remove_calendar" variant="default" size="xs">
          Remove {server}
        </Button>
      </Group>
      {problem === "" ? null : (
        <Alert color="orange" mt="xs" title={partly ? "Not all of it was read" : "The last try failed"}>
          {problem}
        </Alert>
      )}
    </Form>
  );
}
