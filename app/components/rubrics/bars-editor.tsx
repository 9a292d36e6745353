import { Card, Select, SimpleGrid, Text, Title } from "@mantine/core";
import { inTen, shareAboveTotal, shareAtOrAbove } from "#app/hiring/rubrics/bars.ts";
import type { Bars } from "#app/hiring/rubrics/bars.ts";
import { levelOf } from "#app/hiring/questions/rating-model.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

const SENIORITIES = [
  ["graduate", "Graduate openings"],
  ["mid", "Mid-level openings"],
  ["senior", "Senior openings"],
] as const;
const BARS = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];
const FLOORS = [0, 0.25, 0.5, 0.75, 1];
const TOTALS = [-0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8];
const SHIFTS = [
  [-0.5, "Half a step lower than usual"],
  [-0.25, "A little lower than usual"],
  [0, "As usual for the seniority"],
  [0.25, "A little higher than usual"],
  [0.5, "Half a step higher than usual"],
] as const;

/** The bars of a rubric in words that a hiring manager reads: levels, and how many candidates reach them. */
export function BarsEditor({
  bars,
  weights,
  answer,
  onChange,
}: {
  readonly bars: Bars;
  readonly weights: readonly number[];
  readonly answer: unknown;
  readonly onChange: (bars: Bars) => void;
}) {
  const set = (field: keyof Bars) => (value: string | null) => {
    if (value !== null) onChange({ ...bars, [field]: Number(value) });
  };
  const problem = (field: keyof Bars) => fieldProblem(answer, `bars.${field}`);
  return (
    <Card component="section" aria-labelledby="bars-title">
      <Title order={2} size="h4" id="bars-title">
        Bars
      </Title>
      <Text size="sm" c="dimmed" mb="sm" maw="44rem">
        What a candidate has to show, on the scale of levels 1 to 4. The shares say how many of those who
        reach onsite stand there or above, if they spread around the middle as people usually do. Nobody is
        rejected by a bar: the debrief shows where a candidate stands against it, and people decide.
      </Text>
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="sm" mb="sm">
        {SENIORITIES.map(([field, label]) => (
          <Select
            key={field}
            label={label}
            description="Bar of every competency"
            allowDeselect={false}
            data={optionsOf(BARS, bars[field], barLabel)}
            value={String(bars[field])}
            onChange={set(field)}
            error={problem(field)}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        <Select
          label="Floor of must-haves"
          description="A must-have below this speaks against a hire, however strong the rest"
          allowDeselect={false}
          data={optionsOf(FLOORS, bars.mustHaveFloor, (floor) =>
            floor === 0
              ? "At the bar itself"
              : `Level ${levelOf(bars.mid - floor).toFixed(1)} at a mid-level opening`,
          )}
          value={String(bars.mustHaveFloor)}
          onChange={set("mustHaveFloor")}
          error={problem("mustHaveFloor")}
        />
        <Select
          label="Bar of the weighted total"
          description="Strengths make up for weaknesses here, by their weights"
          allowDeselect={false}
          data={optionsOf(TOTALS, bars.total, (total) => {
            const share = inTen(shareAboveTotal(weights, total));
            return `${signed(total)}: ${share} who reach onsite, must-haves aside`;
          })}
          value={String(bars.total)}
          onChange={set("total")}
          error={problem("total")}
        />
      </SimpleGrid>
    </Card>
  );
}

/** How far one competency's bar lies from the others'. */
export function BarShiftSelect({
  shift,
  error,
  onChange,
}: {
  readonly shift: number;
  readonly error: string | undefined;
  readonly onChange: (shift: number) => void;
}) {
  const words = new Map<number, string>(SHIFTS);
  return (
    <Select
      label="Its bar"
      allowDeselect={false}
      data={optionsOf(
        SHIFTS.map(([value]) => value),
        shift,
        (value) => words.get(value) ?? `${signed(value)} against usual`,
      )}
      value={String(shift)}
      onChange={(value) => {
        if (value !== null) onChange(Number(value));
      }}
      error={error}
    />
  );
}

/** The usual choices, and the present value among them when a file brought another. */
function optionsOf(usual: readonly number[], present: number, labelOf: (value: number) => string) {
  const values = usual.includes(present) ? usual : [...usual, present].toSorted((a, b) => a - b);
  return values.map((value) => ({ value: String(value), label: labelOf(value) }));
}

function barLabel(bar: number): string {
  return `Level ${levelOf(bar).toFixed(1)}: ${inTen(shareAtOrAbove(bar))}`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
