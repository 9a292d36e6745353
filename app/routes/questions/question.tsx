import { Anchor, Badge, Card, Group, List, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { readSource } from "#app/hiring/questions/source.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { getQuestion } from "#app/use-cases/questions/list-questions.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.newest.title ?? "Question"} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getQuestion(ctx, param(args, "questionId")));
}

const REACTIONS = [
  ["terse", "Short answers"],
  ["rambling", "Rambles"],
  ["warmUp", "Needs a warm-up"],
  ["weak", "Weak"],
  ["strong", "Strong"],
] as const;

export default function QuestionPage() {
  const { question, newest, asked } = useLoaderData<typeof loader>();
  const reactions = newest.reactions as Readonly<Record<string, string>>;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <Anchor component={Link} to={`/questions?competency=${question.competency.key}`}>
            {question.competency.name}
          </Anchor>
        }
        title={newest.title}
        description={
          <Group gap={4}>
            {newest.core ? <Badge>Core</Badge> : null}
            <Badge variant="default">Difficulty {newest.difficulty}</Badge>
            <Badge variant="default">{newest.style}</Badge>
            <Badge variant="default">{newest.minutes} min</Badge>
            <Badge variant="default">asked {asked} times</Badge>
          </Group>
        }
      />
      <Stack gap="lg">
        <Text size="lg" maw={680} style={{ lineHeight: 1.6 }}>
          {newest.prompt}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Card>
            <Title order={2} size="h5" mb="xs">
              An easier rung
            </Title>
            <Text>{newest.easier}</Text>
          </Card>
          <Card>
            <Title order={2} size="h5" mb="xs">
              A harder rung
            </Title>
            <Text>{newest.harder}</Text>
          </Card>
          <Card>
            <Title order={2} size="h5" mb="xs">
              Good answers
            </Title>
            <List spacing={4}>
              {newest.good.map((one) => (
                <List.Item key={one}>{one}</List.Item>
              ))}
            </List>
          </Card>
          <Card>
            <Title order={2} size="h5" mb="xs">
              Poor answers
            </Title>
            <List spacing={4}>
              {newest.poor.map((one) => (
                <List.Item key={one}>{one}</List.Item>
              ))}
            </List>
          </Card>
        </SimpleGrid>
        <Card>
          <Title order={2} size="h5" mb="xs">
            What to say next
          </Title>
          <Stack gap="xs">
            {REACTIONS.map(([key, label]) => (
              <div key={key}>
                <Text size="sm" c="dimmed">
                  {label}
                </Text>
                <Text>{reactions[key]}</Text>
              </div>
            ))}
          </Stack>
        </Card>
        <Sources sources={newest.sources} />
      </Stack>
    </Page>
  );
}

function Sources({ sources }: { readonly sources: readonly string[] }) {
  if (sources.length === 0) return null;
  return (
    <Card>
      <Title order={2} size="h5" mb="xs">
        Where the facts stand
      </Title>
      <List spacing={4}>
        {sources.map(readSource).map(({ name, address }) => (
          <List.Item key={`${name} ${address ?? ""}`}>
            {address === null ? (
              name
            ) : (
              <Anchor href={address} target="_blank" rel="noreferrer">
                {name}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
