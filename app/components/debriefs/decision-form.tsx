import { Button, Card, Checkbox, Fieldset, Radio, Stack, Text, Textarea, Title } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { FormEvent } from "react";
import { DECISION_OUTCOMES } from "#app/hiring/debriefs/decision.ts";
import type { DecisionOutcome } from "#app/hiring/debriefs/decision.ts";
import { LeaveGuard } from "#app/ui/leave-guard.tsx";
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
  const [touched, setTouched] = useState(false);
  return (
    <Card component="section" aria-label="Decision" className="no-print">
      <Title order={2} size="h4" mb="xs">
        {decided ? "Decide anew" : "Decide"}
      </Title>
      {decided ? (
        <Text size="sm" c="dimmed" mb="sm">
          The decision that stands is “{OUTCOME_NAMES[decided]}”. A new one supersedes it, and both are kept.
        </Text>
      ) : null}
      <LeaveGuard unsaved={touched && !busy} />
      <Form method="post" onChange={() => setTouched(true)}>
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
            <Citations
              key={must.key}
              must={must}
              choices={choicesFor(must.key, scorecards, comments)}
              problem={fieldProblem(answer, `cite.${must.key}`)}
            />
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

type Choice = { readonly value: string; readonly label: string; readonly from: string };

function choicesFor(
  mustKey: string,
  scorecards: readonly MatrixScorecard[],
  comments: Readonly<Record<string, string>>,
): readonly Choice[] {
  return scorecards.flatMap((card) =>
    card.levels
      .filter((level) => level.competencyKey === mustKey)
      .flatMap((level) => [
        ...level.evidence.map((line) => ({
          value: `signal:${mustKey}:${line.id}`,
          label: line.text,
          from: `${card.interviewerName}, from the note`,
        })),
        {
          value: `level:${mustKey}:${level.id}`,
          label: comments[level.id] || "The level given",
          from: `${card.interviewerName}, ${level.noEvidence ? "who saw no evidence" : "from the scorecard"}`,
        },
      ]),
  );
}

/** The lines a must-have can rest on, folded: a loop writes dozens, and a decision cites one or two. */
function Citations({
  must,
  choices,
  problem,
}: {
  readonly must: { readonly key: string; readonly name: string };
  readonly choices: readonly Choice[];
  readonly problem: string | undefined;
}) {
  const [cited, setCited] = useState(0);
  function count(event: FormEvent<HTMLFieldSetElement>) {
    setCited(event.currentTarget.querySelectorAll("input:checked").length);
  }
  return (
    <Fieldset legend={`Evidence for ${must.name}`} onChange={count}>
      {problem ? (
        <Text size="sm" c="var(--mantine-color-error)" mb="xs">
          {problem}
        </Text>
      ) : null}
      {choices.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody wrote about it.
        </Text>
      ) : (
        <details>
          <summary>
            {cited} of {choices.length} cited
          </summary>
          <Stack gap={6} mt={6}>
            {choices.map(({ value, label, from }) => (
              <Checkbox key={value} name="cite" value={value} label={label} description={from} />
            ))}
          </Stack>
        </details>
      )}
    </Fieldset>
  );
}
