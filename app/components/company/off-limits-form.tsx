import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

/** What nobody of the company asks candidates about, as a text of one line each. */
export function OffLimitsForm({
  text,
  seen,
  busy,
  answer,
}: {
  readonly text: string;
  readonly seen: number;
  readonly busy: boolean;
  readonly answer: unknown;
}) {
  return (
    <Stack component="section" gap="md" mt="xl" aria-labelledby="off-limits">
      <div>
        <Title order={2} size="h4" id="off-limits">
          What nobody asks about
        </Title>
        <Text size="sm" c="dimmed">
          Stands in the plan of every interview and in its room, with the reason or what to ask instead. Add
          what the law of your country or your own manners ask for; leave it empty for the usual list.
        </Text>
      </div>
      <Form method="post" noValidate key={seen} preventScrollReset>
        <input type="hidden" name="seen" value={seen} />
        <Stack gap="md">
          <Textarea
            name="offLimits"
            label="Topics"
            description="One a line: the topic, a colon, and the reason."
            rows={9}
            resize="vertical"
            defaultValue={text}
            error={fieldProblem(answer, "offLimits")}
          />
          <Group>
            <Button type="submit" name="intent" value="off_limits" variant="default" loading={busy}>
              Save topics
            </Button>
          </Group>
        </Stack>
      </Form>
    </Stack>
  );
}
