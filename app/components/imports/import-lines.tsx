import { Anchor, Badge, Group, Table, Text } from "@mantine/core";
import { Link } from "@remix-run/react";
import type { ShownWho } from "#app/hiring/imports/after-the-end.ts";
import { IMPORT_OUTCOMES, ROW_STANDINGS, type RowStanding } from "#app/hiring/imports/import-systems.ts";
import stacked from "#app/ui/stacked-rows.module.css";
import { WideTable } from "#app/ui/wide-table.tsx";

export type ImportLine = {
  readonly id: string;
  readonly place: string;
  readonly standing: RowStanding;
  readonly message: string;
  readonly who: ShownWho;
};

const STANDINGS: Readonly<
  Record<RowStanding, { readonly label: string; readonly color: string; readonly meaning: string }>
> = {
  added: { label: "New", color: "green", meaning: "nobody here knew them" },
  known: { label: "Known", color: "baton", meaning: "get what is new about them" },
  duplicate: { label: "Nothing new", color: "gray", meaning: "all of it is here" },
  refused: { label: "Refused", color: "red", meaning: "not possible as it is" },
  waiting: { label: "Waiting", color: "gray", meaning: "not taken in: their turn has not come" },
};

/** How many people come to what; each count leads to these people. */
export function StandingFilter({
  counts,
  chosen,
}: {
  readonly counts: Readonly<Record<RowStanding, number>>;
  readonly chosen: RowStanding | null;
}) {
  const all = ROW_STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
  const shown = counts.waiting > 0 || chosen === "waiting" ? ROW_STANDINGS : IMPORT_OUTCOMES;
  return (
    <Group component="nav" aria-label="Filter by what becomes of people" gap="xs">
      <FilterLink to="?" current={chosen === null} label="All" count={all} />
      {shown.map((standing) => (
        <FilterLink
          key={standing}
          to={`?outcome=${standing}`}
          current={chosen === standing}
          label={STANDINGS[standing].label}
          hint={STANDINGS[standing].meaning}
          count={counts[standing]}
        />
      ))}
    </Group>
  );
}

function FilterLink(props: {
  readonly to: string;
  readonly current: boolean;
  readonly label: string;
  readonly hint?: string;
  readonly count: number;
}) {
  const { to, current, label, hint, count } = props;
  return (
    <Anchor
      component={Link}
      to={to}
      preventScrollReset
      aria-current={current ? "true" : undefined}
      title={hint}
      fw={current ? 700 : 400}
      underline={current ? "always" : "hover"}
      px={4}
      py={4}
    >
      {label}: {count.toLocaleString("en")}
    </Anchor>
  );
}

/** What becomes, or became, of each person of an import. */
export function ImportLines({
  lines,
  ended,
}: {
  readonly lines: readonly ImportLine[];
  readonly ended: boolean;
}) {
  const what = ended ? "What happened" : "What happens";
  return (
    <WideTable label={`${what} with each person`} minWidth={260}>
      <Table.Thead className={stacked["head"]}>
        <Table.Tr>
          <Table.Th>Where</Table.Th>
          <Table.Th>Who</Table.Th>
          <Table.Th>{what}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody className={stacked["rows"]}>
        {lines.map(({ id, place, standing, message, who }) => (
          <Table.Tr key={id} role="row">
            <Table.Td role="cell" style={{ whiteSpace: "nowrap" }}>
              {place}
            </Table.Td>
            <Table.Td role="cell" style={{ overflowWrap: "anywhere" }}>
              <Who who={who} ended={ended} />
            </Table.Td>
            <Table.Td role="cell">
              <Badge color={STANDINGS[standing].color}>{STANDINGS[standing].label}</Badge>
              {message ? (
                <Text size="sm" c="dimmed" mt={2} maw="44rem">
                  {message}
                </Text>
              ) : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function Who({ who, ended }: { readonly who: ShownWho; readonly ended: boolean }) {
  if (who.id !== null)
    return (
      <Anchor component={Link} to={`/candidates/${who.id}`}>
        {who.name}
      </Anchor>
    );
  return ended || who.name === "" ? <Text c="dimmed">{who.name || "Nobody"}</Text> : who.name;
}
