import { Alert, Badge, Button, Card, Grid, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ErasedNotice } from "#app/components/candidates/erased-notice.tsx";
import { Answers } from "#app/components/debriefs/answers.tsx";
import { DecisionForm, OUTCOME_NAMES } from "#app/components/debriefs/decision-form.tsx";
import { Evidence } from "#app/components/debriefs/evidence.tsx";
import { Levels } from "#app/components/debriefs/levels.tsx";
import { Matrix } from "#app/components/debriefs/matrix.tsx";
import { Amendments } from "#app/components/live-notes/note-history.tsx";
import { RevisionList } from "#app/components/scorecards/revision-list.tsx";
import { useChanges } from "#app/components/live/use-changes.ts";
import { counted } from "#app/hiring/counted.ts";
import { DECISION_OUTCOMES } from "#app/hiring/debriefs/decision.ts";
import { forbidden } from "#app/hiring/refusal.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { Fold } from "#app/ui/fold.tsx";
import { IconLock, IconPrinter } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getDebrief } from "#app/use-cases/debriefs/get-debrief.server.ts";
import { recordDecision } from "#app/use-cases/debriefs/record-decision.server.ts";
import { revealScorecards } from "#app/use-cases/debriefs/reveal-scorecards.server.ts";

const INTENTS = ["reveal", "decide"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Debrief: ${data?.candidateName ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getDebrief(ctx, param(args, "applicationId")));
}

function readCitation(text: string) {
  const [kind, competencyKey = "", id = ""] = text.split(":");
  return {
    competencyKey,
    signalId: kind === "signal" ? id : null,
    scorecardLevelId: kind === "level" ? id : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const applicationId = param(args, "applicationId");
    const { may } = await getDebrief(ctx, applicationId);
    if (!may.reveal && !may.decide)
      throw forbidden("The debrief is led by the opening's hiring manager and its recruiter.");
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "reveal":
        await revealScorecards(ctx, applicationId, textOf(form, "reason"));
        return redirectWithToast(`/applications/${applicationId}/debrief`, {
          message: "Revealed, for everybody at once.",
        });
      case "decide": {
        if (!may.decide) throw forbidden("The decision is taken by the opening's hiring manager.");
        const outcome = DECISION_OUTCOMES.find((one) => one === textOf(form, "outcome")) ?? null;
        const citations = form
          .getAll("cite")
          .flatMap((value) => (typeof value === "string" ? [readCitation(value)] : []));
        await recordDecision(ctx, {
          applicationId,
          outcome,
          citations,
          rationale: textOf(form, "rationale"),
          dissent: textOf(form, "dissent"),
        });
        return redirectWithToast(`/applications/${applicationId}/decision`, {
          message: "The decision is recorded, for good.",
        });
      }
    }
  });
}

export default function DebriefPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useChanges({ applicationId: page.application.id });
  const { revealed, application } = page;
  return (
    <Page>
      <PageHeader
        eyebrow={<UpLink to={`/applications/${application.id}`}>{page.candidateName}</UpLink>}
        title="Debrief"
        description={page.openingTitle}
        actions={
          revealed ? (
            <>
              <Button
                variant="default"
                className="no-print"
                leftSection={<IconPrinter size={16} />}
                onClick={() => window.print()}
              >
                Print
              </Button>
              {revealed.decision ? (
                <Button component={Link} to={`/applications/${application.id}/decision`} variant="default">
                  Decision: {OUTCOME_NAMES[revealed.decision.outcome]}
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      <ProblemAlert answer={answer} />
      <ErasedNotice at={page.erasedAt} />
      {revealed ? (
        <Revealed page={page} revealed={revealed} answer={answer} />
      ) : (
        <Waiting page={page} answer={answer} />
      )}
    </Page>
  );
}

type PageData = Awaited<ReturnType<typeof getDebrief>>;

function Waiting({ page, answer }: { readonly page: PageData; readonly answer: unknown }) {
  const busy = useNavigation().state !== "idle";
  const { missing, may } = page;
  return (
    <Card maw={720}>
      <Group gap="xs" mb="sm">
        <IconLock size={20} aria-hidden />
        <Title order={2} size="h4">
          Sealed until everybody has given their own
        </Title>
      </Group>
      <Stack gap={6} mb="md">
        {page.interviews.map((interview) => (
          <Group key={interview.id} justify="space-between">
            <Text>
              {interview.interviewerName}
              <Text component="span" c="dimmed">
                , {interview.name}
              </Text>
            </Text>
            {interview.submittedAt ? (
              <Badge>Scorecard in</Badge>
            ) : (
              <Badge color="yellow">
                {interview.state === "completed" ? "Scorecard due" : "Not held yet"}
              </Badge>
            )}
          </Group>
        ))}
      </Stack>
      {application(page) ? null : (
        <Text c="dimmed" mb="sm">
          The application is not at the debrief yet.
        </Text>
      )}
      {may.reveal ? (
        <Form method="post">
          <input type="hidden" name="intent" value="reveal" />
          {missing > 0 && may.override ? (
            <Textarea
              name="reason"
              label={`${missing === 1 ? "One onsite scorecard is" : `${missing} onsite scorecards are`} missing. Go on without, because`}
              autosize
              minRows={2}
              mb="sm"
              error={fieldProblem(answer, "reason")}
            />
          ) : null}
          <Button
            type="submit"
            loading={busy}
            disabled={!application(page) || (missing > 0 && !may.override)}
          >
            Reveal together
          </Button>
        </Form>
      ) : (
        <Text size="sm" c="dimmed">
          The hiring manager or the recruiter reveals all scorecards at once.
        </Text>
      )}
    </Card>
  );
}

function application(page: PageData): boolean {
  return page.application.stage === "debrief";
}

function Revealed({
  page,
  revealed,
  answer,
}: {
  readonly page: PageData;
  readonly revealed: NonNullable<PageData["revealed"]>;
  readonly answer: unknown;
}) {
  const comments = Object.fromEntries(
    revealed.scorecards.flatMap((card) => card.levels.map((level) => [level.id, level.comment])),
  );
  const lines = revealed.scorecards
    .flatMap(({ levels }) => levels)
    .reduce((sum, { evidence }) => sum + evidence.length, 0);
  return (
    <Stack gap="lg">
      {page.application.revealOverride ? (
        <Alert color="yellow" title="Revealed without all scorecards">
          {page.application.revealOverride}
        </Alert>
      ) : null}
      {revealed.agenda.split ? (
        <Text>Recommendations differ. Begin where the levels lie furthest apart: the first rows.</Text>
      ) : null}
      <Matrix agenda={revealed.agenda} scorecards={revealed.scorecards} />
      <Levels picture={revealed.picture} />
      <Grid gutter="xl">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <section>
              <Title order={2} size="h4" mb="xs">
                In their own words
              </Title>
              {revealed.scorecards.map((card) => (
                <div key={card.id}>
                  <Text fw={600} mt="sm">
                    {card.interviewerName}, {card.interviewName}
                  </Text>
                  <Text>{card.summary || "No summary."}</Text>
                  <Amendments lines={card.amendments} />
                  <RevisionList
                    revisions={card.revisions}
                    competencies={revealed.agenda.rows.map(({ key, name }) => ({ competencyKey: key, name }))}
                  />
                </div>
              ))}
            </section>
            <div>
              <Fold title="The evidence, competency by competency" note={counted(lines, "line")}>
                <Evidence agenda={revealed.agenda} scorecards={revealed.scorecards} />
              </Fold>
              <Fold
                title="The answers, question by question"
                note={counted(revealed.ratings.length, "rated answer")}
              >
                <Answers ratings={revealed.ratings} />
              </Fold>
            </div>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {page.may.decide ? (
            <DecisionForm
              mustHaves={revealed.agenda.rows
                .filter((row) => row.mustHave)
                .map(({ key, name }) => ({ key, name }))}
              scorecards={revealed.scorecards}
              comments={comments}
              answer={answer}
              decided={revealed.decision?.outcome ?? null}
            />
          ) : (
            <Text c="dimmed">
              Revealed {page.application.revealedAt ? <Time at={page.application.revealedAt} /> : null}. The
              opening&apos;s hiring manager decides.
            </Text>
          )}
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
