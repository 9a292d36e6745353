import { Alert, Badge, Button, Card, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import type { QuestionChange, QuestionDraft } from "#app/hiring/questions/question-draft.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { QuestionChanges } from "./question-changes.tsx";
import { QuestionWords } from "./question-words.tsx";

export type WaitingVersion = {
  readonly id: string;
  readonly version: number;
  readonly author: string;
  readonly at: Date;
  readonly changeNote: string;
  readonly words: QuestionDraft;
  /** Against the words in use; null for a new question. */
  readonly changes: readonly QuestionChange[] | null;
  readonly mine: boolean;
  readonly review: { readonly allowed: boolean; readonly reason?: string };
};

/** A proposal with what it changes, and what this reader may do about it. */
export function ReviewPanel({
  questionId,
  waiting,
  answer,
  busy,
}: {
  readonly questionId: string;
  readonly waiting: WaitingVersion;
  readonly answer: unknown;
  readonly busy: boolean;
}) {
  return (
    <Card component="section" aria-labelledby="proposal-title" mb="lg">
      <Group gap="xs" mb={4}>
        <Title order={2} size="h4" id="proposal-title">
          {waiting.changes ? "A change waits for review" : "A new question waits for review"}
        </Title>
        <Badge>version {waiting.version}</Badge>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        By {waiting.author}, <Time at={waiting.at} style="date" />
        {waiting.changeNote ? `: “${waiting.changeNote}”` : "."}
      </Text>
      {waiting.changes ? (
        <QuestionChanges changes={waiting.changes} />
      ) : (
        <QuestionWords words={waiting.words} />
      )}
      <Stack gap="sm" mt="lg">
        {waiting.mine ? (
          <Form method="post">
            <input type="hidden" name="versionId" value={waiting.id} />
            <Group gap="xs">
              <Button component={Link} to={`/questions/${questionId}/edit`} variant="default">
                Go on writing
              </Button>
              <Button
                type="submit"
                name="intent"
                value="withdraw"
                variant="subtle"
                color="gray"
                disabled={busy}
              >
                Take it back
              </Button>
            </Group>
          </Form>
        ) : null}
        {waiting.review.allowed ? (
          <Form method="post">
            <input type="hidden" name="versionId" value={waiting.id} />
            <Text size="sm" mb="sm">
              Would you ask this aloud tomorrow, and would two raters agree on the answers?
            </Text>
            <Textarea
              name="reason"
              label="What should be changed"
              description="Needed only to send it back; its author reads it"
              autosize
              minRows={2}
              maxLength={1000}
              error={fieldProblem(answer, "reason")}
              mb="sm"
            />
            <Group gap="xs">
              <Button type="submit" name="intent" value="approve" disabled={busy}>
                Approve
              </Button>
              <Button type="submit" name="intent" value="send_back" variant="default" disabled={busy}>
                Send back
              </Button>
            </Group>
          </Form>
        ) : (
          <Alert color="gray">{waiting.review.reason}</Alert>
        )}
      </Stack>
    </Card>
  );
}
