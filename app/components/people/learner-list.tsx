import { Button, Group, Stack, Text } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { AFTER_SIGN_OFF, stepWords, type TrainingStep } from "#app/hiring/scheduling/training-progress.ts";
import { TRAINING_NAMES, type Training } from "#app/hiring/scheduling/vocabulary.ts";

export type Learner = {
  readonly personId: string;
  readonly name: string;
  readonly competencyKey: string;
  readonly competency: string;
  readonly training: Training;
  readonly step: TrainingStep;
};

/** Colleagues who learn what the reader is trained in, and their sign-off once they have practised. */
export function LearnerList({ learners }: { readonly learners: readonly Learner[] }) {
  const busy = useNavigation().formData?.get("intent") === "sign_off";
  return (
    <Stack gap="md" component="ul" m={0} p={0} style={{ listStyle: "none" }}>
      {learners.map(({ personId, name, competencyKey, competency, training, step }) => (
        <li key={`${personId} ${competencyKey}`}>
          <Text fw={600}>
            {name}, {competency}
          </Text>
          <Text size="sm" c="dimmed">
            {TRAINING_NAMES[training]}. {stepWords(step)}.
          </Text>
          {step.ready ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="learnerId" value={personId} />
              <input type="hidden" name="competencyKey" value={competencyKey} />
              <input type="hidden" name="seen" value={training} />
              <Group gap="xs" mt={6}>
                <Button
                  type="submit"
                  name="intent"
                  value="sign_off"
                  variant="light"
                  size="compact-md"
                  disabled={busy}
                  aria-label={`Sign off ${name}, ${competency}`}
                >
                  Sign off
                </Button>
                <Text size="sm">{AFTER_SIGN_OFF[step.next]}</Text>
              </Group>
            </Form>
          ) : null}
        </li>
      ))}
    </Stack>
  );
}
