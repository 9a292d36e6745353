import { Anchor, Group, Stack, Table, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { counted } from "#app/hiring/counted.ts";
import { Time } from "#app/ui/time.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";

export type LearntTrailProps = {
  readonly trail: {
    readonly total: number;
    readonly page: number;
    readonly pages: number;
    readonly changes: readonly {
      readonly id: string;
      readonly at: Date;
      readonly about: "person" | "question";
      readonly subjectId: string;
      readonly name: string;
      readonly before: string;
      readonly after: string;
      readonly because: string;
      readonly decision: {
        readonly applicationId: string;
        readonly candidateName: string;
        readonly openingTitle: string;
      } | null;
    }[];
  };
};

/** What decided loops changed, line by line: whose severity or which question, from what to what, and by which decision. */
export function LearntTrail({ trail }: LearntTrailProps) {
  const { changes, total, page, pages } = trail;
  return (
    <Stack component="section" aria-labelledby="trail-title" mt="xl">
      <div>
        <Title order={2} size="h4" id="trail-title">
          What changed, and by which decision
        </Title>
        <Text size="sm" c="dimmed" maw={680}>
          {counted(total, "change")}, newest first. Severities are in standard deviations. A question follows
          its answers by itself, within 1 of its label; no label and no published words are changed.
        </Text>
      </div>
      <WideTable label="What decided loops changed" minWidth={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            <Table.Th>Before</Table.Th>
            <Table.Th>After</Table.Th>
            <Table.Th>By and when</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={change.id} style={{ verticalAlign: "top" }}>
              <Table.Td>
                {change.about === "question" ? (
                  <Anchor component={Link} to={`/questions/${change.subjectId}`}>
                    {change.name}
                  </Anchor>
                ) : (
                  change.name
                )}
              </Table.Td>
              <Table.Td>{change.before}</Table.Td>
              <Table.Td>{change.after}</Table.Td>
              <Table.Td>
                {change.because}, <Time at={change.at} style="date" />
                {change.decision ? (
                  <Text size="xs">
                    <Anchor component={Link} to={`/applications/${change.decision.applicationId}/debrief`}>
                      {change.decision.candidateName}
                    </Anchor>
                    , {change.decision.openingTitle}
                  </Text>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      {pages > 1 ? (
        <Group justify="space-between" component="nav" aria-label="Pages of changes">
          {page > 1 ? (
            <Anchor component={Link} to={`?page=${page - 1}`} preventScrollReset>
              Newer
            </Anchor>
          ) : (
            <span />
          )}
          <Text size="sm" c="dimmed">
            Page {page} of {pages}
          </Text>
          {page < pages ? (
            <Anchor component={Link} to={`?page=${page + 1}`} preventScrollReset>
              Older
            </Anchor>
          ) : (
            <span />
          )}
        </Group>
      ) : null}
    </Stack>
  );
}
