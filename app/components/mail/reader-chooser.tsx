import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Table,
  Text,
  TextInput,
  Title,
  VisuallyHidden,
} from "@mantine/core";
import { useState } from "react";
import { STAGES, STAGE_NAMES, type Stage } from "#app/hiring/applications/stages.ts";
import { Time, daysBetween } from "#app/ui/time.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { countTicked, tick, valueOf, type Ticks } from "./ticks.ts";

export type Choice = {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly stageEnteredAt: Date;
};

type Filter = { readonly stage: string; readonly name: string; readonly days: string };

const EVERYBODY: Filter = { stage: "", name: "", days: "" };

/** People of an opening to tick one by one, or all that a filter shows; who is ticked stays so when it changes. */
export function ReaderChooser({ choices, now }: { readonly choices: readonly Choice[]; readonly now: Date }) {
  const [filter, setFilter] = useState(EVERYBODY);
  const [ticked, setTicked] = useState<Ticks>(new Map());
  const shown = choices.filter((choice) => matches(choice, filter, now));
  const hidden = choices.filter((choice) => ticked.has(choice.id) && !shown.includes(choice));
  const stages = STAGES.filter((stage) => choices.some((choice) => choice.stage === stage));
  const allShown = shown.length > 0 && shown.every(({ id }) => ticked.has(id));

  function turn(some: readonly Choice[], on: boolean): void {
    setTicked((before) => tick(before, some, on));
  }

  return (
    <section aria-labelledby="readers">
      <Title order={2} size="h4" id="readers" mb="sm">
        Who
      </Title>
      <Group align="flex-end" gap="sm" mb="sm">
        <NativeSelect
          label="Stage"
          value={filter.stage}
          onChange={(event) => setFilter({ ...filter, stage: event.currentTarget.value })}
          data={[
            { value: "", label: "Every stage" },
            ...stages.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] })),
          ]}
        />
        <TextInput
          label="Days in it, at least"
          inputMode="numeric"
          value={filter.days}
          onChange={(event) => setFilter({ ...filter, days: event.currentTarget.value })}
          w="9rem"
        />
        <TextInput
          label="Name"
          type="search"
          value={filter.name}
          onChange={(event) => setFilter({ ...filter, name: event.currentTarget.value })}
        />
        <Button variant="default" disabled={shown.length === 0} onClick={() => turn(shown, !allShown)}>
          {allShown ? `Untick these ${shown.length}` : `Tick these ${shown.length}`}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {countTicked(ticked, choices)} ticked
        {hidden.length > 0 ? `, ${hidden.length} of them not shown by this filter` : ""}
      </Text>
      {hidden.map((choice) => (
        <input key={choice.id} type="hidden" name="chosen" value={valueOf(choice, ticked)} />
      ))}
      {shown.length === 0 ? (
        <Text c="dimmed">Nobody fits this filter.</Text>
      ) : (
        <WideTable label="People to write to" minWidth={260}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="3rem">
                <VisuallyHidden>Ticked</VisuallyHidden>
              </Table.Th>
              <Table.Th>Candidate</Table.Th>
              <Table.Th visibleFrom="xs">Stage</Table.Th>
              <Table.Th visibleFrom="xs">In it since</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((choice) => (
              <Table.Tr key={choice.id}>
                <Table.Td>
                  <Checkbox
                    name="chosen"
                    value={valueOf(choice, ticked)}
                    aria-label={choice.name}
                    checked={ticked.has(choice.id)}
                    onChange={(event) => turn([choice], event.currentTarget.checked)}
                  />
                </Table.Td>
                <Table.Td>
                  {choice.name}
                  <Text size="sm" c="dimmed" hiddenFrom="xs">
                    {STAGE_NAMES[choice.stage]}, since <Time at={choice.stageEnteredAt} style="date" />
                  </Text>
                </Table.Td>
                <Table.Td visibleFrom="xs">{STAGE_NAMES[choice.stage]}</Table.Td>
                <Table.Td visibleFrom="xs">
                  <Time at={choice.stageEnteredAt} style="date" />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </section>
  );
}

function matches({ name, stage, stageEnteredAt }: Choice, filter: Filter, now: Date): boolean {
  const days = Number(filter.days);
  return (
    (filter.stage === "" || stage === filter.stage) &&
    name.toLowerCase().includes(filter.name.trim().toLowerCase()) &&
    (!(days > 0) || daysBetween(stageEnteredAt, now) >= days)
  );
}
