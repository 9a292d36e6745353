import { Button, Card, Group, Text, TextInput } from "@mantine/core";
import { Form } from "@remix-run/react";
import type { MailState } from "#app/hiring/mail/mail-state.ts";
import { IconClock, IconPlayerPause, IconPlayerPlay } from "#app/ui/icons.ts";

export type SendTimeProps = {
  readonly mail: {
    readonly state: MailState;
    /** When it leaves, on the clocks of the reader. */
    readonly wallTime: { readonly date: string; readonly time: string };
    readonly timeZone: string;
  };
  readonly busy: boolean;
};

/** Holds a mail that has not left, lets it go on, or gives it another time. */
export function SendTime({ mail, busy }: SendTimeProps) {
  const { state, wallTime, timeZone } = mail;
  const isHeld = state === "held";
  return (
    <Card component="section" aria-label="When it leaves" mb="lg">
      <Form method="post" key={`${state} ${wallTime.date} ${wallTime.time}`}>
        <Group align="flex-end" gap="xs">
          <TextInput name="date" type="date" label="Leaves on" defaultValue={wallTime.date} />
          <TextInput name="time" type="time" label="At" defaultValue={wallTime.time} />
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
          <Button
            type="submit"
            name="intent"
            value={isHeld ? "release" : "hold"}
            variant="default"
            loading={busy}
            leftSection={isHeld ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
          >
            {isHeld ? "Let it go on" : "Hold"}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt={6}>
          Your time, {timeZone.replaceAll("_", " ")}.
          {isHeld ? " It does not leave before somebody lets it." : ""}
        </Text>
      </Form>
    </Card>
  );
}
