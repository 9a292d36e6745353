import {
  ActionIcon,
  Card,
  Checkbox,
  Grid,
  Group,
  NumberInput,
  TextInput,
  Textarea,
  Title,
} from "@mantine/core";
import type { RubricDraft } from "#app/hiring/rubrics/rubric-draft.ts";
import { LEVEL_NAMES } from "#app/hiring/scorecards/vocabulary.ts";
import type { Level } from "#app/hiring/scorecards/vocabulary.ts";
import { IconArrowDown, IconArrowUp, IconTrash } from "#app/ui/icons.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { BarShiftSelect } from "./bars-editor.tsx";
import classes from "./rubrics.module.css";

type Competency = RubricDraft["competencies"][number];

/** One competency of a draft: its words, weight, bar and the four levels; it can be moved and taken out. */
export function CompetencyEditor({
  competency,
  index,
  last,
  answer,
  onChange,
  onMove,
  onRemove,
}: {
  readonly competency: Competency;
  readonly index: number;
  readonly last: boolean;
  readonly answer: unknown;
  readonly onChange: (change: Partial<Competency>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const problem = (field: string) => fieldProblem(answer, `competencies.${index}.${field}`);
  const name = competency.name || competency.competencyKey;
  return (
    <Card component="section" aria-label={name} id={`competency-${competency.competencyKey}`}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Title order={3} size="h5">
          {name}
        </Title>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Move ${name} up`}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Move ${name} down`}
            disabled={last}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={18} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={`Take ${name} out`} onClick={onRemove}>
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      </Group>
      <Grid gutter="sm" align="flex-start">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <TextInput
            label="Name"
            error={problem("name")}
            value={competency.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 5, md: 2 }}>
          <NumberInput
            label="Weight, %"
            min={0}
            max={100}
            decimalScale={1}
            error={problem("weight")}
            value={Number((competency.weight * 100).toFixed(1))}
            onChange={(value) => onChange({ weight: Number((Number(value) / 100).toFixed(4)) })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 7, md: 5 }}>
          <BarShiftSelect
            shift={competency.barShift}
            error={problem("barShift")}
            onChange={(barShift) => onChange({ barShift })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 9 }}>
          <TextInput
            label="What it is, in a sentence"
            error={problem("summary")}
            value={competency.summary}
            onChange={(event) => onChange({ summary: event.currentTarget.value })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 3 }}>
          <Checkbox
            label="Must-have"
            description="Looked at by two people onsite"
            checked={competency.mustHave}
            onChange={(event) => onChange({ mustHave: event.currentTarget.checked })}
            mt={{ base: 0, md: 24 }}
          />
        </Grid.Col>
        <Grid.Col span={12}>
          <div className={classes["levels"]}>
            {competency.anchors.map((anchor, at) => (
              <Textarea
                key={at}
                label={`${at + 1} · ${LEVEL_NAMES[(at + 1) as Level]}`}
                autosize
                minRows={3}
                error={problem(`anchors.${at}`)}
                value={anchor}
                onChange={(event) =>
                  onChange({
                    anchors: competency.anchors.map((one, position) =>
                      position === at ? event.currentTarget.value : one,
                    ),
                  })
                }
              />
            ))}
          </div>
        </Grid.Col>
      </Grid>
    </Card>
  );
}
