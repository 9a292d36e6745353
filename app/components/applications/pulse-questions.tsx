import { Radio, Text, Textarea } from "@mantine/core";
import { PULSE_BATCH, PULSE_RATINGS } from "#app/hiring/interviews/pulse.ts";
import classes from "./pulse-questions.module.css";

/** The two questions of a pulse. */
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
        <div className={classes["answers"]}>
          {PULSE_RATINGS.map((rating, place) => (
            <Radio key={rating} value={String(rating)} label={answers[place]} required />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        name="text"
        label="What should we keep, or do better? (optional)"
        autosize
        minRows={2}
        mt="sm"
      />
    </>
  );
}

/** What becomes of the answers, said once where they are asked for. */
export function PulsePromise() {
  return (
    <Text size="sm" c="dimmed">
      What you tell us here never counts for or against you. Answers carry no name and are read only from{" "}
      {PULSE_BATCH} candidates on, {PULSE_BATCH} at a time; leave out what would tell who you are.
    </Text>
  );
}
