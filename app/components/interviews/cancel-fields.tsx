import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useNavigation } from "@remix-run/react";
import { CANCEL_REASON_NAMES, CANCEL_REASONS } from "#app/hiring/scheduling/cancel-reasons.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

/** Why something booked is called off: a reason of the list and words of one's own; with the button that does it. */
export function CancelFields({
  submitLabel,
  answer,
}: {
  readonly submitLabel: string;
  readonly answer: unknown;
}) {
  const busy = useNavigation().state !== "idle";
  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        name="code"
        label="Cancel, because"
        data={CANCEL_REASONS.map((value) => ({ value, label: CANCEL_REASON_NAMES[value] }))}
        error={fieldProblem(answer, "code")}
      />
      <TextInput
        name="words"
        label="More about it, for our people only"
        maxLength={500}
        error={fieldProblem(answer, "words")}
        style={{ flex: "1 1 14rem" }}
      />
      <Button type="submit" variant="light" color="red" disabled={busy}>
        {submitLabel}
      </Button>
    </Group>
  );
}
