import { Badge, Stack, Table, Text } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LearntTrail } from "#app/components/people/learnt-trail.tsx";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconUsers } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { listLearntChanges } from "#app/use-cases/people/list-learnt-changes.server.ts";
import { listSeverities } from "#app/use-cases/people/list-severities.server.ts";

export const meta: MetaFunction = () => [{ title: "Calibration · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  const page = Number(new URL(args.request.url).searchParams.get("page"));
  return asPerson(args, async (ctx) => ({
    ...(await listSeverities(ctx)),
    trail: await listLearntChanges(ctx, Number.isInteger(page) ? page : 1),
  }));
}

export default function Calibration() {
  const { people, trail } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/people">People</UpLink>}
        title="Calibration"
        description="How people rate beside colleagues who met the same candidates, learnt from decided loops. Each person reads their own line on their account page; nobody else reads it."
      />
      {people.length === 0 ? (
        <EmptyState icon={IconUsers} title="Nothing learnt yet">
          After a loop is decided, what each person rated is held against what the others saw.
        </EmptyState>
      ) : (
        <Stack>
          <WideTable label="How people rate" minWidth={320}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Person</Table.Th>
                <Table.Th>Beside colleagues</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {people.map((person) => (
                <Table.Tr key={person.id} style={{ verticalAlign: "top" }}>
                  <Table.Td>
                    {person.name}
                    {person.active ? null : (
                      <Badge variant="default" ml="xs">
                        Left
                      </Badge>
                    )}
                    <Text size="xs" c="dimmed">
                      {person.ratings} rated {person.ratings === 1 ? "answer" : "answers"}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {person.words ?? "Not known yet: no decided loop with four of their answers."}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
          <Text size="sm" c="dimmed" maw={680}>
            A help for calibration, no league table. Lower is not worse: levels allow for it from eight loops
            on. It is not to be trusted for somebody who only ever meets weak candidates, or only strong ones.
            A loop counts half as much with every year, and an erased candidate&apos;s not at all.
          </Text>
        </Stack>
      )}
      {trail.total > 0 ? <LearntTrail trail={trail} /> : null}
    </Page>
  );
}
