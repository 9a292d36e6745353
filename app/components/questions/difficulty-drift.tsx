import { Card, Text, Title } from "@mantine/core";
import { counted } from "#app/hiring/counted.ts";
import { USES_NEEDED, type DriftStep } from "#app/hiring/questions/difficulty-drift.ts";
import { Time } from "#app/ui/time.tsx";

export type DifficultyDriftProps = {
  readonly drift: {
    /** 1 to 5, as two people gave it. */
    readonly label: number;
    readonly uses: number;
    /** In levels; negative is worse than expected. */
    readonly meanResidual: number;
    readonly difficulty: number;
    readonly steps: readonly DriftStep[];
  };
};

/** What a question's difficulty counts as in estimates and suggestions, and how it came to that. */
export function DifficultyDrift({ drift }: DifficultyDriftProps) {
  const { label, uses, difficulty, steps } = drift;
  return (
    <Card component="section" aria-labelledby="drift-title">
      <Title order={2} size="h5" mb="xs" id="drift-title">
        How hard it has proved
      </Title>
      <Text>
        Labelled {label}; counts as <b>{difficulty.toFixed(1)}</b>. {saysWhy(drift)}
      </Text>
      {steps.length > 0 ? (
        <ul style={{ margin: "0.5rem 0", paddingInlineStart: "1.2rem" }}>
          {steps.map((step) => (
            <li key={step.at.getTime()}>
              <Text size="sm">
                <Time at={step.at} style="date" />: counts as {step.difficulty.toFixed(1)} from then on, after{" "}
                {counted(step.uses, "answer")}
              </Text>
            </li>
          ))}
        </ul>
      ) : null}
      <Text size="sm" c="dimmed">
        {uses === 0 ? "No answer" : uses === 1 ? "One answer" : `${uses} answers`} in decided loops so far.
        From {USES_NEEDED} on, the difficulty follows them by half of what they differ from expectation, by 1
        at most. The words and their label stay as they were reviewed. Worked out from the ratings that are
        kept: an erased candidate&apos;s are in none of it.
      </Text>
    </Card>
  );
}

function saysWhy({ uses, meanResidual }: DifficultyDriftProps["drift"]): string {
  if (uses < USES_NEEDED) return "";
  const off = Math.abs(meanResidual).toFixed(1);
  if (Number(off) === 0) return "Its answers are rated as its label leads to expect.";
  return `Its answers are rated ${off} of a level ${meanResidual < 0 ? "lower" : "higher"} than its label leads to expect.`;
}
