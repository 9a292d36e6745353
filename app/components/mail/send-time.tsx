import { Button, Card, Group, Text, TextInput } from "@mantine/core";
import { Form } from "@remix-run/react";
import { IconClock, IconPlayerPause, IconPlayerPlay } from "#app/ui/icons.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

export type SendTimeProps = {
  /** When it leaves, on the clocks of the reader. */
  readonly wallTime: { readonly date: string; readonly time: string };
  readonly timeZone: string;
  /** All of it, or some, when it is a letter to several. */
  readonly held: "all" | "some" | "none";
  readonly answer: unknown;
  readonly busy: boolean;
};

/** Holds a mail or a letter that has not left, lets it go on, or gives it another time. */
export function SendTime({ wallTime, timeZone, held, answer, busy }: SendTimeProps) {
  const isHeld = held === "all";
  return (
    <Card component="section" aria-label="When it leaves" mb="lg">
      <Form method="post" key={`${held} ${wallTime.date} ${wallTime.time}`}>
        <Group align="flex-end" gap="xs">
          <TextInput name="date" type="date" label="Leaves on" defaultValue={wallTime.date} />
          <TextInput
            name="time"
            type="time"
            label="At"
            defaultValue={wallTime.time}
            error={fieldProblem(answer, "time") !== undefined}
          />
          <Button
            type="submit"
            name="intent"
            value="schedule"
            variant="default"
            loading={busy}
            leftSection={<IconClock size={16} />}
          >
            {isHeld ? "Let it leave then" : "Change the time"}
          </Button>
          {held === "all" ? null : (
            <Button
              type="submit"
              name="intent"
              value="hold"
              variant="default"
              loading={busy}
              leftSection={<IconPlayerPause size={16} />}
            >
              Hold
            </Button>
          )}
          {held === "none" ? null : (
            <Button
              type="submit"
              name="intent"
              value="release"
              variant="default"
              loading={busy}
              leftSection={<IconPlayerPlay size={16} />}
            >
              {held === "some" ? "Let what is held go on" : "Let it go on"}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed" mt={6}>
          Your time, {timeZone.replaceAll("_", " ")}.
          {isHeld ? " It does not leave before somebody lets it." : ""}
        </Text>
      </Form>
    </Card>
  );
}
