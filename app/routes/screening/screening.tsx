import { Anchor, Button, Table, Text } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconFileText } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { listScreening } from "#app/use-cases/applications/list-screening.server.ts";

export const meta: MetaFunction = () => [{ title: "Screening · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => ({ openings: await listScreening(ctx) }));
}

export default function ScreeningPage() {
  const { openings } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Screening"
        description="Resumes that wait for a person, oldest first. One key decides, and every decision can be undone."
        actions={
          <>
            <Button component={Link} to="/company/employers" variant="default">
              Employers we know
            </Button>
            <Button component={Link} to="/company/schools" variant="default">
              Schools we know
            </Button>
            <Button component={Link} to="/screening/consistency" variant="default">
              Consistency
            </Button>
          </>
        }
      />
      {openings.length === 0 ? (
        <EmptyState icon={IconFileText} title="Nothing to screen">
          Resumes arrive here when a published opening receives applications, or when you add a candidate.
        </EmptyState>
      ) : (
        <WideTable label="Openings with resumes to screen" minWidth={420} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Opening</Table.Th>
              <Table.Th>Waiting</Table.Th>
              <Table.Th visibleFrom="sm">Oldest</Table.Th>
              <Table.Th aria-label="Action" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {openings.map((opening) => (
              <Table.Tr key={opening.id}>
                <Table.Td>
                  <Text fw={600}>{opening.title}</Text>
                  <Text size="sm" c="dimmed">
                    {opening.profile.name}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {opening.waiting}
                  {opening.maybe > 0 ? (
                    <Anchor component={Link} to={`/screening/${opening.id}?view=maybe`} size="sm" ml={8}>
                      {opening.maybe} maybe
                    </Anchor>
                  ) : null}
                  {opening.later > 0 ? (
                    <Anchor component={Link} to={`/screening/${opening.id}?view=later`} size="sm" ml={8}>
                      {opening.later} put off
                    </Anchor>
                  ) : null}
                </Table.Td>
                <Table.Td visibleFrom="sm">
                  {opening.oldest ? <Time at={opening.oldest} style="date" /> : "—"}
                </Table.Td>
                <Table.Td ta="right">
                  {opening.waiting > 0 ? (
                    <Button component={Link} to={`/screening/${opening.id}`} variant="light">
                      Screen
                    </Button>
                  ) : (
                    <Text size="sm" c="dimmed">
                      All read
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Page>
  );
}
