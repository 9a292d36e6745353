import { Anchor, Badge, Button, Card, Grid, Group, List, Stack, Text, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Brief } from "#app/components/interviews/brief.tsx";
import { OffLimitsList } from "#app/components/interviews/off-limits-list.tsx";
import { PhoneOutcomeForm } from "#app/components/interviews/phone-outcome-form.tsx";
import { PlanChange } from "#app/components/interviews/plan-change.tsx";
import { useChanges } from "#app/components/live/use-changes.ts";
import { PHONE_OUTCOMES } from "#app/hiring/interviews/interview-state.ts";
import { forbidden, invalid } from "#app/hiring/refusal.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconCalendarEvent, IconFileText, IconNotebook } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { readHandoff } from "#app/use-cases/interviews/read-handoff.server.ts";
import { setPhoneOutcome } from "#app/use-cases/interviews/set-phone-outcome.server.ts";

const INTENTS = ["read", "outcome"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.candidate.name}: ${data.interview.name} · Baton` : "Interview · Baton" },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => ({
    ...(await getInterview(ctx, param(args, "interviewId"))),
    me: ctx.actor.id,
  }));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const interviewId = param(args, "interviewId");
    const { may } = await getInterview(ctx, interviewId);
    if (!may.enterRoom && !may.setPhoneOutcome)
      throw forbidden("The brief is signed by those who hold this interview.");
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "read":
        await readHandoff(ctx, { interviewId });
        return redirectWithToast(`/interviews/${interviewId}`, {
          message: "Noted that you have read the brief.",
        });
      case "outcome": {
        const outcome = PHONE_OUTCOMES.find((one) => one === textOf(form, "outcome"));
        if (!outcome) throw invalid("Choose advance or not.", { outcome: "Choose advance or not." });
        await setPhoneOutcome(ctx, { interviewId, outcome, note: textOf(form, "note") });
        return redirectWithToast(`/interviews/${interviewId}`, { message: "The outcome is recorded." });
      }
    }
  });
}

/** Who of the interview's people has read the brief, and when. */
function Receipts(props: {
  readonly receipts: readonly { readonly personId: string; readonly name: string; readonly readAt: Date }[];
}) {
  if (props.receipts.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {"Read by "}
      {props.receipts.map(({ personId, name, readAt }, place) => (
        <span key={personId}>
          {place > 0 ? ", " : ""}
          {name}, <Time at={readAt} />
        </span>
      ))}
    </Text>
  );
}

const STATES = {
  scheduled: "Booked",
  in_progress: "Running",
  completed: "Held",
  cancelled: "Cancelled",
  no_show: "Did not come",
} as const;

export default function InterviewPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const { interview, candidate, focus, kit, brief, may } = page;
  useChanges({ applicationId: interview.applicationId });
  return (
    <Page>
      <PageHeader
        eyebrow={
          <UpLink to={`/applications/${interview.applicationId}`}>
            {candidate.name}, {page.opening.title}
          </UpLink>
        }
        title={interview.name}
        description={
          <Group gap="xs">
            <Badge>{STATES[interview.state]}</Badge>
            <span>
              <Time at={interview.startsAt} withZone />, {interview.minutes} minutes
            </span>
            {interview.place ? <span>{interview.place}</span> : null}
            {interview.link ? (
              <Anchor href={interview.link} target="_blank" rel="noreferrer noopener">
                Video
              </Anchor>
            ) : null}
          </Group>
        }
        actions={
          <>
            {interview.state === "completed" || interview.state === "in_progress" ? (
              <Button component={Link} to={`/interviews/${interview.id}/replay`} variant="default">
                Replay
              </Button>
            ) : null}
            {interview.state === "scheduled" ? (
              <Button
                component="a"
                href={`/interviews/${interview.id}/invite.ics`}
                variant="default"
                leftSection={<IconCalendarEvent size={16} />}
              >
                Calendar
              </Button>
            ) : null}
            {interview.state === "in_progress" || interview.state === "completed" ? (
              <Button
                component={Link}
                to={`/interviews/${interview.id}/note`}
                variant="default"
                leftSection={<IconNotebook size={16} />}
              >
                The note
              </Button>
            ) : null}
            {may.conduct && (interview.state === "completed" || page.ownScorecard) ? (
              <Button
                component={Link}
                to={`/interviews/${interview.id}/scorecard`}
                variant={page.ownScorecard === "submitted" ? "default" : "filled"}
              >
                {page.ownScorecard === "submitted" ? "Your scorecard" : "Write the scorecard"}
              </Button>
            ) : null}
            {may.enterRoom && interview.state !== "cancelled" && interview.state !== "no_show" ? (
              <Button
                component={Link}
                to={`/interviews/${interview.id}/room`}
                variant={interview.state === "completed" ? "default" : "filled"}
              >
                {interview.state === "in_progress" ? "Back to the room" : "Open the room"}
              </Button>
            ) : null}
          </>
        }
      />
      <ProblemAlert answer={answer} />
      <Grid gutter="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Card component="section" aria-label="Hand-off brief">
            <Group justify="space-between" mb="sm">
              <Title order={2} size="h4">
                Hand-off brief
              </Title>
              {may.enterRoom ? (
                page.readByMe ? (
                  <Badge>You have read it</Badge>
                ) : (
                  <Form method="post">
                    <input type="hidden" name="intent" value="read" />
                    <Button type="submit" size="xs" variant="light" disabled={busy}>
                      I have read it
                    </Button>
                  </Form>
                )
              ) : null}
            </Group>
            <Brief brief={brief} competencies={page.rubric} first={page.suggestions} wide />
            <Receipts receipts={page.receipts} />
          </Card>
          {page.phone && (page.phone.outcome || (may.setPhoneOutcome && interview.state === "completed")) ? (
            <PhoneOutcomeForm
              phone={page.phone}
              mayChange={may.setPhoneOutcome && interview.state === "completed"}
            />
          ) : null}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="lg">
            <section>
              <Title order={2} size="h4" mb="xs">
                People
              </Title>
              <Text>Interviewer: {interview.interviewer.name}</Text>
              {interview.shadows.map((shadow) => (
                <Text key={shadow.id}>Shadow: {shadow.name}</Text>
              ))}
              {page.resume ? (
                <Anchor
                  href={`/files/${page.resume.id}`}
                  target="_blank"
                  rel="noreferrer"
                  mt="xs"
                  display="inline-block"
                >
                  <IconFileText size={15} aria-hidden /> {page.resume.fileName}
                </Anchor>
              ) : null}
            </section>
            <section>
              <Title order={2} size="h4" mb="xs">
                Focus
              </Title>
              {focus.map((competency) => (
                <details key={competency.key}>
                  <summary>
                    {competency.name}
                    {competency.mustHave ? " (must-have)" : ""}
                  </summary>
                  <List size="sm" type="ordered" my={4}>
                    {competency.anchors.map((anchor) => (
                      <List.Item key={anchor}>{anchor}</List.Item>
                    ))}
                  </List>
                </details>
              ))}
            </section>
            <section>
              <Group justify="space-between" mb="xs">
                <Title order={2} size="h4">
                  Plan
                </Title>
                <Anchor component={Link} to={`/applications/${interview.applicationId}/loop`} size="sm">
                  The whole loop
                </Anchor>
              </Group>
              {page.planChange && (interview.state === "scheduled" || interview.state === "in_progress") ? (
                <PlanChange change={page.planChange} />
              ) : null}
              {kit.length === 0 ? <Text c="dimmed">Planned when the interviewer opens it.</Text> : null}
              <List size="sm" spacing={6} type="ordered">
                {kit.map(({ question, reason }) => (
                  <List.Item key={question.versionId}>
                    <Anchor component={Link} to={`/questions/${question.id}`}>
                      {question.title}
                    </Anchor>
                    <Text size="sm" c="dimmed">
                      {reason}
                    </Text>
                  </List.Item>
                ))}
              </List>
            </section>
            <OffLimitsList topics={page.offLimits} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
