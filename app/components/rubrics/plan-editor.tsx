import {
  Button,
  Card,
  Grid,
  Group,
  MultiSelect,
  NumberInput,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { ONSITES, PHONE_SCREENS } from "#app/hiring/openings/interview-plan.ts";
import type { RubricDraft } from "#app/hiring/rubrics/rubric-draft.ts";
import { IconPlus } from "#app/ui/icons.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

type Session = RubricDraft["sessions"][number];
const MOST = { phone: PHONE_SCREENS.most, onsite: ONSITES } as const;
const WORDS = { phone: "Phone", onsite: "Onsite" } as const;
const NEW_MINUTES = { phone: 45, onsite: 60 } as const;

/** The interviews a rubric proposes to its openings: who looks at what, and for how long. */
export function PlanEditor({
  rubric,
  answer,
  onChange,
}: {
  readonly rubric: RubricDraft;
  readonly answer: unknown;
  readonly onChange: (sessions: readonly Session[]) => void;
}) {
  const { sessions, competencies } = rubric;
  const change = (index: number, next: Partial<Session>) =>
    onChange(sessions.map((one, at) => (at === index ? { ...one, ...next } : one)));
  return (
    <Card component="section" aria-labelledby="plan-title">
      <Title order={2} size="h4" id="plan-title">
        Interview plan
      </Title>
      <Text size="sm" c="dimmed" mb="sm" maw="44rem">
        New openings start with this plan and may change it. Two different people look at each must-have
        onsite, at least one at everything else that has a weight.
      </Text>
      <Stack gap="md">
        {(["phone", "onsite"] as const).map((kind) => {
          const ofKind = sessions.filter((one) => one.kind === kind);
          const number = ofKind.length + 1;
          return (
            <Stack key={kind} gap="sm">
              {sessions.map((session, index) =>
                session.kind === kind ? (
                  <SessionFields
                    key={`${kind} ${session.number}`}
                    session={session}
                    competencies={competencies}
                    problem={(field) => fieldProblem(answer, `sessions.${index}.${field}`)}
                    removable={session.number === ofKind.length && ofKind.length > 1}
                    onChange={(next) => change(index, next)}
                    onRemove={() => onChange(sessions.filter((_, at) => at !== index))}
                  />
                ) : null,
              )}
              {ofKind.length < MOST[kind] ? (
                <Button
                  variant="subtle"
                  leftSection={<IconPlus size={16} />}
                  style={{ alignSelf: "flex-start" }}
                  onClick={() =>
                    onChange([
                      ...sessions,
                      {
                        kind,
                        number,
                        name: `${WORDS[kind]} ${number}`,
                        minutes: NEW_MINUTES[kind],
                        focus: [],
                      },
                    ])
                  }
                >
                  {kind === "phone" ? "A second phone screen" : "One more onsite interview"}
                </Button>
              ) : null}
            </Stack>
          );
        })}
      </Stack>
    </Card>
  );
}

function SessionFields({
  session,
  competencies,
  problem,
  removable,
  onChange,
  onRemove,
}: {
  readonly session: Session;
  readonly competencies: RubricDraft["competencies"];
  readonly problem: (field: string) => string | undefined;
  readonly removable: boolean;
  readonly onChange: (next: Partial<Session>) => void;
  readonly onRemove: () => void;
}) {
  const title = `${WORDS[session.kind]} ${session.number}`;
  return (
    <Grid gutter="sm" align="flex-end" role="group" aria-label={title}>
      <Grid.Col span={{ base: 8, md: 3 }}>
        <TextInput
          label={`${title}: name`}
          error={problem("name")}
          value={session.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 4, md: 2 }}>
        <NumberInput
          label="Minutes"
          min={15}
          max={240}
          step={5}
          allowDecimal={false}
          error={problem("minutes")}
          value={session.minutes}
          onChange={(value) => onChange({ minutes: Number(value) })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Group gap="xs" wrap="nowrap" align="flex-end">
          <MultiSelect
            label="Focus"
            style={{ flex: 1, minWidth: 0 }}
            placeholder={session.focus.length === 0 ? "Choose competencies" : ""}
            data={competencies.map((one) => ({
              value: one.competencyKey,
              label: one.name || one.competencyKey,
            }))}
            error={problem("focus")}
            value={session.focus}
            onChange={(focus) => onChange({ focus })}
          />
          {removable ? (
            <Button variant="subtle" color="gray" onClick={onRemove} aria-label={`Take ${title} out`}>
              Take out
            </Button>
          ) : null}
        </Group>
      </Grid.Col>
    </Grid>
  );
}
