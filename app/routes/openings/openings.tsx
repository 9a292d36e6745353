import { Anchor, Badge, Button, Group, Table, Text } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { OpeningStateBadge } from "#app/components/openings/opening-state-badge.tsx";
import { StageCounts } from "#app/components/openings/stage-counts.tsx";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconBriefcase, IconPlus } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { listOpenings } from "#app/use-cases/openings/list-openings.server.ts";

export const meta: MetaFunction = () => [{ title: "Openings · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, listOpenings);
}

export default function OpeningsPage() {
  const { openings, mayCreate } = useLoaderData<typeof loader>();
  const create = mayCreate ? (
    <Button component={Link} to="/openings/new" leftSection={<IconPlus size={16} />}>
      Open a role
    </Button>
  ) : null;
  return (
    <Page>
      <PageHeader
        title="Openings"
        description="Needs to hire, with the people in each stage. Open a board to move them on."
        actions={create}
      />
      {openings.length === 0 ? (
        <EmptyState icon={IconBriefcase} title="No openings yet" action={create}>
          An opening ties a role profile and its rubric to a team, an interview plan and a public page.
          Candidates apply as soon as it is published.
        </EmptyState>
      ) : (
        <WideTable label="Openings" minWidth={720} highlightOnHover verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Opening</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>In each stage</Table.Th>
              <Table.Th>Hiring manager</Table.Th>
              <Table.Th>Recruiter</Table.Th>
              <Table.Th ta="right">Headcount</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {openings.map((opening) => (
              <Table.Tr key={opening.id}>
                <Table.Td>
                  <Anchor
                    component={Link}
                    to={`/pipeline/${opening.id}`}
                    prefetch="intent"
                    fw={600}
                    underline="hover"
                  >
                    {opening.title}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {[opening.profile.name, opening.location].filter(Boolean).join(" · ")}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Group gap={6}>
                    <OpeningStateBadge state={opening.state} />
                    <Anchor component={Link} to={`/openings/${opening.id}`} size="sm">
                      Details
                    </Anchor>
                  </Group>
                </Table.Td>
                <Table.Td>
                  <StageCounts counts={opening.byStage} />
                </Table.Td>
                <Table.Td>{opening.hiringManager.name}</Table.Td>
                <Table.Td>{opening.recruiter.name}</Table.Td>
                <Table.Td ta="right">
                  <Badge variant="default">{opening.headcount}</Badge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Page>
  );
}
