import { Fieldset, Group, Text, TextInput } from "@mantine/core";
import { GRACE_MINUTES } from "#app/hiring/mail/letter.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

export type LetterTimeProps = {
  /** On whose clocks the time is read. */
  readonly timeZone: string;
  readonly answer: unknown;
};

/** When a letter to several leaves: one time for all of it. */
export function LetterTime({ timeZone, answer }: LetterTimeProps) {
  const problem = fieldProblem(answer, "time");
  return (
    <Fieldset legend="When it leaves" maw={760}>
      <Group align="flex-end" gap="xs">
        <TextInput name="date" type="date" label="On" error={problem !== undefined} />
        <TextInput name="time" type="time" label="At" error={problem !== undefined} />
      </Group>
      <Text size="sm" c="dimmed" mt={6}>
        Your time, {timeZone.replaceAll("_", " ")}. Left empty, it leaves in {GRACE_MINUTES} minutes. Until it
        leaves it can be taken back as a whole.
      </Text>
    </Fieldset>
  );
}
