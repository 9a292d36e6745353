import { Alert, Button, Radio, Select, Stack, Text, TextInput } from "@mantine/core";
import { Form } from "@remix-run/react";
import { areApart, DIFFICULTY_MEANINGS } from "#app/hiring/questions/difficulty-look.ts";
import type { TwoLooks } from "#app/hiring/questions/difficulty-look.ts";
import { DIFFICULTIES } from "#app/hiring/questions/vocabulary.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

/** Asks a reviewer how hard they find a question, before they are shown what its author thinks. */
export function SayDifficulty({
  versionId,
  answer,
  busy,
}: {
  readonly versionId: string;
  readonly answer: unknown;
  readonly busy: boolean;
}) {
  return (
    <Form method="post">
      <input type="hidden" name="versionId" value={versionId} />
      <Radio.Group
        name="difficulty"
        label="How hard do you find it?"
        description="Say it before you see what its author thinks: two looks that know of each other are one."
        error={fieldProblem(answer, "difficulty")}
        mb="sm"
      >
        <Stack gap={6} mt="xs">
          {DIFFICULTIES.map((level) => (
            <Radio key={level} value={String(level)} label={`${level} · ${DIFFICULTY_MEANINGS[level]}`} />
          ))}
        </Stack>
      </Radio.Group>
      <Button type="submit" name="intent" value="difficulty" disabled={busy}>
        Say it, and see its author’s
      </Button>
    </Form>
  );
}

/** Both difficulties side by side; where they are far apart, the fields that settle them, inside the review's form. */
export function TwoDifficulties({ author, own, answer }: TwoLooks & { readonly answer: unknown }) {
  if (!areApart({ author, own })) {
    return (
      <Text size="sm" mb="sm" role="status">
        {own === author
          ? `You and its author both find it ${author}.`
          : `You find it ${own}, its author ${author}: near enough. It counts as ${author} until answers say otherwise.`}
      </Text>
    );
  }
  const between = DIFFICULTIES.filter(
    (level) => level >= Math.min(author, own) && level <= Math.max(author, own),
  );
  return (
    <Alert
      color="orange"
      title={`You find it ${own}, its author ${author}: ${Math.abs(own - author)} steps apart`}
      mb="sm"
    >
      <Stack gap="sm">
        <Text size="sm">
          One of you reads another question in it than the other. Talk, then say what it counts as; or send it
          back, so that its words say what is asked for.
        </Text>
        <Select
          name="settled"
          label="It counts as"
          allowDeselect={false}
          placeholder="Choose what you settled on"
          data={between.map((level) => ({
            value: String(level),
            label: `${level} · ${DIFFICULTY_MEANINGS[level]}`,
          }))}
          error={fieldProblem(answer, "settled")}
        />
        <TextInput
          name="how"
          label="How you two settled it"
          placeholder="The trap in it is announced, so it is daily work"
          maxLength={1000}
          error={fieldProblem(answer, "how")}
        />
      </Stack>
    </Alert>
  );
}
