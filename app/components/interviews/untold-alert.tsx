import { Alert, Button, Group, Text } from "@mantine/core";
import { Form } from "@remix-run/react";
import { IconMail } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";

/** Who is still to be told of changes to a schedule, and whom no mail will reach. */
export function UntoldAlert({
  untold,
  seen,
}: {
  readonly untold: {
    readonly at: Date;
    readonly names: readonly string[];
    readonly unheard: readonly { readonly name: string; readonly why: string }[];
  };
  /** Which schedule the page shows. */
  readonly seen: string;
}) {
  const { at, names, unheard } = untold;
  return (
    <Alert
      icon={<IconMail size={18} />}
      color={unheard.length > 0 ? "orange" : "blue"}
      mb="lg"
      title={names.length > 0 ? "Not told yet" : "Not told by mail"}
    >
      {names.length > 0 ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="seen" value={seen} />
          <Group justify="space-between" gap="sm">
            <Text size="sm" style={{ flex: "1 1 16rem" }}>
              {names.join(", ")} will get one mail each with all changes to the schedule at{" "}
              <Time at={at} style="time" withZone />, once nobody has changed anything for a while.
            </Text>
            <Button type="submit" name="intent" value="tell" variant="default" size="xs">
              Tell them now
            </Button>
          </Group>
        </Form>
      ) : null}
      {unheard.map(({ name, why }) => (
        <Text key={name} size="sm" mt={names.length > 0 ? "xs" : 0}>
          {name} will not hear of it by mail: {why}. Tell them another way.
        </Text>
      ))}
    </Alert>
  );
}
