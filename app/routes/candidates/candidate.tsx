import { Anchor, Badge, Card, Grid, Group, Stack, Text, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ResumeView } from "#app/components/applications/resume-view.tsx";
import { ComfortForm } from "#app/components/candidates/comfort-form.tsx";
import { ImportedHistory } from "#app/components/candidates/imported-history.tsx";
import { ErasedNotice } from "#app/components/candidates/erased-notice.tsx";
import { ResumeLines } from "#app/components/candidates/resume-lines.tsx";
import { readComfort } from "#app/hiring/applications/comfort.ts";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { forbidden } from "#app/hiring/refusal.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { recordComfort } from "#app/use-cases/candidates/record-comfort.server.ts";

const INTENTS = ["comfort"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.candidate.name ?? "Candidate"} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getCandidate(ctx, param(args, "candidateId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const candidateId = param(args, "candidateId");
    const { mayEdit } = await getCandidate(ctx, candidateId);
    if (!mayEdit) throw forbidden("Recruiters and admins keep the details of candidates.");
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const typed = { spokenName: textOf(form, "spokenName"), comfort: textOf(form, "comfort") };
    await recordComfort(ctx, { candidateId, comfort: readComfort(typed) });
    return redirectWithToast(`/candidates/${candidateId}`, {
      message: "Interviewers read it in their briefs.",
    });
  });
}

export default function CandidatePage() {
  const { candidate, applications, documents, history, mayEdit, mayErase } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page>
      <PageHeader
        title={candidate.name}
        description={
          <>
            {candidate.location ? `${candidate.location} · ` : ""}known since{" "}
            <Time at={candidate.createdAt} style="date" />
          </>
        }
      />
      <ProblemAlert answer={answer} />
      <ErasedNotice at={candidate.erasedAt} />
      <Grid gutter="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="xl">
            {documents.length === 0 && !candidate.erasedAt ? <Text c="dimmed">No file was sent.</Text> : null}
            {documents.map((document) => (
              <div key={document.id}>
                {document.lines ? (
                  <Card mb="md">
                    <Title order={3} size="h5" mb="xs">
                      {document.fileName}
                    </Title>
                    <ResumeLines lines={document.lines} to={`/resumes/${document.id}`} />
                  </Card>
                ) : null}
                <ResumeView document={document} addAt={null} />
              </div>
            ))}
            <ImportedHistory lines={history} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            {candidate.contact ? (
              <Card>
                <Title order={2} size="h4" mb="xs">
                  Contact
                </Title>
                <Anchor href={`mailto:${candidate.contact.email}`}>{candidate.contact.email}</Anchor>
                {candidate.contact.phone ? <Text>{candidate.contact.phone}</Text> : null}
                {candidate.contact.links.map((link) => (
                  <div key={link}>
                    <Anchor href={link} target="_blank" rel="noreferrer noopener" size="sm">
                      {link.replace(/^https?:\/\//, "")}
                    </Anchor>
                  </div>
                ))}
              </Card>
            ) : null}
            <Card>
              <Title order={2} size="h4" mb="xs">
                Applications
              </Title>
              {applications.map((application) => (
                <Group key={application.id} justify="space-between" wrap="nowrap" mb={4}>
                  <Anchor component={Link} to={`/applications/${application.id}`}>
                    {application.opening.title}
                  </Anchor>
                  <Badge variant="default" style={{ flexShrink: 0 }}>
                    {application.disposition ?? STAGE_NAMES[application.stage]}
                  </Badge>
                </Group>
              ))}
            </Card>
            {mayEdit ? (
              <Card component="section" aria-label="Name and comfort">
                <Title order={2} size="h4" mb="xs">
                  Name and comfort
                </Title>
                <ComfortForm {...candidate} busy={busy} answer={answer} own={false} />
              </Card>
            ) : null}
            {mayErase ? (
              <Anchor component={Link} to={`/candidates/${candidate.id}/erase`} size="sm">
                Erase this candidate…
              </Anchor>
            ) : null}
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
