import { Box, Button, NativeSelect, SimpleGrid, Stack, Text } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { stepWords, type TrainingStep } from "#app/hiring/scheduling/training-progress.ts";
import { TRAINING_NAMES, TRAININGS, type Training } from "#app/hiring/scheduling/vocabulary.ts";

const CHOICES = [
  { value: "", label: "Not yet" },
  ...TRAININGS.map((training) => ({ value: training, label: TRAINING_NAMES[training] })),
];

/** How far somebody is in learning to assess each competency. */
export function TrainingForm({
  skills,
}: {
  readonly skills: readonly {
    readonly key: string;
    readonly name: string;
    readonly training: Training | null;
    readonly step: TrainingStep | null;
  }[];
}) {
  const sending = useNavigation().formData?.get("intent") === "train";
  return (
    <Form method="post" preventScrollReset>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          Whoever leads an interview may assess every competency of its focus. First they watch a colleague,
          then they lead while a trained colleague watches.
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {skills.map(({ key, name, training, step }) => (
            // Begins anew once something else is stored: what is shown is then what was seen.
            <Box key={`${key} ${training ?? ""}`}>
              <input type="hidden" name={`seen-${key}`} value={training ?? ""} />
              <NativeSelect
                name={`skill-${key}`}
                label={name}
                description={step ? stepWords(step) : undefined}
                data={CHOICES}
                defaultValue={training ?? ""}
              />
            </Box>
          ))}
        </SimpleGrid>
        <Box>
          <Button type="submit" name="intent" value="train" loading={sending}>
            Save what is assessed
          </Button>
        </Box>
      </Stack>
    </Form>
  );
}
