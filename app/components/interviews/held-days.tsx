import { Alert, Badge, Button, Card, Group, List, Stack, Text, Title } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { formatTime, Time } from "#app/ui/time.tsx";
import { panelWords } from "./panel-words.ts";
import classes from "./proposed-day.module.css";

export type HeldDay = {
  readonly id: string;
  readonly expiresAt: Date;
  readonly offeredAt: Date | null;
  readonly timeZone: string;
  readonly reason: string;
  /** What has come to stand against it since; empty while it can be booked. */
  readonly faults: readonly string[];
  readonly interviews: readonly {
    readonly name: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly interviewer: string;
    readonly shadows: readonly string[];
    readonly place: string;
  }[];
};

/** Days that are kept free, with what can be done about each. */
export function HeldDays({ holds }: { readonly holds: readonly HeldDay[] }) {
  const navigation = useNavigation();
  const sending = (holdId: string, intent: string) =>
    navigation.formData?.get("holdId") === holdId && navigation.formData.get("intent") === intent;
  return (
    <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: "none" }} aria-label="Held days">
      {holds.map((hold) => (
        <Card key={hold.id} component="li">
          <Form method="post" preventScrollReset>
            <input type="hidden" name="holdId" value={hold.id} />
            <Group justify="space-between" align="flex-start" mb="xs">
              <div>
                <Title order={3} size="h4">
                  {hold.interviews[0] ? formatTime(hold.interviews[0].startsAt, "day", hold.timeZone) : ""}
                </Title>
                <Text size="sm" c="dimmed">
                  Held until <Time at={hold.expiresAt} withZone />
                </Text>
              </div>
              {hold.offeredAt ? <Badge>Offered to the candidate</Badge> : null}
            </Group>
            <ul className={classes["interviews"]}>
              {hold.interviews.map(({ name, startsAt, endsAt, interviewer, shadows, place }) => (
                <li key={name} className={classes["interview"]}>
                  <span className={classes["when"]}>
                    {formatTime(startsAt, "time", hold.timeZone)}–{formatTime(endsAt, "time", hold.timeZone)}
                  </span>
                  <span>
                    <strong>{name}</strong>: {panelWords(interviewer, shadows)}
                    {place === "" ? "" : `, ${place}`}
                  </span>
                </li>
              ))}
            </ul>
            {hold.faults.length > 0 ? <Faults hold={hold} /> : null}
            <Group gap="sm" mt="sm">
              {hold.faults.length > 0 ? null : (
                <Button type="submit" name="intent" value="confirm" loading={sending(hold.id, "confirm")}>
                  Confirm and invite everybody
                </Button>
              )}
              <Button
                type="submit"
                name="intent"
                value="let_go"
                variant="default"
                loading={sending(hold.id, "let_go")}
              >
                Let it go
              </Button>
            </Group>
          </Form>
        </Card>
      ))}
    </Stack>
  );
}

/** Why a held day can no longer be booked; the candidate is not shown it any more. */
function Faults({ hold }: { readonly hold: HeldDay }) {
  return (
    <Alert color="orange" mt="sm" title="This day can no longer be booked">
      <List size="sm">
        {hold.faults.map((words) => (
          <List.Item key={words}>{words}.</List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        Let it go and hold another one, or book one by one.
        {hold.offeredAt ? " The candidate does not see it any more." : ""}
      </Text>
    </Alert>
  );
}
