import { Alert, Badge, Button, Card, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import type { ShownWords } from "#app/hiring/questions/difficulty-look.ts";
import type { QuestionChange } from "#app/hiring/questions/question-draft.ts";
import { FieldChanges } from "#app/components/library/field-changes.tsx";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { SayDifficulty, TwoDifficulties } from "./own-difficulty.tsx";
import { QuestionWords } from "./question-words.tsx";

export type WaitingVersion = {
  readonly id: string;
  readonly version: number;
  readonly author: string;
  readonly at: Date;
  readonly changeNote: string;
  readonly words: ShownWords;
  /** Against the words in use; null for a new question. */
  readonly changes: readonly QuestionChange[] | null;
  /** Whether a reviewer says their own difficulty first, and what this reader has said. */
  readonly look: { readonly needed: boolean; readonly own: number | null };
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
      {waiting.changes ? <FieldChanges changes={waiting.changes} /> : <QuestionWords words={waiting.words} />}
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
        {waiting.review.allowed && owesDifficulty(waiting) ? (
          <SayDifficulty versionId={waiting.id} answer={answer} busy={busy} />
        ) : null}
        {waiting.review.allowed ? (
          <Form method="post">
            <input type="hidden" name="versionId" value={waiting.id} />
            <Text size="sm" mb="sm">
              Would you ask this aloud tomorrow, and would two raters agree on the answers?
            </Text>
            {waiting.words.difficulty !== null && waiting.look.own !== null ? (
              <TwoDifficulties author={waiting.words.difficulty} own={waiting.look.own} answer={answer} />
            ) : null}
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
              {owesDifficulty(waiting) ? null : (
                <Button type="submit" name="intent" value="approve" disabled={busy}>
                  Approve
                </Button>
              )}
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

/** Whether this reader has to say how hard they find it before they may approve it. */
function owesDifficulty({ look }: WaitingVersion): boolean {
  return look.needed && look.own === null;
}
