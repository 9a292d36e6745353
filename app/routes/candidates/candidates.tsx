import { Anchor, Badge, Button, Group, Table, Text, TextInput } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconPlus, IconSearch, IconUsers } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { listCandidates } from "#app/use-cases/candidates/list-candidates.server.ts";

export const meta: MetaFunction = () => [{ title: "Candidates · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const query = new URL(args.request.url).searchParams;
    const found = await listCandidates(ctx, { after: query.get("after") });
    return { ...found, mayAdd: ctx.actor.role === "admin" || ctx.actor.role === "recruiter" };
  });
}

export default function CandidatesPage() {
  const { candidates, duplicates, next, mayAdd } = useLoaderData<typeof loader>();
  const add = mayAdd ? (
    <Button component={Link} to="/candidates/new" leftSection={<IconPlus size={16} />}>
      Add a candidate
    </Button>
  ) : null;
  return (
    <Page>
      <PageHeader
        title="Candidates"
        description="Everyone you may see, newest first."
        actions={
          <>
            {duplicates ? (
              <Button component={Link} to="/candidates/duplicates" variant="default">
                Possible duplicates
              </Button>
            ) : null}
            {add}
          </>
        }
      />
      <Form method="get" action="/search" role="search">
        <Group mb="lg" gap="xs">
          <TextInput
            name="q"
            aria-label="Search names, resumes and shared notes"
            placeholder="Names, words in resumes and shared notes"
            leftSection={<IconSearch size={16} />}
            style={{ flex: "1 1 16rem" }}
            maw={480}
          />
          <Button type="submit" variant="default">
            Search
          </Button>
        </Group>
      </Form>
      {candidates.length === 0 ? (
        <EmptyState icon={IconUsers} title="No candidates yet" action={add}>
          Candidates appear here when they apply on the careers page, or when you add them.
        </EmptyState>
      ) : (
        <WideTable label="Candidates" minWidth={560} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>Applications</Table.Th>
              <Table.Th>Known since</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <tbody>
            {candidates.map((candidate) => (
              <tr key={candidate.id} className="mantine-Table-tr">
                <Table.Td>
                  <Anchor component={Link} to={`/candidates/${candidate.id}`} fw={600} underline="hover">
                    {candidate.name}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {[candidate.email, ...candidate.tags].join(" · ")}
                  </Text>
                  {candidate.doNotContactAt ? <Badge color="red">Do not contact</Badge> : null}
                  {candidate.pooled ? <Badge>Talent pool</Badge> : null}
                </Table.Td>
                <Table.Td>
                  {candidate.applications.map((application) => (
                    <div key={application.id}>
                      <Anchor component={Link} to={`/applications/${application.id}`} size="sm">
                        {application.opening.title}
                      </Anchor>{" "}
                      <Badge variant="default">
                        {application.disposition ?? STAGE_NAMES[application.stage]}
                      </Badge>
                    </div>
                  ))}
                </Table.Td>
                <Table.Td>
                  <Time at={candidate.createdAt} style="date" />
                </Table.Td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {next ? (
        <Button
          component={Link}
          to={`?${new URLSearchParams({ after: next }).toString()}`}
          variant="default"
          mt="lg"
        >
          Next fifty
        </Button>
      ) : null}
    </Page>
  );
}
