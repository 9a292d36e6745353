import { Badge, Button, Card, Checkbox, Group, Stack, Text, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { FieldChanges } from "#app/components/library/field-changes.tsx";
import { QuestionWords } from "#app/components/questions/question-words.tsx";
import { readIntent } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconNotebook } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { UpLink } from "#app/ui/up-link.tsx";
import { getLibraryNews } from "#app/use-cases/questions/get-library-news.server.ts";
import { takeInNews } from "#app/use-cases/questions/take-in-news.server.ts";

const INTENTS = ["take_in", "leave"] as const;

export const meta: MetaFunction = () => [{ title: "New questions in this version · Baton" }];

// Whoever was too late sees what is left to be decided.
export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getLibraryNews(ctx));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const form = await args.request.formData();
    const verdict = readIntent(form, INTENTS);
    const keys = form.getAll("key").filter((one) => typeof one === "string");
    const { decided, proposed } = await takeInNews(ctx, { keys, verdict });
    return redirectWithToast("/questions/news", { message: doneWords(verdict, decided, proposed) });
  });
}

function doneWords(verdict: (typeof INTENTS)[number], decided: number, proposed: number): string {
  if (verdict === "leave") return `Left out: ${decided}. Each is offered again when Baton changes it.`;
  const beside = `${proposed} proposed beside your own words, for review.`;
  if (decided === 0) return beside;
  return `Taken in: ${decided}.${proposed > 0 ? ` ${beside}` : ""}`;
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>["lines"][number];

const SECTIONS = [
  { kind: "new", title: "New questions", words: "Asked from now on, where their roles and competency are." },
  {
    kind: "changed",
    title: "Changed questions",
    words: "You have them as Baton wrote them. Openings that asked one already keep its words.",
  },
  {
    kind: "own_words",
    title: "Changed, and you have words of your own",
    words: "Yours stay in use. What you choose becomes a proposal beside them, which somebody reviews.",
  },
] as const;

export default function LibraryNewsPage() {
  const { lines } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/questions">Questions</UpLink>}
        title="New questions in this version"
        description="What this version of Baton brings to your bank. Read them, untick what you do not want, and decide."
      />
      <ProblemAlert answer={answer} />
      {lines.length === 0 ? (
        <EmptyState icon={IconNotebook} title="Nothing new">
          Your bank has all that this version brings, or you have decided on it.
        </EmptyState>
      ) : (
        <Form method="post">
          <Stack gap="xl">
            {SECTIONS.map(({ kind, title, words }) => (
              <NewsSection
                key={kind}
                title={title}
                words={words}
                lines={lines.filter((line) => line.kind === kind)}
              />
            ))}
            <Group gap="sm">
              <Button type="submit" name="intent" value="take_in" disabled={busy}>
                Take in what is ticked
              </Button>
              <Button type="submit" name="intent" value="leave" variant="default" disabled={busy}>
                Leave out what is ticked
              </Button>
            </Group>
          </Stack>
        </Form>
      )}
    </Page>
  );
}

function NewsSection(props: {
  readonly title: string;
  readonly words: string;
  readonly lines: readonly Line[];
}) {
  const { title, words, lines } = props;
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {words}
      </Text>
      <Stack gap="sm">
        {lines.map((line) => (
          <NewsCard key={line.key} line={line} />
        ))}
      </Stack>
    </section>
  );
}

function NewsCard({ line }: { readonly line: Line }) {
  const { key, competency, kind, waiting, words, changes } = line;
  return (
    <Card>
      <Checkbox
        name="key"
        value={key}
        defaultChecked={kind !== "own_words" && !waiting}
        disabled={waiting}
        label={words.title}
        description={waiting ? "A colleague's change of it waits for review. Decide on that first." : null}
        styles={{ label: { fontWeight: 600 } }}
      />
      <Group gap={4} my="xs">
        <Badge variant="default">{competency}</Badge>
        <Badge variant="default">Difficulty {words.difficulty}</Badge>
        <Badge variant="default">{words.style}</Badge>
        <Badge variant="default">{words.minutes} min</Badge>
        {words.core ? <Badge>Core</Badge> : null}
      </Group>
      <details>
        <summary>
          {changes ? `What changes: ${changes.map(({ field }) => field).join(", ")}` : "Read it"}
        </summary>
        <div style={{ marginTop: "0.75rem" }}>
          {changes ? <FieldChanges changes={changes} /> : <QuestionWords words={words} />}
        </div>
      </details>
    </Card>
  );
}
