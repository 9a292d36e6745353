import { Box, Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useFetcher } from "@remix-run/react";
import { REMINDER_KINDS, REMINDERS } from "#app/hiring/reminders/settings.ts";
import type { ReminderSettings, Way } from "#app/hiring/reminders/settings.ts";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";

const WAY_NAMES: Readonly<Record<Way, string>> = {
  mail: "By mail and in the inbox",
  inbox: "In the inbox only",
  off: "Not at all",
};

/** How a person is reminded, kind by kind, and when they are left in peace. */
export function ReminderForm({ settings }: { readonly settings: ReminderSettings }) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action="/account" noValidate>
      <ProblemAlert answer={fetcher.data} />
      <Stack gap="md">
        {REMINDER_KINDS.map((kind) => {
          const { label, description, ways } = REMINDERS[kind];
          return (
            <NativeSelect
              key={kind}
              name={kind}
              label={label}
              description={description}
              defaultValue={settings.ways[kind]}
              data={ways.map((way) => ({
                value: way,
                label: kind === "digest" && way === "mail" ? "By mail" : WAY_NAMES[way],
              }))}
              error={fieldProblem(fetcher.data, kind)}
            />
          );
        })}
        <Group gap="md" align="flex-start">
          <TextInput
            type="time"
            name="quietFrom"
            label="Quiet from"
            defaultValue={settings.quietFrom}
            error={fieldProblem(fetcher.data, "quietFrom")}
          />
          <TextInput
            type="time"
            name="quietUntil"
            label="until"
            defaultValue={settings.quietUntil}
            error={fieldProblem(fetcher.data, "quietUntil")}
          />
        </Group>
        <Text size="sm" c="dimmed">
          Reminders and the digest wait until your quiet hours are over, in your own zone. What would come too
          late then is not sent. The same time twice means no quiet hours.
        </Text>
        <Box>
          <Button type="submit" name="intent" value="save_reminders" loading={fetcher.state === "submitting"}>
            Save reminders
          </Button>
        </Box>
      </Stack>
    </fetcher.Form>
  );
}
