import { Button, Group, Stack, Textarea, TextInput, Title } from "@mantine/core";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { WordingFields } from "./wording-fields.tsx";

export type LetterWordsProps = {
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  readonly answer: unknown;
  readonly busy: boolean;
};

const FIRST_BODY = "Hello {{candidate}},\n\n\n\nKind regards,\n{{signed_by}}\n{{company}}";

/** What a letter to several says, with the fields that are filled in for each of them. */
export function LetterWords({ fields, answer, busy }: LetterWordsProps) {
  return (
    <section aria-labelledby="words">
      <Title order={2} size="h4" id="words" mb="sm">
        What
      </Title>
      <Stack gap="md" maw={760}>
        <TextInput
          name="subject"
          label="Subject"
          defaultValue="Your application as {{opening}}"
          error={fieldProblem(answer, "subject")}
          required
        />
        <Textarea
          name="body"
          label="Words"
          description="An empty line begins a paragraph. The way to the candidate’s own page follows below by itself."
          defaultValue={FIRST_BODY}
          error={fieldProblem(answer, "body")}
          autosize
          minRows={8}
          required
        />
        <WordingFields fields={fields} />
        <Group>
          <Button type="submit" name="intent" value="review" variant="default" loading={busy}>
            Look it through
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
