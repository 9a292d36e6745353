import { Fieldset, NumberInput, SimpleGrid, Text, TextInput } from "@mantine/core";
import type { CompanyDay } from "#app/hiring/scheduling/interview-settings.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

export type DayRulesProps = { readonly day: CompanyDay; readonly answer: unknown };

/** When a candidate's day of interviews may be and which pauses it has, as fields of the company's form. */
export function DayRules({ day, answer }: DayRulesProps) {
  const time = (name: "dayFrom" | "dayTo" | "lunchFrom" | "lunchTo", label: string) => (
    <TextInput
      type="time"
      name={name}
      label={label}
      defaultValue={day[name]}
      error={fieldProblem(answer, name)}
    />
  );
  const minutes = (name: "breakMinutes" | "lunchMinutes" | "waitMinutes", label: string, max: number) => (
    <NumberInput
      name={name}
      label={label}
      min={0}
      max={max}
      step={5}
      allowDecimal={false}
      defaultValue={day[name]}
      error={fieldProblem(answer, name)}
    />
  );
  return (
    <Fieldset legend="A candidate's day of interviews">
      <Text size="sm" c="dimmed" mb="md">
        On the candidate's own clock. Days are proposed within these rules, and a change to a booked day says
        which of them it breaks. What is booked stays as it is.
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        {time("dayFrom", "Begins no earlier than")}
        {time("dayTo", "Ends no later than")}
        {time("lunchFrom", "Lunch from")}
        {time("lunchTo", "Lunch until")}
        {minutes("lunchMinutes", "Minutes for lunch", 120)}
        {minutes("breakMinutes", "Minutes between two interviews", 60)}
        {minutes("waitMinutes", "Minutes of waiting in a day, at most", 480)}
      </SimpleGrid>
    </Fieldset>
  );
}
