import {
  Alert,
  Anchor,
  Badge,
  Button,
  Card,
  Group,
  List,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Title,
} from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { PulseSummary } from "#app/components/applications/pulse-summary.tsx";
import { ShareCard } from "#app/components/openings/share-card.tsx";
import { ResumeDrop } from "#app/components/openings/resume-drop.tsx";
import { OpeningStateBadge } from "#app/components/openings/opening-state-badge.tsx";
import { counted } from "#app/hiring/counted.ts";
import { PROCESS_ANSWERS } from "#app/hiring/interviews/pulse.ts";
import type { OpeningState } from "#app/hiring/openings/opening-state.ts";
import { forbidden } from "#app/hiring/refusal.ts";
import { readIntent } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { changeOpeningState } from "#app/use-cases/openings/change-opening-state.server.ts";
import { getOpening } from "#app/use-cases/openings/get-opening.server.ts";

const INTENTS = ["published", "paused", "closed"] as const;

const DONE: Readonly<Record<(typeof INTENTS)[number], string>> = {
  published: "Published. Candidates can apply now.",
  paused: "Paused. Nobody new can apply; the pipeline goes on.",
  closed: "Closed. The pipeline stays readable.",
};
const MOVE_LABELS: Readonly<Record<OpeningState, string>> = {
  draft: "Draft",
  published: "Publish",
  paused: "Pause",
  closed: "Close",
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.opening.title ?? "Opening"} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getOpening(ctx, param(args, "openingId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const openingId = param(args, "openingId");
    const { may } = await getOpening(ctx, openingId);
    if (!may.changeState)
      throw forbidden("This opening is changed by its hiring manager, by recruiters and by admins.");
    const intent = readIntent(await args.request.formData(), INTENTS);
    await changeOpeningState(ctx, openingId, intent);
    return redirectWithToast(`/openings/${openingId}`, { message: DONE[intent] });
  });
}

export default function OpeningPage() {
  const { opening, rubric, team, questions, sessions, share, lacks, gaps, moves, pulse, may } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  const nameOf = (key: string) => rubric.competencies.find((one) => one.competencyKey === key)?.name ?? key;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <Group gap="xs">
            <Anchor component={Link} to="/openings">
              Openings
            </Anchor>
            <OpeningStateBadge state={opening.state} />
          </Group>
        }
        title={opening.title}
        description={[opening.location, opening.remote ? "remote possible" : "", opening.salaryRange]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            {may.viewPipeline ? (
              <Button component={Link} to={`/pipeline/${opening.id}`} variant="default">
                Pipeline
              </Button>
            ) : null}
            {may.edit ? (
              <>
                <Button component={Link} to={`/openings/${opening.id}/channels`} variant="default">
                  Chat channels
                </Button>
                <Button component={Link} to={`/openings/${opening.id}/edit`} variant="default">
                  Edit
                </Button>
              </>
            ) : null}
            {may.changeState ? (
              <Form method="post">
                <Group gap="xs">
                  {moves.map((to) => (
                    <Button
                      key={to}
                      type="submit"
                      name="intent"
                      value={to}
                      variant={to === "published" ? "filled" : "light"}
                      color={to === "closed" ? "gray" : undefined}
                      disabled={navigation.state !== "idle" || (to === "published" && lacks.length > 0)}
                    >
                      {MOVE_LABELS[to]}
                    </Button>
                  ))}
                </Group>
              </Form>
            ) : null}
          </>
        }
      />
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        {lacks.length > 0 && may.changeState ? (
          <Alert color="yellow" title="Before it can be published">
            <List size="sm">
              {lacks.map((lack) => (
                <List.Item key={lack}>{lack}</List.Item>
              ))}
            </List>
          </Alert>
        ) : null}
        {may.dropResumes ? <ResumeDrop openingId={opening.id} /> : null}
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Fact label="Hiring manager">{opening.hiringManagerName}</Fact>
          <Fact label="Recruiter">{opening.recruiterName}</Fact>
          <Fact label="Headcount">{opening.headcount}</Fact>
          <Fact label="Role profile">
            {opening.profile.name},{" "}
            <Anchor component={Link} to={`/rubrics/versions/${rubric.id}`}>
              rubric version {rubric.version}
            </Anchor>
          </Fact>
          <Fact label="Hiring team">
            {team.length === 0 ? "Nobody else" : team.map((member) => member.name).join(", ")}
          </Fact>
          <Fact label="Public page">
            {opening.publishedAt ? (
              <>
                <Anchor href={`/careers/${opening.slug}`}>/careers/{opening.slug}</Anchor>
                <Text size="sm" c="dimmed">
                  since <Time at={opening.publishedAt} style="date" />
                </Text>
              </>
            ) : (
              "Not published yet"
            )}
          </Fact>
        </SimpleGrid>
        <Card>
          <Title order={2} size="h4" mb="sm">
            Interview plan
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {opening.strict
              ? "Strict: interviews ask their plan in order and as it is written. No easier or harder rungs, no follow-up that adapts; own questions are kept as deviations."
              : "Adaptive: the plan first; suggestions then follow gaps, contradictions and how the candidate talks."}
          </Text>
          <WideTable label="Interview plan" minWidth={520}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Interview</Table.Th>
                <Table.Th>Focus</Table.Th>
                <Table.Th>Usually by</Table.Th>
                <Table.Th ta="right">Minutes</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sessions.map((session) => (
                <Table.Tr key={session.id}>
                  <Table.Td>
                    {session.name}
                    <Text size="sm" c="dimmed">
                      {session.kind === "phone" ? "Phone screen" : "Onsite"} {session.number}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4}>
                      {session.focus.map((key) => (
                        <Badge key={key} variant="default">
                          {nameOf(key)}
                        </Badge>
                      ))}
                    </Group>
                  </Table.Td>
                  <Table.Td>{session.defaultInterviewer?.name ?? "—"}</Table.Td>
                  <Table.Td ta="right">{session.minutes}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
          {gaps.map((gap) => (
            <Text key={gap.competencyKey} size="sm" c="dimmed" mt="xs">
              {gap.name} is looked at by {counted(gap.onsites, "onsite")}; it deserves {gap.needed}.
            </Text>
          ))}
        </Card>
        <Card>
          <Title order={2} size="h4" mb="sm">
            Application form
          </Title>
          {questions.length === 0 ? (
            <Text c="dimmed">Asks for name, e-mail, phone, links and resume only.</Text>
          ) : (
            <List>
              {questions.map((question) => (
                <List.Item key={question.id}>
                  {question.prompt} {question.required ? "" : "(optional)"}
                  {question.knockOuts.length > 0 ? (
                    <Text size="sm" c="dimmed">
                      Flagged for a person when answered: {question.knockOuts.join(", ")}
                    </Text>
                  ) : null}
                </List.Item>
              ))}
            </List>
          )}
        </Card>
        {pulse === undefined ? null : (
          <Card>
            <Title order={2} size="h4" mb="sm">
              How candidates found the process
            </Title>
            <PulseSummary pulse={pulse} labels={PROCESS_ANSWERS} />
          </Card>
        )}
        {share ? <ShareCard {...share} /> : null}
      </Stack>
    </Page>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="div">{children}</Text>
    </div>
  );
}
