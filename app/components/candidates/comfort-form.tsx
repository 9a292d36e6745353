import { Button, Textarea, TextInput } from "@mantine/core";
import { Form } from "@remix-run/react";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

/** How a name is said, and what puts its bearer at ease; the same two lines for the recruiter and the candidate. */
export function ComfortForm(props: {
  readonly spokenName: string;
  readonly comfort: string;
  readonly busy: boolean;
  readonly answer: unknown;
  /** Whose words they are: the labels speak to the candidate, or about them. */
  readonly own: boolean;
}) {
  const { spokenName, comfort, busy, answer, own } = props;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="comfort" />
      <TextInput
        name="spokenName"
        label={own ? "How do we say your name?" : "How the name is said"}
        placeholder="SHEE-vawn"
        defaultValue={spokenName}
        error={fieldProblem(answer, "spokenName")}
        maxLength={80}
      />
      <Textarea
        name="comfort"
        label={own ? "What would make the interviews easier for you? (optional)" : "Breaks and needs"}
        description="Interviewers read it before they begin. It never counts."
        placeholder="A short break after 45 minutes; captions in the video call"
        defaultValue={comfort}
        error={fieldProblem(answer, "comfort")}
        autosize
        minRows={2}
        maxLength={200}
        mt="sm"
      />
      <Button type="submit" variant="light" mt="sm" disabled={busy}>
        Save
      </Button>
    </Form>
  );
}
