import { Anchor, Button, Group, Table, Text } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ImportStateBadge } from "#app/components/imports/import-state-badge.tsx";
import { SYSTEM_NAMES } from "#app/hiring/imports/import-systems.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconUpload } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import stacked from "#app/ui/stacked-rows.module.css";
import { WideTable } from "#app/ui/wide-table.tsx";
import { listImports } from "#app/use-cases/imports/list-imports.server.ts";

export const meta: MetaFunction = () => [{ title: "Imports · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, listImports);
}

export default function ImportsPage() {
  const { imports } = useLoaderData<typeof loader>();
  const start = (
    <Button component={Link} to="/company/imports/new" leftSection={<IconUpload size={16} />}>
      Import people
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title="Imports"
        description="People from spreadsheets and former systems. Every import is tried first, can be taken out again, and never writes to anybody."
        actions={imports.length > 0 ? start : null}
      />
      {imports.length === 0 ? (
        <EmptyState icon={IconUpload} title="Nothing was imported yet" action={start}>
          Bring your candidates from Greenhouse, Lever, Ashby, Workable, OpenCATS or any table, with their
          resumes. You see what would happen before anything does.
        </EmptyState>
      ) : (
        <WideTable label="Imports" minWidth={260} highlightOnHover>
          <Table.Thead className={stacked["head"]}>
            <Table.Tr>
              <Table.Th>File</Table.Th>
              <Table.Th>From</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th ta="right">People</Table.Th>
              <Table.Th>Uploaded</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className={stacked["rows"]}>
            {imports.map((one) => (
              <Table.Tr key={one.id} role="row">
                <Table.Td role="cell" style={{ overflowWrap: "anywhere" }}>
                  <Anchor component={Link} to={`/company/imports/${one.id}`}>
                    {one.fileName}
                  </Anchor>
                </Table.Td>
                <Table.Td role="cell">{SYSTEM_NAMES[one.system]}</Table.Td>
                <Table.Td role="cell">
                  <ImportStateBadge state={one.state} />
                </Table.Td>
                <Table.Td role="cell" className={stacked["end"]}>
                  {one.rows.toLocaleString("en")} {one.rows === 1 ? "person" : "people"}
                  {one.counts && one.counts.added > 0 && one.state !== "reverted" ? (
                    <Text size="sm" c="dimmed">
                      {one.counts.added.toLocaleString("en")} new
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td role="cell">
                  <Group gap={4}>
                    <Time at={one.createdAt} style="date" />
                    <Text component="span" size="sm" c="dimmed">
                      by {one.by}
                    </Text>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Page>
  );
}
