import { Table, Text } from "@mantine/core";
import { barsFor, inTen, shareAboveTotal, shareAtOrAbove } from "#app/hiring/rubrics/bars.ts";
import { levelOf } from "#app/hiring/questions/rating-model.ts";
import type { RubricDraft } from "#app/hiring/rubrics/rubric-draft.ts";
import { WideTable } from "#app/ui/wide-table.tsx";

const SENIORITIES = [
  ["graduate", "Graduate"],
  ["mid", "Mid-level"],
  ["senior", "Senior"],
] as const;

/** What each competency asks at each seniority, as levels; must-haves with their floor. */
export function BarsTable({ rubric }: { readonly rubric: RubricDraft }) {
  const bars = SENIORITIES.map(([seniority]) => barsFor(rubric, seniority));
  const total = inTen(
    shareAboveTotal(
      rubric.competencies.map((one) => one.weight),
      rubric.bars.total,
    ),
  );
  return (
    <>
      <WideTable label="Bars by seniority" minWidth={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Competency</Table.Th>
            {SENIORITIES.map(([seniority, label]) => (
              <Table.Th key={seniority}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rubric.competencies.map(({ competencyKey, name }, index) => (
            <Table.Tr key={competencyKey}>
              <Table.Td>{name}</Table.Td>
              {bars.map((column, at) => {
                const cell = column[index];
                return (
                  <Table.Td key={at}>
                    {cell ? levelOf(cell.bar).toFixed(1) : null}
                    {cell && cell.floor !== null ? (
                      <Text span size="sm" c="dimmed">
                        , at least {levelOf(cell.floor).toFixed(1)}
                      </Text>
                    ) : null}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <Text size="sm" c="dimmed" mt="xs" maw="44rem">
        Levels from 1 to 4; a must-have also has a floor, which no strength elsewhere makes up for. Of those
        who reach onsite, {inTen(shareAtOrAbove(rubric.bars.mid))} are at the mid-level bar or above on a
        competency, and {total} above the bar of the weighted total, must-haves aside.
      </Text>
    </>
  );
}
