import { Group, Radio, Text, Textarea } from "@mantine/core";
import { PULSE_BATCH, PULSE_RATINGS } from "#app/hiring/interviews/pulse.ts";

/** The two questions of a pulse, and what becomes of the answers. */
export function PulseQuestions({
  question,
  answers,
}: {
  readonly question: string;
  readonly answers: readonly string[];
}) {
  return (
    <>
      <Radio.Group name="rating" label={question} required>
        <Group mt={6}>
          {PULSE_RATINGS.map((rating, place) => (
            <Radio key={rating} value={String(rating)} label={answers[place]} required />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        name="text"
        label="What should we keep, or do better? (optional)"
        autosize
        minRows={2}
        mt="sm"
      />
      <Text size="sm" c="dimmed" mt={4}>
        It never counts for or against you. Answers carry no name and are read only from {PULSE_BATCH}{" "}
        candidates on, {PULSE_BATCH} at a time; leave out what would tell who you are.
      </Text>
    </>
  );
}
