import { Anchor, Badge, Card, Grid, Group, Stack, Text, Title } from "@mantine/core";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ResumeView } from "#app/components/applications/resume-view.tsx";
import { ComfortForm } from "#app/components/candidates/comfort-form.tsx";
import { ImportedHistory } from "#app/components/candidates/imported-history.tsx";
import { DoNotContactNotice } from "#app/components/candidates/do-not-contact-notice.tsx";
import { MergedFiles } from "#app/components/candidates/merged-files.tsx";
import { MayBeTwice } from "#app/components/candidates/seen-before.tsx";
import { StandingForm } from "#app/components/candidates/standing-form.tsx";
import { ErasedNotice } from "#app/components/candidates/erased-notice.tsx";
import { ResumeLines } from "#app/components/candidates/resume-lines.tsx";
import { readComfort } from "#app/hiring/applications/comfort.ts";
import { readStanding } from "#app/hiring/candidates/standing.ts";
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
import { recordStanding } from "#app/use-cases/candidates/record-standing.server.ts";
import { undoMerge } from "#app/use-cases/candidates/undo-merge.server.ts";

const INTENTS = ["comfort", "standing", "undo_merge"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.candidate.name ?? "Candidate"} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const page = await getCandidate(ctx, param(args, "candidateId"));
    if (page.mergedIntoId) throw redirect(`/candidates/${page.mergedIntoId}`);
    return page;
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const candidateId = param(args, "candidateId");
    const { mayEdit } = await getCandidate(ctx, candidateId);
    if (!mayEdit) throw forbidden("Recruiters and admins keep the details of candidates.");
    const form = await args.request.formData();
    const here = `/candidates/${candidateId}`;
    switch (readIntent(form, INTENTS)) {
      case "comfort": {
        const typed = { spokenName: textOf(form, "spokenName"), comfort: textOf(form, "comfort") };
        await recordComfort(ctx, { candidateId, comfort: readComfort(typed) });
        return redirectWithToast(here, { message: "Interviewers read it in their briefs." });
      }
      case "standing": {
        const { takenBack } = await recordStanding(ctx, { candidateId, standing: readStandingForm(form) });
        const mails = takenBack === 1 ? "A mail that waited was" : `${takenBack} mails that waited were`;
        return redirectWithToast(here, {
          message: takenBack === 0 ? "Saved." : `Saved. ${mails} taken back.`,
        });
      }
      case "undo_merge": {
        const backId = await undoMerge(ctx, { mergeId: textOf(form, "mergeId") });
        return redirectWithToast(`/candidates/${backId}`, {
          message: "This file is back, and so is the other.",
        });
      }
    }
  });
}

function readStandingForm(form: FormData) {
  return readStanding({
    tags: textOf(form, "tags"),
    pooled: textOf(form, "pooled") === "yes",
    poolNote: textOf(form, "poolNote"),
    doNotContact: textOf(form, "doNotContact") === "yes",
    doNotContactReason: textOf(form, "doNotContactReason"),
  });
}

export default function CandidatePage() {
  const { candidate, applications, documents, history, standing, mayEdit, mayErase } =
    useLoaderData<typeof loader>();
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
      <DoNotContactNotice wanted={candidate.doNotContactAt !== null} />
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
                <ResumeView document={document} original={document.original} addAt={null} />
                {document.hidden ? (
                  <Text size="sm" c="dimmed">
                    {document.hidden}
                  </Text>
                ) : null}
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
            {standing ? (
              <>
                {standing.mayBeTwice ? <MayBeTwice /> : null}
                <Card component="section" aria-labelledby="standing">
                  <Group justify="space-between" mb="xs">
                    <Title order={2} size="h4" id="standing">
                      Over all applications
                    </Title>
                    {standing.worksHere ? <Badge color="grape">Works here</Badge> : null}
                  </Group>
                  <StandingForm key={JSON.stringify(standing)} standing={standing} busy={busy} />
                </Card>
                <MergedFiles merges={standing.merges} />
              </>
            ) : null}
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
