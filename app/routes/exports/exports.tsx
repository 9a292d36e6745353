import { Anchor, Badge, Button, Group, List, Stack, Table, Text, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ImportProgress } from "#app/components/imports/import-progress.tsx";
import { useLookAgain } from "#app/components/imports/use-look-again.ts";
import { EXPORT_HOURS, type ExportState } from "#app/hiring/exports/export-rules.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconDownload } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { listExports } from "#app/use-cases/exports/list-exports.server.ts";
import { requestExport } from "#app/use-cases/exports/request-export.server.ts";

export const meta: MetaFunction = () => [{ title: "Export · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, listExports);
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    await requestExport(ctx);
    return redirect("/company/export");
  });
}

const STATES: Readonly<Record<ExportState, { readonly label: string; readonly color: string }>> = {
  waiting: { label: "Being written", color: "baton" },
  ready: { label: "Ready", color: "green" },
  failed: { label: "Failed", color: "red" },
  expired: { label: "Removed", color: "gray" },
};

export default function ExportsPage() {
  const { exports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const running = exports.find((one) => one.state === "waiting");
  useLookAgain(running !== undefined);
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/company">Company</UpLink>}
        title="Export everything"
        description="Your data is yours: one zip with every candidate, application and file, as tables and as JSON that Baton can import again."
        actions={
          <Form method="post">
            <Button
              type="submit"
              leftSection={<IconDownload size={16} />}
              disabled={busy || running !== undefined}
            >
              Write an export
            </Button>
          </Form>
        }
      />
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        {running ? (
          <ImportProgress
            label="Writing the export"
            done={running.done}
            of={running.candidates}
            hint="Candidates first, then the files. You can leave this page; it goes on."
          />
        ) : null}
        {exports.length === 0 ? (
          <EmptyState icon={IconDownload} title="Nothing was exported yet">
            Write an export to take your data with you, or to keep a copy. Every export and every download is
            written down.
          </EmptyState>
        ) : (
          <WideTable label="Exports" minWidth={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Asked for</Table.Th>
                <Table.Th>State</Table.Th>
                <Table.Th>Holds</Table.Th>
                <Table.Th>Download</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {exports.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    <Time at={one.createdAt} style="moment" />
                    <Text size="sm" c="dimmed">
                      by {one.by}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Badge color={STATES[one.state].color}>{STATES[one.state].label}</Badge>
                    {one.problem ? (
                      <Text size="sm" c="dimmed">
                        {one.problem}
                      </Text>
                    ) : null}
                  </Table.Td>
                  <Table.Td>
                    {one.candidates.toLocaleString("en")} candidates, {one.documents.toLocaleString("en")}{" "}
                    files
                  </Table.Td>
                  <Table.Td>
                    {one.mayDownload && one.expiresAt ? (
                      <>
                        <Anchor href={`/company/export/${one.id}`} download>
                          Download ({Math.max(0.1, one.bytes / 1024 / 1024).toFixed(1)} MB)
                        </Anchor>
                        <Text size="sm" c="dimmed">
                          until <Time at={one.expiresAt} style="moment" />
                        </Text>
                      </>
                    ) : one.state === "ready" ? (
                      <Text size="sm" c="dimmed">
                        For {one.by} alone
                      </Text>
                    ) : (
                      "—"
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
        )}
        <section aria-labelledby="not-in-it">
          <Title order={2} size="h4" mb="xs" id="not-in-it">
            What is not in it
          </Title>
          <Group>
            <List size="sm">
              <List.Item>
                Verdicts that are sealed: they come into an export after their debrief&rsquo;s reveal.
              </List.Item>
              <List.Item>
                Your own file, should you be a candidate yourself. That is why each export is its
                maker&rsquo;s alone.
              </List.Item>
              <List.Item>Candidates who were erased, passwords and sessions.</List.Item>
            </List>
          </Group>
          <Text size="sm" c="dimmed" mt="xs">
            An export is removed after {EXPORT_HOURS} hours, and at once when a candidate is erased.
          </Text>
        </section>
      </Stack>
    </Page>
  );
}
