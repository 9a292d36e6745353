import { Anchor, Card, List, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { REACTION_NAMES } from "#app/hiring/questions/question-draft.ts";
import { readSource } from "#app/hiring/questions/source.ts";
import type { QuestionDraft, Reactions } from "#app/hiring/questions/question-draft.ts";

/** A question as an interviewer reads it: the words to say, both rungs, answers to rate against, what to say next. */
export function QuestionWords({ words }: { readonly words: Omit<QuestionDraft, "difficulty"> }) {
  return (
    <Stack gap="lg">
      <Text size="lg" maw={680} style={{ lineHeight: 1.6 }}>
        {words.prompt}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Part title="An easier rung">
          <Text>{words.easier}</Text>
        </Part>
        <Part title="A harder rung">
          <Text>{words.harder}</Text>
        </Part>
        <Part title="Good answers">
          <Lines lines={words.good} />
        </Part>
        <Part title="Poor answers">
          <Lines lines={words.poor} />
        </Part>
      </SimpleGrid>
      <Part title="What to say next">
        <Stack gap="xs">
          {Object.entries(REACTION_NAMES).map(([key, label]) => (
            <div key={key}>
              <Text size="sm" c="dimmed">
                {label}
              </Text>
              <Text>{words.reactions[key as keyof Reactions]}</Text>
            </div>
          ))}
        </Stack>
      </Part>
      {words.sources.length > 0 ? (
        <Part title="Where the facts stand">
          <List spacing={4} size="sm">
            {words.sources.map((source) => (
              <List.Item key={source}>
                <SourceLine text={source} />
              </List.Item>
            ))}
          </List>
        </Part>
      ) : null}
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card component="section" aria-label={title}>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </Card>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <List spacing={4}>
      {lines.map((one) => (
        <List.Item key={one}>{one}</List.Item>
      ))}
    </List>
  );
}

/** A source by its name, which leads to its page where it has one. */
function SourceLine({ text }: { readonly text: string }) {
  const { name, address } = readSource(text);
  if (address === null) return name;
  return (
    <Anchor href={address} target="_blank" rel="noreferrer" inherit>
      {name}
    </Anchor>
  );
}
