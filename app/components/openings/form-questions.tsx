import {
  Button,
  Card,
  Checkbox,
  Group,
  MultiSelect,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { answersOnOffer } from "#app/hiring/openings/opening-form.ts";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import { APPLICATION_QUESTION_KINDS } from "#app/hiring/openings/opening-state.ts";
import type { ApplicationQuestionKind } from "#app/hiring/openings/opening-state.ts";
import { IconPlus, IconTrash } from "#app/ui/icons.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

type FormQuestion = OpeningInput["questions"][number];

const KIND_LABELS: Readonly<Record<ApplicationQuestionKind, string>> = {
  text: "Text",
  choice: "One of several",
  yes_no: "Yes or no",
  file: "File",
};
const KINDS = APPLICATION_QUESTION_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }));
const ANSWER_LABELS: Readonly<Record<string, string>> = { yes: "Yes", no: "No" };

export type FormQuestionsProps = {
  readonly questions: readonly FormQuestion[];
  readonly answer: unknown;
  readonly onChange: (questions: FormQuestion[]) => void;
};

/** The questions that an opening's application form asks besides the usual ones. */
export function FormQuestions({ questions, answer, onChange }: FormQuestionsProps) {
  const added = { id: null, kind: "text", prompt: "", choices: [], required: false, knockOuts: [] } as const;
  return (
    <Card>
      <Title order={2} size="h4" mb={4}>
        Questions of the application form
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        Name, e-mail, phone, links and resume are always asked. Answers never decide by themselves: a
        knock-out answer puts a flag on the application, and a person looks at it.
      </Text>
      <Stack gap="sm">
        {questions.map((question, index) => (
          <QuestionRow
            key={question.id ?? `new-${index}`}
            question={question}
            number={index + 1}
            problems={{
              prompt: fieldProblem(answer, `questions.${index}.prompt`),
              choices: fieldProblem(answer, `questions.${index}.choices`),
            }}
            onChange={(changed) => onChange(questions.map((other, at) => (at === index ? changed : other)))}
            onRemove={() => onChange(questions.filter((_, at) => at !== index))}
          />
        ))}
        <Button
          variant="light"
          style={{ alignSelf: "flex-start" }}
          leftSection={<IconPlus size={16} />}
          onClick={() => onChange([...questions, { ...added, choices: [], knockOuts: [] }])}
        >
          Add a question
        </Button>
      </Stack>
    </Card>
  );
}

type QuestionRowProps = {
  readonly question: FormQuestion;
  readonly number: number;
  readonly problems: { readonly prompt: string | undefined; readonly choices: string | undefined };
  readonly onChange: (question: FormQuestion) => void;
  readonly onRemove: () => void;
};

function QuestionRow({ question, number, problems, onChange, onRemove }: QuestionRowProps) {
  const change = (part: Partial<FormQuestion>) => onChange({ ...question, ...part });
  const offered = answersOnOffer(question);
  return (
    <Group role="group" aria-label={`Question ${number}`} align="flex-end" wrap="wrap" gap="sm">
      <TextInput
        style={{ flex: "3 1 16rem" }}
        label={`Question ${number}`}
        value={question.prompt}
        onChange={(event) => change({ prompt: event.currentTarget.value })}
        error={problems.prompt}
      />
      <Select
        style={{ flex: "1 1 9rem" }}
        label="Kind"
        allowDeselect={false}
        data={KINDS}
        value={question.kind}
        onChange={(kind) => change({ kind: kind as ApplicationQuestionKind, knockOuts: [] })}
      />
      {question.kind === "choice" ? (
        <TextInput
          style={{ flex: "2 1 12rem" }}
          label="Choices, with commas between"
          defaultValue={question.choices.join(", ")}
          onBlur={(event) => change({ choices: splitChoices(event.currentTarget.value) })}
          error={problems.choices}
        />
      ) : null}
      {offered.length > 0 ? (
        <MultiSelect
          style={{ flex: "1 1 11rem" }}
          label="Knock-out answers"
          placeholder={question.knockOuts.length === 0 ? "None" : ""}
          data={[...new Set(offered)].map((value) => ({ value, label: ANSWER_LABELS[value] ?? value }))}
          value={question.knockOuts}
          onChange={(knockOuts) => change({ knockOuts })}
        />
      ) : null}
      <Checkbox
        label="Required"
        checked={question.required}
        onChange={(event) => change({ required: event.currentTarget.checked })}
        mb={8}
      />
      <Button variant="subtle" color="red" onClick={onRemove} leftSection={<IconTrash size={16} />}>
        Remove
      </Button>
    </Group>
  );
}

function splitChoices(text: string): string[] {
  return text
    .split(",")
    .map((choice) => choice.trim())
    .filter(Boolean);
}
