import { Anchor, Badge, Text } from "@mantine/core";
import { Time } from "#app/ui/time.tsx";

type Given = {
  readonly id: string;
  readonly answer: string;
  /** It differs from what the opening asks for; a person decides what that means. */
  readonly knockOut: boolean;
  readonly file: string | null;
  /** Over plain JSON, a moment arrives as text. */
  readonly givenAt: Date | string;
};

export type GivenAnswer = Given & {
  readonly prompt: string;
  /** What was answered before, newest first, by somebody who has applied again. */
  readonly earlier: readonly Given[];
};

/** The answers to the questions of the form, with the former ones where somebody has answered again. */
export function GivenAnswers({ answers }: { readonly answers: readonly GivenAnswer[] }) {
  return answers.map(({ earlier, ...latest }) => (
    <div key={latest.id}>
      <Text size="sm" c="dimmed" mt="md">
        {latest.prompt}
        {earlier.length > 0 ? (
          <>
            {" "}
            Answered again on <Time at={latest.givenAt} style="date" />.
          </>
        ) : null}
      </Text>
      <Answer {...latest} />
      {earlier.map((one) => (
        <div key={one.id} style={{ paddingInlineStart: "1rem" }}>
          <Text size="sm" c="dimmed" mt={4}>
            Before, on <Time at={one.givenAt} style="date" />:
          </Text>
          <Answer {...one} />
        </div>
      ))}
    </div>
  ));
}

function Answer({ answer, file, knockOut }: Given) {
  return (
    <>
      {file ? (
        <Anchor href={file} target="_blank" rel="noreferrer">
          {answer}
        </Anchor>
      ) : (
        <Text style={{ whiteSpace: "pre-wrap" }}>{answer}</Text>
      )}
      {knockOut ? <Badge color="orange">Knock-out answer: look at it yourself</Badge> : null}
    </>
  );
}
