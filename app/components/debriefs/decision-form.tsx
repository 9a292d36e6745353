import { Button, Card, Checkbox, Fieldset, Radio, Stack, Text, Textarea, Title } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { DECISION_OUTCOMES } from "#app/hiring/debriefs/decision.ts";
import type { DecisionOutcome } from "#app/hiring/debriefs/decision.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import type { MatrixScorecard } from "./matrix.tsx";

export const OUTCOME_NAMES: Readonly<Record<DecisionOutcome, string>> = {
  hire: "Hire",
  no_hire: "No hire",
  hold: "Hold",
};

export type DecisionFormProps = {
  readonly mustHaves: readonly { readonly key: string; readonly name: string }[];
  readonly scorecards: readonly MatrixScorecard[];
  readonly comments: Readonly<Record<string, string>>;
  readonly answer: unknown;
  readonly decided: DecisionOutcome | null;
};

/** The hiring manager's decision: an outcome, evidence for each must-have, a rationale, and an answer to dissent. */
export function DecisionForm({ mustHaves, scorecards, comments, answer, decided }: DecisionFormProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <Card component="section" aria-label="Decision">
      <Title order={2} size="h4" mb="xs">
        {decided ? "Decide anew" : "Decide"}
      </Title>
      {decided ? (
        <Text size="sm" c="dimmed" mb="sm">
          The decision that stands is “{OUTCOME_NAMES[decided]}”. A new one supersedes it, and both are kept.
        </Text>
      ) : null}
      <Form method="post">
        <input type="hidden" name="intent" value="decide" />
        <Stack>
          <Radio.Group name="outcome" label="Outcome" required error={fieldProblem(answer, "outcome")}>
            <Stack gap={6} mt={6}>
              {DECISION_OUTCOMES.map((outcome) => (
                <Radio key={outcome} value={outcome} label={OUTCOME_NAMES[outcome]} />
              ))}
            </Stack>
          </Radio.Group>
          {mustHaves.map((must) => (
            <Fieldset key={must.key} legend={`Evidence for ${must.name}`}>
              {fieldProblem(answer, `cite.${must.key}`) ? (
                <Text size="sm" c="var(--mantine-color-error)" mb="xs">
                  {fieldProblem(answer, `cite.${must.key}`)}
                </Text>
              ) : null}
              <Stack gap={6}>
                {scorecards.flatMap((card) =>
                  card.levels
                    .filter((level) => level.competencyKey === must.key)
                    .flatMap((level) => [
                      ...level.evidence.map((line) => (
                        <Checkbox
                          key={line.id}
                          name="cite"
                          value={`signal:${must.key}:${line.id}`}
                          label={line.text}
                          description={`${card.interviewerName}, from the note`}
                        />
                      )),
                      <Checkbox
                        key={level.id}
                        name="cite"
                        value={`level:${must.key}:${level.id}`}
                        label={comments[level.id] || "The level given"}
                        description={`${card.interviewerName}, from the scorecard`}
                      />,
                    ]),
                )}
              </Stack>
            </Fieldset>
          ))}
          <Textarea
            name="rationale"
            label="Rationale"
            description="What the decision rests on, for whoever reads it in a year"
            required
            autosize
            minRows={3}
            error={fieldProblem(answer, "rationale")}
          />
          <Textarea
            name="dissent"
            label="Dissent"
            description="Who saw it otherwise, and how you weighed that"
            autosize
            minRows={2}
            error={fieldProblem(answer, "dissent")}
          />
          <Button type="submit" loading={busy} style={{ alignSelf: "flex-start" }}>
            Record the decision
          </Button>
        </Stack>
      </Form>
    </Card>
  );
}
