import { Alert, Button, Group, List, Text, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CareersFrame, PlainText } from "#app/components/openings/careers-frame.tsx";
import { jobPosting } from "#app/components/openings/job-posting.ts";
import { readSourceLink, sourceQuery } from "#app/hiring/applications/source-link.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { asVisitor, param } from "#app/platform/http/respond.server.ts";
import { useNonce } from "#app/ui/nonce.ts";
import { getCareersOpening } from "#app/use-cases/openings/list-careers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.opening.title} at ${page.companyName}` : "Careers" },
];

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const { company, access, opening } = await getCareersOpening(ctx, param(args, "slug"));
    if (!opening) throw notFound("This opening");
    const isOpen = access === "open";
    const companyName = company?.name ?? "";
    // A closed opening is gone for search engines and explained to people.
    const query = sourceQuery(readSourceLink(new URL(args.request.url).searchParams));
    return data(
      { companyName, opening, isOpen, query, posting: isOpen ? jobPosting(opening, companyName) : null },
      { status: isOpen ? 200 : 410 },
    );
  });
}

export default function CareersOpeningPage() {
  const { companyName, opening, isOpen, posting, query } = useLoaderData<typeof loader>();
  const nonce = useNonce();
  const facts = [opening.location, opening.remote ? "remote possible" : "", opening.salaryRange]
    .filter(Boolean)
    .join(" · ");
  return (
    <CareersFrame companyName={companyName}>
      {posting ? (
        <script
          type="application/ld+json"
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: posting }}
        />
      ) : null}
      <Title order={1}>{opening.title}</Title>
      <Text c="dimmed" mt={4} mb="lg">
        {facts}
      </Text>
      {isOpen ? (
        <Button component={Link} to={`/careers/${opening.slug}/apply${query}`} size="md" mb="xl">
          Apply for this role
        </Button>
      ) : (
        <Alert color="gray" title="This role is closed" mb="xl">
          Applications are no longer taken. Have a look at our other openings.
        </Alert>
      )}
      <PlainText text={opening.description} />
      <Title order={2} size="h4" mt="xl" mb="xs">
        How we hire
      </Title>
      <List spacing={4}>
        <List.Item>We read your resume and answer within days.</List.Item>
        {opening.sessions
          .filter((session) => session.kind === "phone")
          .map((session) => (
            <List.Item key={`${session.kind}${session.number}`}>
              A phone conversation of {session.minutes} minutes.
            </List.Item>
          ))}
        <List.Item>
          Four interviews close together, each about a different part of the work, with time for your
          questions.
        </List.Item>
        <List.Item>A decision on evidence, and an answer either way.</List.Item>
      </List>
      {isOpen ? (
        <Group mt="xl">
          <Button component={Link} to={`/careers/${opening.slug}/apply${query}`} size="md">
            Apply for this role
          </Button>
        </Group>
      ) : null}
    </CareersFrame>
  );
}
