import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ErasedNotice } from "#app/components/candidates/erased-notice.tsx";
import { OUTCOME_NAMES } from "#app/components/debriefs/decision-form.tsx";
import { RECOMMENDATION_NAMES } from "#app/hiring/scorecards/vocabulary.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { IconPrinter } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { getDecision } from "#app/use-cases/debriefs/get-decision.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Decision: ${data?.candidateName ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getDecision(ctx, param(args, "applicationId")));
}

export default function DecisionPage() {
  const page = useLoaderData<typeof loader>();
  const nameOf = (key: string) => page.competencies.find((one) => one.competencyKey === key)?.name ?? key;
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={
          <Anchor component={Link} to={`/applications/${page.application.id}/debrief`} className="no-print">
            Debrief
          </Anchor>
        }
        title={`Decision: ${page.candidateName}`}
        description={`${page.openingTitle}, ${page.companyName}`}
        actions={
          <Button
            variant="default"
            className="no-print"
            leftSection={<IconPrinter size={16} />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        }
      />
      <ErasedNotice at={page.erasedAt} />
      <Stack gap="xl">
        {page.decisions.map((decision) => (
          <article key={decision.id}>
            <Title order={2} size="h3">
              {OUTCOME_NAMES[decision.outcome]}
              {decision.supersededAt ? " (superseded)" : ""}
            </Title>
            <Text c="dimmed" mb="md">
              {decision.decidedBy.name}, <Time at={decision.decidedAt} withZone />
            </Text>
            <Title order={3} size="h5">
              Rationale
            </Title>
            <Text mb="md" style={{ whiteSpace: "pre-wrap" }}>
              {decision.rationale}
            </Text>
            {decision.dissent ? (
              <>
                <Title order={3} size="h5">
                  Dissent
                </Title>
                <Text mb="md" style={{ whiteSpace: "pre-wrap" }}>
                  {decision.dissent}
                </Text>
              </>
            ) : null}
            <Title order={3} size="h5" mb={4}>
              The evidence it rests on
            </Title>
            {decision.citations.map((citation) => (
              <div key={citation.id} style={{ marginBottom: "0.6rem" }}>
                <Text size="sm" fw={600}>
                  {nameOf(citation.competencyKey)}
                </Text>
                <Text component="blockquote" m={0}>
                  “{citation.quote}”{" "}
                  {citation.signal ? (
                    <Anchor
                      component={Link}
                      to={`/interviews/${citation.signal.interviewId}/note#line-${citation.signal.lineId}`}
                      size="sm"
                      className="no-print"
                    >
                      In the note
                    </Anchor>
                  ) : null}
                </Text>
              </div>
            ))}
          </article>
        ))}
        <section>
          <Title order={2} size="h5" mb={4}>
            What the interviewers recommended
          </Title>
          {page.scorecards.map((card) => (
            <Text key={card.id} size="sm">
              {card.author.name}, {card.interview.name}:{" "}
              {card.recommendation ? RECOMMENDATION_NAMES[card.recommendation] : "none"}
            </Text>
          ))}
          {page.revealOverride ? (
            <Text size="sm" mt="xs">
              Revealed without all scorecards: {page.revealOverride}
            </Text>
          ) : null}
        </section>
      </Stack>
    </Page>
  );
}
