import { Alert, Anchor, Button, Card, Group, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { FaultList } from "#app/components/library/fault-list.tsx";
import { FileReaderButton } from "#app/components/library/file-reader.tsx";
import { publishingFaults } from "#app/hiring/rubrics/rubric-draft.ts";
import type { RubricDraft } from "#app/hiring/rubrics/rubric-draft.ts";
import { readRubricFile } from "#app/hiring/rubrics/rubric-file.ts";
import { LeaveGuard } from "#app/ui/leave-guard.tsx";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { BarsEditor } from "./bars-editor.tsx";
import { CompetencyEditor } from "./competency-editor.tsx";
import { PlanEditor } from "./plan-editor.tsx";
import { BareCompetencies } from "./bare-competencies.tsx";
import classes from "./rubrics.module.css";
import { SearchSelect } from "#app/ui/search-select.tsx";

type LibraryCompetency = {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly anchors: string[];
  readonly family: "engineer" | "analyst" | null;
  readonly bare: boolean;
};

/** What was done last that can be taken back in one step. */
type Step = { readonly said: string; readonly before: RubricDraft };

export type RubricEditorProps = {
  readonly initial: RubricDraft;
  /** The version the draft is to replace; a draft can be started over from it. */
  readonly published: RubricDraft | null;
  readonly profileKey: string;
  readonly library: readonly LibraryCompetency[];
  readonly answer: unknown;
  readonly busy: boolean;
  readonly submitLabel: string;
};

/** The editor of a rubric draft, inside the form that saves it: its words go along in the field `draft`. */
export function RubricEditor({
  initial,
  published,
  profileKey,
  library,
  answer,
  busy,
  submitLabel,
}: RubricEditorProps) {
  const [rubric, setRubric] = useState(initial);
  const [step, setStep] = useState<Step | null>(null);
  const [fileFaults, setFileFaults] = useState<readonly string[]>([]);
  const { competencies } = rubric;
  const unsaved = JSON.stringify(rubric) !== JSON.stringify(initial);
  const faults = publishingFaults(rubric);
  const total = competencies.reduce((sum, one) => sum + one.weight, 0);

  function change(next: Partial<RubricDraft>) {
    setRubric((former) => ({ ...former, ...next }));
    setStep(null);
  }
  function replace(next: RubricDraft, said: string) {
    setStep({ said, before: rubric });
    setRubric(next);
  }
  function remove(key: string, name: string) {
    const sessions = rubric.sessions.map((one) => ({
      ...one,
      focus: one.focus.filter((other) => other !== key),
    }));
    const left = competencies.filter((one) => one.competencyKey !== key);
    replace(
      { ...rubric, competencies: left, sessions },
      `${name} was taken out, also of the interviews' focus.`,
    );
  }
  function add(key: string) {
    const known = library.find((one) => one.key === key);
    if (!known) return;
    const { name, summary, anchors } = known;
    const added = { competencyKey: key, name, summary, weight: 0, mustHave: false, barShift: 0, anchors };
    replace({ ...rubric, competencies: [...competencies, added] }, `${name} was added with weight 0.`);
  }
  function move(index: number, by: -1 | 1) {
    const moved = [...competencies];
    const [one] = moved.splice(index, 1);
    if (one) moved.splice(index + by, 0, one);
    change({ competencies: moved });
  }
  function readFile(text: string, fileName: string) {
    const read = readRubricFile(
      text,
      library.map((one) => one.key),
    );
    setFileFaults(read.ok ? [] : read.faults);
    if (!read.ok) return;
    const foreign =
      read.profile === profileKey ? "" : ` It was written for another role profile, ${read.profile}.`;
    replace(read.rubric, `${fileName} stands in the editor now, not saved yet.${foreign}`);
  }

  const missing = library.filter(({ key }) => !competencies.some((one) => one.competencyKey === key));
  return (
    <Stack gap="lg">
      <LeaveGuard unsaved={unsaved && !busy} />
      <input type="hidden" name="draft" value={JSON.stringify(rubric)} />
      <Group gap="xs">
        <FileReaderButton
          label="Read a file"
          onText={readFile}
          onProblem={(problem) => setFileFaults([problem])}
        />
        {published ? (
          <Button
            variant="subtle"
            onClick={() =>
              replace(
                { ...published, changeNote: rubric.changeNote },
                "The draft says what the published version says.",
              )
            }
          >
            Start over from the published version
          </Button>
        ) : null}
        <Text size="sm" c="dimmed">
          <Anchor href="/file-formats/rubric" target="_blank" inherit>
            What a file must look like
          </Anchor>
        </Text>
      </Group>
      <FaultList title="This file was not read" faults={fileFaults} urgent />
      <Card component="section" aria-label="The rubric itself">
        <Stack gap="sm">
          <TextInput
            label="What has changed, for those who rate by it"
            placeholder="Python counts more, because the team owns its own pipelines now."
            error={fieldProblem(answer, "changeNote")}
            value={rubric.changeNote}
            onChange={(event) => change({ changeNote: event.currentTarget.value })}
          />
          <Textarea
            label="Notes for raters"
            description="What to keep in mind at this role, whatever the competency"
            autosize
            minRows={2}
            error={fieldProblem(answer, "notes")}
            value={rubric.notes}
            onChange={(event) => change({ notes: event.currentTarget.value })}
          />
        </Stack>
      </Card>
      <BarsEditor
        bars={rubric.bars}
        weights={competencies.map((one) => one.weight)}
        answer={answer}
        onChange={(bars) => change({ bars })}
      />
      <Stack gap="sm" component="section" aria-labelledby="competencies-title">
        <Title order={2} size="h4" id="competencies-title">
          Competencies
        </Title>
        {competencies.map((competency, index) => (
          <CompetencyEditor
            key={competency.competencyKey}
            competency={competency}
            index={index}
            last={index === competencies.length - 1}
            answer={answer}
            onChange={(next) =>
              change({
                competencies: competencies.map((one, at) => (at === index ? { ...one, ...next } : one)),
              })
            }
            onMove={(by) => move(index, by)}
            onRemove={() => remove(competency.competencyKey, competency.name)}
          />
        ))}
        <SearchSelect
          label="Add a competency of the library"
          placeholder={missing.length > 0 ? "Choose" : "All of them are in this rubric"}
          disabled={missing.length === 0 || competencies.length >= 12}
          value={null}
          data={byFamily(missing)}
          onChange={(key) => {
            if (key) add(key);
          }}
        />
        <Text size="sm" c="dimmed">
          Is it not in the library?{" "}
          <Anchor href="/rubrics/competencies/new" target="_blank" inherit>
            Add a competency
          </Anchor>
          , then come back: it can be chosen here.
        </Text>
        <BareCompetencies competencies={competencies} library={library} />
      </Stack>
      <PlanEditor
        rubric={rubric}
        answer={answer}
        onChange={(sessions) => change({ sessions: [...sessions] })}
      />
      <FaultList title="Before it can be published" faults={faults} />
      <div className={classes["bar"]}>
        {step ? (
          <Alert color="baton" p="xs" mb="xs" role="status">
            <Group justify="space-between" gap="xs">
              <Text size="sm">{step.said}</Text>
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  setRubric(step.before);
                  setStep(null);
                }}
              >
                Undo
              </Button>
            </Group>
          </Alert>
        ) : null}
        <Group justify="space-between" gap="xs">
          <Text size="sm" c={Math.abs(total - 1) > 0.005 ? "red" : "dimmed"}>
            Weights sum to {Number((total * 100).toFixed(1))} %.{" "}
            {faults.length > 0
              ? `${faults.length === 1 ? "One thing is" : `${faults.length} things are`} missing before it can be published.`
              : "Ready to be published."}
          </Text>
          <Group gap="xs">
            <Text size="sm" c="dimmed" role="status">
              {unsaved ? "Not saved yet" : "No changes"}
            </Text>
            <Button type="submit" disabled={busy}>
              {submitLabel}
            </Button>
          </Group>
        </Group>
      </div>
    </Stack>
  );
}

const FAMILY_NAMES = [
  [null, "For engineers and analysts"],
  ["engineer", "For engineers"],
  ["analyst", "For analysts"],
] as const;

/** The library in groups, by the jobs that a competency belongs to. */
function byFamily(library: readonly LibraryCompetency[]) {
  return FAMILY_NAMES.map(([family, group]) => ({
    group,
    items: library
      .filter((one) => one.family === family)
      .map(({ key, name, summary }) => ({ value: key, label: `${name}: ${summary}` })),
  })).filter(({ items }) => items.length > 0);
}
