import { Alert, Button, Card, Group, Text, TextInput, Title } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { promiseWords } from "#app/hiring/applications/promise.ts";
import { IconAlertTriangle } from "#app/ui/icons.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

/** By when the candidate hears from us, and another date for it. */
export function PromisedDate({
  promisedFor,
  withoutNews,
  answer,
}: {
  readonly promisedFor: string | null;
  readonly withoutNews: boolean;
  readonly answer: unknown;
}) {
  const busy = useNavigation().state !== "idle";
  return (
    <Card component="section" aria-label="Promised to the candidate">
      <Title order={2} size="h4" mb="xs">
        Promised to the candidate
      </Title>
      {withoutNews ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} mb="sm">
          {promisedFor
            ? `Late: news was promised for ${promiseWords(promisedFor)}.`
            : "This candidate waits without a date."}
        </Alert>
      ) : (
        <Text mb="sm">{promisedFor ? `News by ${promiseWords(promisedFor)}` : "No date was given yet."}</Text>
      )}
      <Form method="post" key={promisedFor ?? ""} preventScrollReset>
        <input type="hidden" name="intent" value="promise" />
        <input type="hidden" name="seen" value={promisedFor ?? ""} />
        <Group align="flex-end" gap="xs">
          <TextInput
            type="date"
            name="promisedFor"
            label="Another date"
            required
            defaultValue={promisedFor ?? ""}
            error={fieldProblem(answer, "promisedFor")}
            style={{ flex: "1 1 9rem" }}
          />
          <Button type="submit" variant="light" disabled={busy}>
            Change
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt={6}>
          A later date is told to the candidate by mail, which can be taken back for a while.
        </Text>
      </Form>
    </Card>
  );
}
