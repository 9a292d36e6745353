import { Group, Text, TextInput } from "@mantine/core";
import { Form } from "@remix-run/react";
import { IntentButton } from "#app/ui/intent-button.tsx";
import { Time } from "#app/ui/time.tsx";

/** The address of one's own interviews for a calendar program, and the ways to change or end it. */
export function OwnFeed({ feed }: { readonly feed: { readonly url: string; readonly since: Date } | null }) {
  return (
    <Form method="post" preventScrollReset>
      {feed ? (
        <>
          <TextInput
            label="Address of your interviews"
            description="Give it to your calendar program as a calendar to subscribe to. Whoever has it reads your interviews, so keep it to yourself."
            value={feed.url}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Text size="sm" c="dimmed" mt="xs">
            Since <Time at={feed.since} />. A new address ends this one at once.
          </Text>
        </>
      ) : (
        <Text>
          Your interviews in your own calendar, always as they stand: your calendar program reads them by an
          address that only you know.
        </Text>
      )}
      <Group mt="md">
        <IntentButton intent="renew_feed" variant="default">
          {feed ? "Make a new address" : "Make an address"}
        </IntentButton>
        {feed ? (
          <IntentButton intent="end_feed" variant="subtle" color="red">
            End it
          </IntentButton>
        ) : null}
      </Group>
    </Form>
  );
}
