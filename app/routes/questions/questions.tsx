import { Alert, Anchor, Badge, Button, Group, Pagination, Stack, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useNavigate, useSearchParams } from "@remix-run/react";
import classes from "#app/components/interviews/interview-list.module.css";
import { BankFilters } from "#app/components/questions/bank-filters.tsx";
import { ExposureBadge } from "#app/components/questions/exposure.tsx";
import { counted } from "#app/hiring/counted.ts";
import { readBankFilter } from "#app/hiring/questions/bank-filter.ts";
import type { BankState } from "#app/hiring/questions/bank-filter.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconDownload, IconNotebook, IconPlus, IconUpload } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { listQuestions } from "#app/use-cases/questions/list-questions.server.ts";

export const meta: MetaFunction = () => [{ title: "Questions · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const page = Number(searchParams.get("page"));
  return asPerson(args, (ctx) =>
    listQuestions(ctx, readBankFilter(searchParams), Number.isInteger(page) ? page : 1),
  );
}

export default function QuestionsPage() {
  const bank = useLoaderData<typeof loader>();
  const { filter, competencies, questions, total, may } = bank;
  const [params] = useSearchParams();
  const shown = competencies.filter((one) =>
    questions.some(({ competencyKey }) => competencyKey === one.key),
  );
  return (
    <Page width="reading">
      <PageHeader
        title="Questions"
        description="Written to be read aloud, each with an easier and a harder rung, good and poor answers, and what to say next."
        actions={
          <Group gap="xs">
            {may.keep ? (
              <>
                {filter.state === "in_use" || filter.state === "retired" ? (
                  <Button
                    component="a"
                    href={`/questions-file?${params.toString()}`}
                    variant="subtle"
                    leftSection={<IconDownload size={16} />}
                  >
                    Export
                  </Button>
                ) : null}
                <Button
                  component={Link}
                  to="/questions/import"
                  variant="subtle"
                  leftSection={<IconUpload size={16} />}
                >
                  Import
                </Button>
              </>
            ) : null}
            <Button
              component={Link}
              to={filter.competency ? `/questions/new?competency=${filter.competency}` : "/questions/new"}
              leftSection={<IconPlus size={16} />}
            >
              Propose a question
            </Button>
          </Group>
        }
      />
      <WaitingForYou bank={bank} />
      <BankFilters filter={filter} competencies={competencies} profiles={bank.profiles} />
      <Text size="sm" c="dimmed" mb="md" role="status">
        {counted(total, "question")}
      </Text>
      {total === 0 ? <NothingFound state={filter.state} searched={params.size > 0} /> : null}
      {shown.map((one) => (
        <section key={one.key} style={{ marginBottom: "2rem" }} aria-label={one.name}>
          <Title order={2} size="h4">
            {one.name}
          </Title>
          <Text c="dimmed" size="sm">
            {one.summary}
          </Text>
          {filter.state === "in_use" ? <Shape shape={bank.shape.find(({ key }) => key === one.key)} /> : null}
          <ul className={classes["list"]} aria-label={`Questions on ${one.name}`}>
            {questions
              .filter(({ competencyKey }) => competencyKey === one.key)
              .map((question) => (
                <li key={question.id} className={classes["row"]}>
                  <div className={classes["what"]}>
                    <Anchor component={Link} to={`/questions/${question.id}`} fw={600} underline="hover">
                      {question.title}
                    </Anchor>
                    <Text size="sm" c="dimmed" lineClamp={2}>
                      {question.prompt}
                    </Text>
                    {filter.state === "waiting" && question.author ? (
                      <Text size="sm">Proposed by {question.author}</Text>
                    ) : null}
                  </div>
                  <Group gap={4} className={classes["actions"]}>
                    {question.core ? <Badge>Core</Badge> : null}
                    <Badge variant="default">Difficulty {question.difficulty ?? "yours first"}</Badge>
                    <Badge variant="default">{question.style}</Badge>
                    <Badge variant="default">{question.minutes} min</Badge>
                    <ExposureBadge exposure={question.exposure} />
                  </Group>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <Pages page={bank.page} pages={bank.pages} />
    </Page>
  );
}

type Bank = ReturnType<typeof useLoaderData<typeof loader>>;

/** What a new version brings, proposals to review, and what became of one's own. */
function WaitingForYou({ bank: { toReview, own, news } }: { readonly bank: Bank }) {
  if (toReview === 0 && own.length === 0 && news === 0) return null;
  return (
    <Stack gap="xs" mb="lg">
      {news > 0 ? (
        <Alert color="baton" title="New in this version of Baton">
          <Anchor component={Link} to="/questions/news">
            {news === 1 ? "1 question" : `${news} questions`}
          </Anchor>{" "}
          can be taken in. Nothing changes until you decide, and what you have written yourselves stays.
        </Alert>
      ) : null}
      {toReview > 0 ? (
        <Alert color="baton" title="Waiting for your review">
          <Anchor component={Link} to="/questions?state=waiting">
            {counted(toReview, "proposal")}
          </Anchor>{" "}
          by colleagues. A proposed question is asked once somebody other than its author has approved it.
        </Alert>
      ) : null}
      {own.length > 0 ? (
        <Alert color="gray" title="Your proposals">
          <Stack gap={4}>
            {own.map(({ questionId, title, state, reviewNote, reviewer }) => (
              <div key={`${questionId} ${title}`}>
                <Anchor component={Link} to={`/questions/${questionId}`}>
                  {title}
                </Anchor>
                {state === "proposed"
                  ? ", waiting for review"
                  : `, sent back by ${reviewer ?? "a reviewer"}: “${reviewNote}”`}
              </div>
            ))}
          </Stack>
        </Alert>
      ) : null}
    </Stack>
  );
}

/** How a competency's questions are spread over difficulty, and what they lack. */
function Shape({ shape }: { readonly shape: Bank["shape"][number] | undefined }) {
  if (!shape) return null;
  return (
    <Text size="sm" c="dimmed" mt={2}>
      {shape.count} in use, by difficulty {shape.byLevel.join(" · ")}
      {shape.untold > 0 ? `, and ${shape.untold} whose difficulty you have still to say` : ""}.
      {shape.gaps.length > 0 ? ` It still wants: ${shape.gaps.join(" ")}` : ""}
    </Text>
  );
}

const EMPTY: Readonly<Record<BankState, readonly [title: string, words: string]>> = {
  in_use: [
    "No question like this",
    "Try fewer words or another competency. Or propose the one you were looking for.",
  ],
  waiting: [
    "Nothing waits for review",
    "Whatever a colleague proposes stands here until somebody else has read it.",
  ],
  sent_back: [
    "Nothing was sent back",
    "A reviewer who wants a change sends a proposal back with a reason; its author finds it here.",
  ],
  retired: [
    "No retired questions",
    "A question retires after forty uses, or when somebody takes it out with a reason. Where it was asked it stays readable.",
  ],
};

function NothingFound({ state, searched }: { readonly state: BankState; readonly searched: boolean }) {
  const [title, words] = EMPTY[state];
  return (
    <EmptyState
      icon={IconNotebook}
      title={title}
      action={
        searched ? (
          <Button component={Link} to="/questions" variant="default">
            Show all in use
          </Button>
        ) : undefined
      }
    >
      {words}
    </EmptyState>
  );
}

function Pages({ page, pages }: { readonly page: number; readonly pages: number }) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  if (pages < 2) return null;
  return (
    <Pagination
      value={page}
      total={pages}
      getControlProps={(control) => ({ "aria-label": control === "previous" ? "Page before" : "Page after" })}
      getItemProps={(number) => ({ "aria-label": `Page ${number}` })}
      onChange={(next) => {
        const to = new URLSearchParams(params);
        to.set("page", String(next));
        void navigate(`?${to.toString()}`);
      }}
    />
  );
}
