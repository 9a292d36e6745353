import {
  Alert,
  Anchor,
  Badge,
  Button,
  Card,
  Group,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { DifficultyDrift } from "#app/components/questions/difficulty-drift.tsx";
import { ExposureBadge } from "#app/components/questions/exposure.tsx";
import { QuestionWords } from "#app/components/questions/question-words.tsx";
import { ReviewPanel } from "#app/components/questions/review-panel.tsx";
import { VERSION_STATE_NAMES } from "#app/hiring/questions/question-review.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { getDifficultyDrift } from "#app/use-cases/questions/get-difficulty-drift.server.ts";
import { getQuestion } from "#app/use-cases/questions/get-question.server.ts";
import { sayDifficulty } from "#app/use-cases/questions/say-difficulty.server.ts";
import { restoreQuestion } from "#app/use-cases/questions/restore-question.server.ts";
import { retireQuestion } from "#app/use-cases/questions/retire-question.server.ts";
import { reviewQuestion } from "#app/use-cases/questions/review-question.server.ts";
import { withdrawProposal } from "#app/use-cases/questions/withdraw-proposal.server.ts";

const INTENTS = ["difficulty", "approve", "send_back", "withdraw", "retire", "restore"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.shown.words.title ?? "Question"} · Baton` },
];

// Whoever was too late sees what somebody else has decided, beside the message that tells of it.
export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  const version = new URL(args.request.url).searchParams.get("version");
  return asPerson(args, async (ctx) => {
    const questionId = param(args, "questionId");
    const page = await getQuestion(ctx, questionId, version === null ? null : Number(version));
    const label = page.shown.words.difficulty;
    return { ...page, drift: label === null ? null : await getDifficultyDrift(ctx, { questionId, label }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const questionId = param(args, "questionId");
    const page = `/questions/${questionId}`;
    await getQuestion(ctx, questionId);
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const versionId = textOf(form, "versionId");
    switch (intent) {
      case "difficulty":
        await sayDifficulty(ctx, { questionId, versionId, difficulty: Number(textOf(form, "difficulty")) });
        return { ok: true as const };
      case "approve":
      case "send_back": {
        const review =
          intent === "approve"
            ? ({ verdict: "approve", settlement: readSettlement(form) } as const)
            : ({ verdict: "send_back", reason: textOf(form, "reason") } as const);
        const { nextQuestionId } = await reviewQuestion(ctx, { questionId, versionId, review });
        const done = intent === "approve" ? "Approved; it is in use now." : "Sent back, with your reason.";
        return redirectWithToast(nextQuestionId ? `/questions/${nextQuestionId}` : page, {
          message: nextQuestionId ? `${done} Here is the next one.` : done,
        });
      }
      case "withdraw":
        await withdrawProposal(ctx, { questionId, versionId });
        return redirectWithToast(page, { message: "Taken back. Your words stay in the history." });
      case "retire":
        await retireQuestion(ctx, { questionId, reason: textOf(form, "reason") });
        return redirectWithToast(page, {
          message: "Retired. It is suggested nowhere any more.",
          undo: { action: page, fields: { intent: "restore" } },
        });
      case "restore":
        await restoreQuestion(ctx, questionId);
        return redirectWithToast(page, { message: "Back in use." });
    }
  });
}

function readSettlement(form: FormData) {
  const settled = textOf(form, "settled");
  return settled === "" ? null : { difficulty: Number(settled), how: textOf(form, "how") };
}

export default function QuestionPage() {
  const { question, shown, inUse, exposure, waiting, own, history, may, profiles, drift } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const { words } = shown;
  const older = inUse !== null && shown.id !== inUse.id;
  const showsProposal = waiting !== null && waiting.id === shown.id;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <UpLink to={`/questions?competency=${question.competency.key}`}>{question.competency.name}</UpLink>
        }
        title={words.title}
        description={
          <Group gap={4}>
            {words.core ? <Badge>Core</Badge> : null}
            <Badge variant="default">
              {words.difficulty === null ? "Difficulty: say yours first" : `Difficulty ${words.difficulty}`}
            </Badge>
            <Badge variant="default">{words.style}</Badge>
            <Badge variant="default">{words.minutes} min</Badge>
            <ExposureBadge exposure={exposure} />
            {words.roles.map((role) => (
              <Badge key={role} variant="default">
                {profiles.find(({ key }) => key === role)?.name ?? role}
              </Badge>
            ))}
          </Group>
        }
        actions={
          waiting ? null : (
            <Button component={Link} to={`/questions/${question.id}/edit`} variant="default">
              {own ? "Go on with your proposal" : "Propose a change"}
            </Button>
          )
        }
      />
      <ProblemAlert answer={answer} />
      {question.retired ? (
        <Alert color="orange" title="Retired" mb="lg">
          {question.retired.how === "worn"
            ? `It was asked ${exposure.uses} times. It is suggested no more; openings that ask it as their core question keep it, so that their candidates are all asked the same.`
            : `${question.retired.by ?? "Somebody"} took it out: “${question.retired.reason}” It is suggested nowhere any more, and stays readable where it was asked.`}
        </Alert>
      ) : null}
      {own?.state === "sent_back" && own.reviewNote ? (
        <Alert color="yellow" title="Your proposal was sent back" mb="lg">
          {own.reviewNote}
        </Alert>
      ) : null}
      {older ? (
        <Alert color="gray" mb="lg">
          This is version {shown.version}, {VERSION_STATE_NAMES[shown.state]}.{" "}
          <Anchor component={Link} to={`/questions/${question.id}`}>
            Version {inUse.version} is in use.
          </Anchor>
        </Alert>
      ) : null}
      {waiting ? (
        <ReviewPanel questionId={question.id} waiting={waiting} answer={answer} busy={busy} />
      ) : null}
      <Stack gap="lg">
        {showsProposal && waiting.changes === null ? null : <QuestionWords words={words} />}
        {drift ? <DifficultyDrift drift={drift} /> : null}
        <History questionId={question.id} history={history} shownId={shown.id} />
        {may.keep && inUse ? (
          <Card component="section" aria-labelledby="retire-title">
            <Title order={2} size="h5" mb="xs" id="retire-title">
              {question.retired?.how === "by_hand" ? "Put it back into use" : "Take it out of use"}
            </Title>
            {question.retired?.how === "by_hand" ? (
              <Form method="post">
                <Button type="submit" name="intent" value="restore" variant="default" disabled={busy}>
                  Put it back
                </Button>
              </Form>
            ) : (
              <Form method="post">
                <Group align="flex-end" gap="xs">
                  <TextInput
                    name="reason"
                    label="Why it retires"
                    placeholder="It stands on a forum since last week"
                    style={{ flex: "1 1 16rem" }}
                    maxLength={500}
                    error={waiting ? undefined : fieldProblem(answer, "reason")}
                  />
                  <Button type="submit" name="intent" value="retire" variant="default" disabled={busy}>
                    Retire
                  </Button>
                </Group>
              </Form>
            )}
          </Card>
        ) : null}
      </Stack>
    </Page>
  );
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>;

/** Every version, who wrote it and who judged it. */
function History({
  questionId,
  history,
  shownId,
}: {
  readonly questionId: string;
  readonly history: Found["history"];
  readonly shownId: string;
}) {
  return (
    <section aria-labelledby="history-title">
      <Title order={2} size="h5" mb="xs" id="history-title">
        Versions
      </Title>
      <WideTable label="Versions" minWidth={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Version</Table.Th>
            <Table.Th>Written</Table.Th>
            <Table.Th>Reviewed</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.map((one) => (
            <Table.Tr key={one.id} style={{ verticalAlign: "top" }}>
              <Table.Td>
                {one.id === shownId ? (
                  <Text fw={600} span inherit>
                    {one.version}
                  </Text>
                ) : (
                  <Anchor
                    component={Link}
                    to={`/questions/${questionId}?version=${one.version}`}
                    aria-label={`Version ${one.version}`}
                  >
                    {one.version}
                  </Anchor>
                )}
                , {VERSION_STATE_NAMES[one.state]}
              </Table.Td>
              <Table.Td>
                {one.author ?? "Came with Baton"}, <Time at={one.at} style="date" />
                {one.changeNote ? (
                  <Text size="sm" c="dimmed">
                    {one.changeNote}
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td>
                {one.reviewer && one.reviewedAt ? (
                  <>
                    {one.reviewer}, <Time at={one.reviewedAt} style="date" />
                    {one.saidOnTheirOwn === null ? null : `, found it ${one.saidOnTheirOwn} on their own`}
                  </>
                ) : null}
                {one.reviewNote ? (
                  <Text size="sm" c="dimmed">
                    {one.reviewNote}
                  </Text>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </section>
  );
}
