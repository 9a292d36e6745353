import { Alert, Badge, Button, Card, Checkbox, Group, Stack, Text } from "@mantine/core";
import { Form } from "@remix-run/react";
import { counted } from "#app/hiring/counted.ts";
import { CHANNEL_KINDS, type ChannelKind } from "#app/hiring/openings/channel.ts";
import { IconAlertTriangle } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";
import classes from "./channel-card.module.css";

const KINDS = Object.entries(CHANNEL_KINDS) as [ChannelKind, string][];

export type ShownChannel = {
  readonly id: string;
  readonly server: string;
  readonly hears: readonly string[];
  readonly sentAt: Date | null;
  /** Why the last try did not get through, or an empty string. */
  readonly problem: string;
  /** Messages that were given up. */
  readonly lost: number;
};

/** A chat channel that hears of an opening: how it fares, and what it hears of. */
export function ChannelCard({
  channel,
  busy,
  fault,
}: {
  readonly channel: ShownChannel;
  readonly busy: boolean;
  /** Why the last change of what it hears was refused. */
  readonly fault: string | undefined;
}) {
  const { id, server, hears, sentAt, problem, lost } = channel;
  return (
    <Card component="section" aria-label={`Channel at ${server}`}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Text fw={600}>{server}</Text>
          <Text size="sm" c="dimmed">
            {sentAt ? (
              <>
                Last message <Time at={sentAt} />
              </>
            ) : (
              "Nothing was written to it yet"
            )}
          </Text>
        </div>
        <Form method="post">
          <input type="hidden" name="channelId" value={id} />
          <Group gap="xs">
            <Button type="submit" name="intent" value="try" size="xs" variant="default" loading={busy}>
              Write a line to it
            </Button>
            <Button type="submit" name="intent" value="remove" size="xs" variant="default" loading={busy}>
              Remove
            </Button>
          </Group>
        </Form>
      </Group>
      <Group gap={6} mt="sm">
        {KINDS.filter(([kind]) => hears.includes(kind)).map(([kind, label]) => (
          <Badge key={kind} variant="default">
            {label}
          </Badge>
        ))}
      </Group>
      <details key={hears.join(" ")} className={classes["change"]} open={fault !== undefined}>
        <summary>Change what it hears of</summary>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="channelId" value={id} />
          <Stack gap="sm" mt="xs">
            <ChannelHears defaultValue={hears} fault={fault} />
            <Group>
              <Button type="submit" name="intent" value="change" size="xs" loading={busy}>
                Save what it hears of
              </Button>
            </Group>
          </Stack>
        </Form>
      </details>
      {problem || lost > 0 ? (
        <Alert color="orange" icon={<IconAlertTriangle size={18} />} mt="sm">
          {problem} {lost > 0 ? `${counted(lost, "message was", "messages were")} given up.` : ""}
        </Alert>
      ) : null}
    </Card>
  );
}

/** The choice of what a channel hears of. */
export function ChannelHears({
  defaultValue,
  fault,
}: {
  readonly defaultValue: readonly string[];
  readonly fault: string | undefined;
}) {
  return (
    <Checkbox.Group label="It hears of" error={fault} defaultValue={[...defaultValue]}>
      <Stack gap={6} mt={6}>
        {KINDS.map(([kind, label]) => (
          <Checkbox key={kind} name="hears" value={kind} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
