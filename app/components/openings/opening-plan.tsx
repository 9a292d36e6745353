import {
  Alert,
  Card,
  Checkbox,
  Fieldset,
  Grid,
  Group,
  MultiSelect,
  NumberInput,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import type { ReactNode } from "react";
import { planGaps } from "#app/hiring/openings/interview-plan.ts";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import type { OpeningFormPerson, OpeningFormProfile } from "./opening-form-types.ts";
import { SearchSelect } from "#app/ui/search-select.tsx";

type Sessions = OpeningInput["sessions"];

export type OpeningPlanProps = {
  readonly sessions: Sessions;
  readonly profile: OpeningFormProfile | undefined;
  readonly people: readonly OpeningFormPerson[];
  readonly answer: unknown;
  readonly onChange: (change: (current: Sessions) => Sessions) => void;
  /** What else holds for the opening's screening and interviews. */
  readonly children: ReactNode;
};

/** The opening's interviews: who looks at what, for how long, and what the plan leaves without its looks. */
export function OpeningPlan({ sessions, profile, people, answer, onChange, children }: OpeningPlanProps) {
  const competencies = profile?.rubric.competencies ?? [];
  const gaps = planGaps(
    sessions,
    competencies.map(({ competencyKey, ...rest }) => ({ key: competencyKey, ...rest })),
  );

  function changeSession(index: number, change: Partial<Sessions[number]>) {
    onChange((current) => current.map((session, at) => (at === index ? { ...session, ...change } : session)));
  }

  const hasSecondPhone = sessions.some((session) => session.kind === "phone" && session.number === 2);

  function toggleSecondPhone(wanted: boolean) {
    if (!wanted)
      return onChange((current) => current.filter((one) => one.kind !== "phone" || one.number === 1));
    const proposed = profile?.rubric.sessions.find((one) => one.kind === "phone" && one.number === 2);
    const second = proposed ?? {
      kind: "phone" as const,
      number: 2,
      name: "Phone screen 2",
      minutes: 45,
      focus: [],
    };
    onChange((current) => [...current, { ...second, defaultInterviewerId: null }]);
  }

  const ordered = sessions
    .map((session, index) => ({ session, index }))
    .sort((a, b) =>
      a.session.kind === b.session.kind
        ? a.session.number - b.session.number
        : a.session.kind === "phone"
          ? -1
          : 1,
    );

  return (
    <Card>
      <Group justify="space-between" mb="md">
        <div>
          <Title order={2} size="h4">
            Interview plan
          </Title>
          <Text c="dimmed" size="sm">
            One or two phone screens, then four onsites. Each must-have is seen by two people.
          </Text>
        </div>
        <Checkbox
          label="Two phone screens"
          checked={hasSecondPhone}
          onChange={(event) => toggleSecondPhone(event.currentTarget.checked)}
        />
      </Group>
      {sessions.length === 0 ? <Text c="dimmed">Choose a role profile to bring its plan here.</Text> : null}
      <Stack gap="sm">
        {ordered.map(({ session, index }) => (
          <Fieldset
            key={`${session.kind}-${session.number}`}
            legend={`${session.kind === "phone" ? "Phone screen" : "Onsite"} ${session.number}`}
          >
            <Grid gutter="sm">
              <Grid.Col span={{ base: 8, md: 3 }}>
                <TextInput
                  label="Name"
                  value={session.name}
                  onChange={(event) => changeSession(index, { name: event.currentTarget.value })}
                />
              </Grid.Col>
              <Grid.Col span={{ base: 4, md: 1 }}>
                <NumberInput
                  label="Minutes"
                  min={15}
                  max={240}
                  step={5}
                  value={session.minutes}
                  onChange={(value) => changeSession(index, { minutes: Number(value) })}
                  hideControls
                />
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 5 }}>
                <MultiSelect
                  label="Focus"
                  data={competencies.map((one) => ({
                    value: one.competencyKey,
                    label: one.mustHave ? `${one.name} (must-have)` : one.name,
                  }))}
                  value={[...session.focus]}
                  onChange={(focus) => changeSession(index, { focus })}
                />
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 3 }}>
                <SearchSelect
                  label="Usual interviewer"
                  clearable
                  data={people.map(({ id, name }) => ({ value: id, label: name }))}
                  value={session.defaultInterviewerId}
                  onChange={(id) => changeSession(index, { defaultInterviewerId: id })}
                />
              </Grid.Col>
            </Grid>
          </Fieldset>
        ))}
      </Stack>
      {fieldProblem(answer, "sessions") ? (
        <Alert color="red" mt="md">
          {fieldProblem(answer, "sessions")}
        </Alert>
      ) : null}
      {sessions.length > 0 && gaps.length > 0 ? (
        <Alert color="yellow" mt="md" title="The plan leaves gaps">
          {gaps.map((gap) => (
            <div key={gap.competencyKey}>
              {gap.name}: {gap.onsites === 0 ? "no onsite looks at it" : "one onsite looks at it"}; it
              deserves {gap.needed === 2 ? "two, as a must-have" : "one"}.
            </div>
          ))}
        </Alert>
      ) : null}
      {children}
    </Card>
  );
}
