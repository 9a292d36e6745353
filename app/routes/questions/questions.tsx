import { Anchor, Badge, Button, Group, Select, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconNotebook } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import classes from "#app/components/interviews/interview-list.module.css";
import { listQuestions } from "#app/use-cases/questions/list-questions.server.ts";

export const meta: MetaFunction = () => [{ title: "Questions · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) =>
    listQuestions(ctx, { competency: new URL(args.request.url).searchParams.get("competency") || null }),
  );
}

export default function QuestionsPage() {
  const { competency, competencies, questions } = useLoaderData<typeof loader>();
  const shown = competencies.filter((one) =>
    questions.some((question) => question.competencyKey === one.key),
  );
  return (
    <Page width="reading">
      <PageHeader
        title="Questions"
        description="Written to be read aloud, each with an easier and a harder rung, good and poor answers, and what to say next."
      />
      <Form method="get">
        <Group align="flex-end" mb="lg" gap="xs">
          <Select
            name="competency"
            label="Competency"
            clearable
            searchable
            defaultValue={competency}
            placeholder="All"
            data={competencies.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <Button type="submit" variant="default">
            Show
          </Button>
        </Group>
      </Form>
      {shown.length === 0 ? (
        <EmptyState icon={IconNotebook} title="No questions here">
          Choose another competency, or show all.
        </EmptyState>
      ) : null}
      {shown.map((one) => (
        <section key={one.key} style={{ marginBottom: "2rem" }}>
          <Title order={2} size="h4">
            {one.name}
          </Title>
          <Text c="dimmed" size="sm">
            {one.summary}
          </Text>
          <ul className={classes["list"]} aria-label={one.name}>
            {questions
              .filter((question) => question.competencyKey === one.key)
              .map((question) => (
                <li key={question.id} className={classes["row"]}>
                  <div className={classes["what"]}>
                    <Anchor component={Link} to={`/questions/${question.id}`} fw={600} underline="hover">
                      {question.title}
                    </Anchor>
                    <Text size="sm" c="dimmed" lineClamp={2}>
                      {question.prompt}
                    </Text>
                  </div>
                  <Group gap={4} className={classes["actions"]}>
                    {question.core ? <Badge>Core</Badge> : null}
                    <Badge variant="default">Difficulty {question.difficulty}</Badge>
                    <Badge variant="default">{question.style}</Badge>
                    <Badge variant="default">{question.minutes} min</Badge>
                  </Group>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
