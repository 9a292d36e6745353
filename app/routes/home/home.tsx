import { Alert, Anchor, Badge, Button, Card, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { BrokenPromises } from "#app/components/applications/broken-promises.tsx";
import { Reassign } from "#app/components/interviews/gap-list.tsx";
import { InterviewList, ScorecardsDue } from "#app/components/interviews/interview-list.tsx";
import { counted } from "#app/hiring/counted.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconChecks } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import stacked from "#app/ui/stacked-rows.module.css";
import { WideTable } from "#app/ui/wide-table.tsx";
import { listBrokenPromises } from "#app/use-cases/applications/list-broken-promises.server.ts";
import { listWaitingLoops } from "#app/use-cases/applications/list-waiting-loops.server.ts";
import { listGaps } from "#app/use-cases/interviews/list-gaps.server.ts";
import type { ListedGap } from "#app/use-cases/interviews/list-gaps.server.ts";
import { listMyInterviews } from "#app/use-cases/interviews/list-my-interviews.server.ts";
import { getHome } from "#app/use-cases/people/get-home.server.ts";

export const meta: MetaFunction = () => [{ title: "Home · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const [mine, hiring, waiting, gaps, broken] = await Promise.all([
      listMyInterviews(ctx),
      getHome(ctx),
      listWaitingLoops(ctx),
      listGaps(ctx),
      listBrokenPromises(ctx),
    ]);
    return { mine, hiring, waiting, gaps, broken };
  });
}

type Waiting = {
  readonly id: string;
  readonly candidate: { readonly name: string };
  readonly opening: { readonly title: string };
};

export default function HomePage() {
  const { mine, hiring, waiting, gaps, broken } = useLoaderData<typeof loader>();
  const lists = hiring
    ? [
        {
          title: "Candidates who asked something",
          rows: hiring.requests,
          to: (id: string) => `/applications/${id}`,
        },
        {
          title: "Scorecards to reveal",
          rows: hiring.debriefs,
          to: (id: string) => `/applications/${id}/debrief`,
        },
        {
          title: "Decisions to make",
          rows: hiring.decisions,
          to: (id: string) => `/applications/${id}/debrief`,
        },
        { title: "Offers under way", rows: hiring.offers, to: (id: string) => `/applications/${id}/offer` },
      ].filter((list) => list.rows.length > 0)
    : [];
  const nothing =
    mine.coming.length +
      mine.scorecardsDue.length +
      lists.length +
      gaps.gaps.length +
      gaps.unseenLoops +
      broken.promises.length +
      (hiring?.screening ?? 0) +
      waiting.loops.length ===
    0;
  return (
    <Page width="work">
      <PageHeader title="Home" description="What waits for you, most pressing first." />
      {hiring && hiring.failedMails > 0 ? (
        <Alert color="red" mb="lg" title={`${counted(hiring.failedMails, "mail")} could not be sent`}>
          <Anchor component={Link} to="/mail?state=failed">
            See why and try again
          </Anchor>
        </Alert>
      ) : null}
      {nothing ? (
        <EmptyState icon={IconChecks} title="Nothing waits for you">
          Interviews, scorecards and decisions appear here as soon as they are yours to take.
        </EmptyState>
      ) : null}
      <Stack gap="xl">
        {broken.promises.length > 0 ? (
          <section>
            <Title order={2} size="h4" mb="xs">
              Candidates without news
            </Title>
            <BrokenPromises promises={broken.promises} more={broken.more} />
          </section>
        ) : null}
        {mine.scorecardsDue.length > 0 ? (
          <section>
            <Title order={2} size="h4">
              Scorecards due
            </Title>
            <ScorecardsDue due={mine.scorecardsDue} />
          </section>
        ) : null}
        {gaps.gaps.length + gaps.unseenLoops > 0 ? (
          <section>
            <Title order={2} size="h4" mb="xs">
              Gaps before the last onsite
            </Title>
            <HomeGaps {...gaps} />
          </section>
        ) : null}
        {mine.coming.length > 0 ? (
          <section>
            <Title order={2} size="h4">
              Your next interviews
            </Title>
            <InterviewList interviews={mine.coming.slice(0, 5)} label="Your next interviews" />
          </section>
        ) : null}
        {hiring ? (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {hiring.screening > 0 ? (
              <Card>
                <Title order={2} size="h4">
                  Resumes to read
                </Title>
                <Text size="xl" fw={700} my={4}>
                  {hiring.screening}
                </Text>
                <Button component={Link} to="/screening" variant="light" style={{ alignSelf: "flex-start" }}>
                  Screen
                </Button>
              </Card>
            ) : null}
            {lists.map((list) => (
              <WaitingCard key={list.title} title={list.title} rows={list.rows} to={list.to} />
            ))}
          </SimpleGrid>
        ) : null}
        {waiting.loops.length > 0 ? (
          <section>
            <Title order={2} size="h4" mb="xs">
              Loops that wait for somebody
            </Title>
            <WaitingLoops loops={waiting.loops} />
            {waiting.more > 0 ? (
              <Text size="sm" c="dimmed" mt="xs">
                {waiting.more} more on the{" "}
                <Anchor component={Link} to="/openings" inherit>
                  boards of the openings
                </Anchor>
              </Text>
            ) : null}
          </section>
        ) : null}
      </Stack>
    </Page>
  );
}

const GAPS_SHOWN = 5;

/** The soonest, the others to be unfolded, and how many loops nobody has looked through. */
function HomeGaps({ gaps, unseenLoops }: Awaited<ReturnType<typeof listGaps>>) {
  const others = gaps.slice(GAPS_SHOWN);
  return (
    <Stack gap="xs">
      {gaps.length > 0 ? (
        <GapTable gaps={gaps.slice(0, GAPS_SHOWN)} label="Gaps before the last onsite" />
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary>{counted(others.length, "more gap")}</summary>
          <GapTable gaps={others} label="More gaps before the last onsite" />
        </details>
      ) : null}
      {unseenLoops > 0 ? (
        <Text size="sm" c="dimmed">
          {counted(unseenLoops, "later loop")} not looked through here; their gaps come to{" "}
          <Anchor component={Link} to="/inbox" inherit>
            their recruiters&apos; inboxes
          </Anchor>
          .
        </Text>
      ) : null}
    </Stack>
  );
}

/** Each with the interview that can best take it; what else can is on the loop's own page. */
function GapTable({ gaps, label }: { readonly gaps: readonly ListedGap[]; readonly label: string }) {
  return (
    <WideTable label={label} minWidth={620}>
      <Table.Tbody>
        {gaps.map(({ applicationId, candidateName, openingTitle, competencyKey, message, best }, place) => (
          <Table.Tr key={`${applicationId} ${competencyKey}`}>
            {gaps[place - 1]?.applicationId === applicationId ? null : (
              <Table.Td
                rowSpan={gaps.filter((one) => one.applicationId === applicationId).length}
                style={{ verticalAlign: "top", minWidth: "11rem" }}
              >
                <Anchor
                  component={Link}
                  to={`/applications/${applicationId}/loop`}
                  fw={600}
                  underline="hover"
                >
                  {candidateName}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {openingTitle}
                </Text>
              </Table.Td>
            )}
            <Table.Td>
              <Text size="sm">{message}</Text>
              <Text size="sm" c="dimmed">
                {best
                  ? `${best.interviewerName}, ${best.interviewName}: ${best.reason}`
                  : "Nobody who is left can take it. Book another onsite, or shorten another plan."}
              </Text>
            </Table.Td>
            <Table.Td ta="right">
              {best ? (
                <Reassign
                  to={`/applications/${applicationId}/loop`}
                  competencyKey={competencyKey}
                  option={best}
                  prominent
                />
              ) : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

type WaitingLoop = Awaited<ReturnType<typeof listWaitingLoops>>["loops"][number];

function WaitingLoops({ loops }: { readonly loops: readonly WaitingLoop[] }) {
  return (
    <WideTable label="Loops that wait for somebody" minWidth={260}>
      <Table.Tbody className={stacked["rows"]}>
        {loops.map(({ id, candidateName, openingTitle, next, stageEnteredAt }) => (
          <Table.Tr key={id} role="row">
            <Table.Td role="cell">
              <Anchor component={Link} to={`/applications/${id}`} fw={600} underline="hover">
                {candidateName}
              </Anchor>
              <Text size="sm" c="dimmed">
                {openingTitle}
              </Text>
            </Table.Td>
            <Table.Td role="cell">
              <Badge color={next.tone === "late" ? "red" : "baton"}>{next.what}</Badge>
              {next.who ? (
                <Text size="sm" c="dimmed" mt={2}>
                  {next.who}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td role="cell" className={stacked["end"]}>
              <Text size="sm" c="dimmed">
                in this stage since <Time at={stageEnteredAt} style="date" />
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function WaitingCard({
  title,
  rows,
  to,
}: {
  readonly title: string;
  readonly rows: readonly Waiting[];
  readonly to: (id: string) => string;
}) {
  return (
    <Card>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <Stack gap={6}>
        {rows.map((row) => (
          <div key={row.id}>
            <Anchor component={Link} to={to(row.id)} fw={600} underline="hover">
              {row.candidate.name}
            </Anchor>
            <Text size="sm" c="dimmed">
              {row.opening.title}
            </Text>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
