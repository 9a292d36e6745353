import { Alert, Button, Card, Group, Text, TextInput, Title } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { promiseWords } from "#app/hiring/applications/promise.ts";
import { IconAlertTriangle } from "#app/ui/icons.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

const WHY_HIDDEN = {
  interview_ahead: "The candidate does not see this date while an interview lies ahead.",
  their_move: "The candidate does not see this date while the next word is theirs.",
} as const;

/** By when the candidate hears from us, and another date for it. */
export function PromisedDate({
  promisedFor,
  withoutNews,
  hidden,
  answer,
}: {
  readonly promisedFor: string | null;
  readonly withoutNews: boolean;
  /** Why the candidate’s own page does not name the date just now; null while it does. */
  readonly hidden: keyof typeof WHY_HIDDEN | null;
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
      {promisedFor && hidden ? (
        <Text size="sm" c="dimmed" mb="sm">
          {WHY_HIDDEN[hidden]}
        </Text>
      ) : null}
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
