import { Anchor, Badge, Card, Grid, Group, Stack, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ResumeView } from "#app/components/applications/resume-view.tsx";
import { ErasedNotice } from "#app/components/candidates/erased-notice.tsx";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.candidate.name ?? "Candidate"} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getCandidate(ctx, param(args, "candidateId")));
}

export default function CandidatePage() {
  const { candidate, applications, documents, mayErase } = useLoaderData<typeof loader>();
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
      <ErasedNotice at={candidate.erasedAt} />
      <Grid gutter="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="xl">
            {documents.length === 0 && !candidate.erasedAt ? <Text c="dimmed">No file was sent.</Text> : null}
            {documents.map((document) => (
              <ResumeView key={document.id} document={document} addAt={null} />
            ))}
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
