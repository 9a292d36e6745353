import { Badge, Button, Group, List, Text, Title } from "@mantine/core";
import type { RoomAct, RoomAsked, RoomQuestion } from "./room-types.ts";
import classes from "./room.module.css";

export type Suggested = {
  readonly versionId: string;
  readonly questionId: string;
  readonly title: string;
  readonly competencyKey: string;
  readonly minutes: number;
  readonly rung: string;
  readonly sentence: string;
};

export type SuggestionListProps = {
  readonly suggestions: readonly Suggested[];
  readonly advice: { readonly sentence: string } | null;
  readonly questions: readonly RoomQuestion[];
  readonly plan: readonly { readonly versionId: string; readonly reason: string }[];
  readonly asked: readonly RoomAsked[];
  readonly askedElsewhere: readonly { readonly questionId: string; readonly by: string }[];
  readonly nameOf: (key: string) => string;
  readonly act: RoomAct;
  readonly busy: boolean;
};

const SKIP_REASONS = ["Answered already", "Not enough time", "Does not fit this person"];

/** What to ask next, best first, each with its reason; then the rest of the plan. Every suggestion can be ignored. */
export function SuggestionList({
  suggestions,
  advice,
  questions,
  plan,
  asked,
  askedElsewhere,
  nameOf,
  act,
  busy,
}: SuggestionListProps) {
  const done = new Set(asked.map((one) => one.versionId));
  const shown = new Set(suggestions.map((one) => one.versionId));
  const rest = plan.filter((one) => !done.has(one.versionId) && !shown.has(one.versionId));
  return (
    <section className={classes["panel"]} aria-label="What to ask next">
      <Title order={2} size="h5">
        Ask next
      </Title>
      {advice ? <Text mt="xs">{advice.sentence}</Text> : null}
      {suggestions.map((one) => {
        const question = questions.find(({ versionId }) => versionId === one.versionId);
        return (
          <div key={one.versionId} className={classes["suggestion"]}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <Text fw={600}>
                  {one.title} <Badge variant="default">{nameOf(one.competencyKey)}</Badge>
                </Text>
                <Text size="sm" c="dimmed">
                  {one.sentence}
                </Text>
              </div>
              <Button
                size="sm"
                disabled={busy}
                onClick={() => act({ intent: "ask", versionId: one.versionId, rung: one.rung })}
                aria-label={`Ask: ${one.title}`}
              >
                Ask
              </Button>
            </Group>
            {question ? (
              <details>
                <summary>Read it, or skip</summary>
                <Text size="sm" my={4}>
                  {question.prompt}
                </Text>
                <Group gap={4}>
                  {SKIP_REASONS.map((reason) => (
                    <Button
                      key={reason}
                      size="compact-xs"
                      variant="default"
                      disabled={busy}
                      onClick={() => act({ intent: "skip", versionId: one.versionId, reason })}
                    >
                      Skip: {reason.toLowerCase()}
                    </Button>
                  ))}
                </Group>
              </details>
            ) : null}
          </div>
        );
      })}
      {rest.length > 0 ? (
        <details>
          <summary>The rest of the plan ({rest.length})</summary>
          <List size="sm">
            {rest.map((one) => {
              const question = questions.find(({ versionId }) => versionId === one.versionId);
              const by = askedElsewhere.find(({ questionId }) => questionId === question?.id)?.by;
              return (
                <List.Item key={one.versionId}>
                  {question?.title} {by ? `(asked already by ${by})` : ""}{" "}
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={busy}
                    onClick={() => act({ intent: "ask", versionId: one.versionId, rung: "as_written" })}
                  >
                    Ask
                  </Button>
                </List.Item>
              );
            })}
          </List>
        </details>
      ) : null}
    </section>
  );
}
