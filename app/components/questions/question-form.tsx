import {
  Button,
  Card,
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Textarea,
  Title,
} from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { DIFFICULTY_MEANINGS } from "#app/hiring/questions/difficulty-look.ts";
import type { ShownWords } from "#app/hiring/questions/difficulty-look.ts";
import { REACTION_NAMES } from "#app/hiring/questions/question-draft.ts";
import type { Reactions } from "#app/hiring/questions/question-draft.ts";
import { DIFFICULTIES, QUESTION_STYLES } from "#app/hiring/questions/vocabulary.ts";
import { LeaveGuard } from "#app/ui/leave-guard.tsx";
import { fieldProblem, problemOf } from "#app/ui/problem-alert.tsx";
import { SearchSelect } from "#app/ui/search-select.tsx";

type Named = { readonly key: string; readonly name: string };

export type QuestionFormProps = {
  /** What stands in the form at first; null for a new question. */
  readonly initial: ShownWords | null;
  readonly profiles: readonly Named[];
  /** Where a new question's competency is chosen from; null when the question has one already. */
  readonly competencies: readonly Named[] | null;
  readonly competency: string | null;
  readonly answer: unknown;
  readonly busy: boolean;
  readonly submitLabel: string;
};

const STYLE_WORDS: Readonly<Record<(typeof QUESTION_STYLES)[number], string>> = {
  open: "open: vague and wide, they choose where to begin",
  concrete: "concrete: step by step",
  story: "story: something they did",
  code: "code: they write or read some",
  case: "case: a situation to solve",
};

/** The fields of a question, inside the form that proposes it; what each field is for stands beside it. */
export function QuestionFields(props: QuestionFormProps) {
  const { initial, profiles, competencies, competency, answer, busy, submitLabel } = props;
  const [touched, setTouched] = useState(false);
  const problem = (field: string) => fieldProblem(answer, field);
  const fields = useRef<HTMLDivElement>(null);
  // A long form: whoever sent it from its end is led to what is wrong first.
  useEffect(() => {
    if (problemOf(answer)) fields.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [answer]);
  const lines = (all: readonly string[] | undefined) => (all ?? []).join("\n");
  return (
    <div ref={fields} onChange={() => setTouched(true)}>
      <LeaveGuard unsaved={touched && !busy} />
      <Stack gap="lg">
        <Card component="section" aria-label="The question">
          <Stack gap="sm">
            {competencies ? (
              <SearchSelect
                name="competency"
                label="Competency"
                description="Exactly one: a question on two tells nothing certain about either"
                allowDeselect={false}
                data={competencies.map(({ key, name }) => ({ value: key, label: name }))}
                defaultValue={competency}
                error={problem("competency")}
              />
            ) : null}
            <TextInput
              name="title"
              label="Title"
              description="Short; interviewers find it by this"
              defaultValue={initial?.title ?? ""}
              error={problem("title")}
            />
            <Textarea
              name="prompt"
              label="Question, as it is read aloud"
              description="No trivia that a search answers; the candidate's own work or a situation from the job"
              autosize
              minRows={3}
              defaultValue={initial?.prompt ?? ""}
              error={problem("prompt")}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <Select
                name="difficulty"
                label="Difficulty"
                allowDeselect={false}
                data={DIFFICULTIES.map((level) => ({
                  value: String(level),
                  label: `${level} · ${DIFFICULTY_MEANINGS[level]}`,
                }))}
                defaultValue={String(initial?.difficulty ?? 3)}
                error={problem("difficulty")}
              />
              <Select
                name="style"
                label="Style"
                allowDeselect={false}
                data={QUESTION_STYLES.map((style) => ({ value: style, label: STYLE_WORDS[style] }))}
                defaultValue={initial?.style ?? "case"}
                error={problem("style")}
              />
              <NumberInput
                name="minutes"
                label="Minutes"
                description="With the answer; four to eight is usual"
                min={2}
                max={20}
                allowDecimal={false}
                defaultValue={initial?.minutes ?? 6}
                error={problem("minutes")}
              />
              <MultiSelect
                name="roles"
                label="Role profiles it suits"
                searchable
                hiddenInputValuesDivider="|"
                data={profiles.map(({ key, name }) => ({ value: key, label: name }))}
                defaultValue={initial?.roles ?? []}
                error={problem("roles")}
                onChange={() => setTouched(true)}
              />
            </SimpleGrid>
            <Checkbox
              name="core"
              label="Core question"
              description="Asked first on its competency, the same for every candidate of an opening"
              defaultChecked={initial?.core ?? false}
            />
          </Stack>
        </Card>
        <Card component="section" aria-labelledby="rungs-title">
          <Title order={2} size="h4" id="rungs-title">
            Two rungs on the same story
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            So that nobody has to start over when the question turns out too hard or too easy.
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <Textarea
              name="easier"
              label="Easier"
              autosize
              minRows={2}
              defaultValue={initial?.easier ?? ""}
              error={problem("easier")}
            />
            <Textarea
              name="harder"
              label="Harder"
              autosize
              minRows={2}
              defaultValue={initial?.harder ?? ""}
              error={problem("harder")}
            />
          </SimpleGrid>
        </Card>
        <Card component="section" aria-labelledby="answers-title">
          <Title order={2} size="h4" id="answers-title">
            Answers to rate against
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            What one hears, not adjectives. One a line, at least two of each.
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <Textarea
              name="good"
              label="Good answers"
              autosize
              minRows={3}
              defaultValue={lines(initial?.good)}
              error={problem("good")}
            />
            <Textarea
              name="poor"
              label="Poor answers"
              autosize
              minRows={3}
              defaultValue={lines(initial?.poor)}
              error={problem("poor")}
            />
          </SimpleGrid>
        </Card>
        <Card component="section" aria-labelledby="reactions-title">
          <Title order={2} size="h4" id="reactions-title">
            What to say next
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            One sentence an interviewer can use while listening, for each way an answer can go.
          </Text>
          <Stack gap="sm">
            {Object.entries(REACTION_NAMES).map(([key, label]) => (
              <Textarea
                key={key}
                name={`reactions.${key}`}
                label={label}
                autosize
                defaultValue={initial?.reactions[key as keyof Reactions] ?? ""}
                error={problem(`reactions.${key}`)}
              />
            ))}
          </Stack>
        </Card>
        <Card component="section" aria-label="For the reviewer">
          <Stack gap="sm">
            <Textarea
              name="sources"
              label="Where the facts stand"
              description="One page a line, as in “PostgreSQL, window functions: https://…”; leave empty when it states no facts"
              autosize
              minRows={2}
              defaultValue={lines(initial?.sources)}
              error={problem("sources")}
            />
            {competencies ? null : (
              <Textarea
                name="changeNote"
                label="What you change, and why"
                description="Your reviewer reads this first"
                autosize
                maxLength={500}
                error={problem("changeNote")}
              />
            )}
          </Stack>
        </Card>
        <Group>
          <Button type="submit" disabled={busy}>
            {submitLabel}
          </Button>
          <Text size="sm" c="dimmed">
            A hiring manager or admin other than you reviews it before anybody is asked.
          </Text>
        </Group>
      </Stack>
    </div>
  );
}
