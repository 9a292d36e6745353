import { Button, Group, Kbd, Modal, Stack, Switch, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { KeyboardEvent } from "react";
import {
  ACT_NAMES,
  DEFAULT_KEYS,
  keyName,
  keysOf,
  SCREENING_ACTS,
  ScreeningKeysSchema,
  USUAL_KEYS,
} from "#app/hiring/screening/shortcuts.ts";
import type { ScreeningAct, ScreeningKeys } from "#app/hiring/screening/shortcuts.ts";

export type KeysSheetProps = {
  readonly opened: boolean;
  readonly keys: ScreeningKeys;
  readonly onChange: (keys: ScreeningKeys) => void;
  readonly onClose: () => void;
};

/** Every key of the queue: what it does, another one instead, or none at all. Kept with the person, not the browser. */
export function KeysSheet({ opened, keys, onChange, onClose }: KeysSheetProps) {
  const [changing, setChanging] = useState<ScreeningAct | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const current = keysOf(keys);

  function pressed(event: KeyboardEvent, act: ScreeningAct): void {
    if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return setChanging(null);
    if ([...event.key].length !== 1) return;
    const key = event.key.toLowerCase();
    const others = Object.fromEntries(Object.entries(keys.keys).filter(([one]) => one !== act));
    const wanted = { ...keys, keys: key === DEFAULT_KEYS[act] ? others : { ...others, [act]: key } };
    const read = ScreeningKeysSchema.safeParse(wanted);
    if (!read.success) return setFault(read.error.issues[0]?.message ?? "This key cannot be used.");
    setFault(null);
    setChanging(null);
    onChange(read.data);
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keys for screening"
      size="lg"
      closeOnEscape={changing === null}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack>
        <Switch
          checked={keys.on}
          onChange={(event) => onChange({ ...keys, on: event.currentTarget.checked })}
          label="Single keys act"
          description="Off for speech input, or when keys are pressed by accident. Every act has its button, too."
        />
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Does</Table.Th>
              <Table.Th>Key</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {SCREENING_ACTS.map((act) => (
              <Table.Tr key={act}>
                <Table.Td>{ACT_NAMES[act]}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant={changing === act ? "light" : "default"}
                    aria-label={`Change the key for ${ACT_NAMES[act]}, now ${keyName(current[act])}`}
                    onClick={() => setChanging(act)}
                    onBlur={() => setChanging(null)}
                    onKeyDown={(event) => (changing === act ? pressed(event, act) : undefined)}
                  >
                    {changing === act ? "Press a key" : <Kbd size="xs">{keyName(current[act])}</Kbd>}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td>Choose the reason of that number, after the key to decline</Table.Td>
              <Table.Td>
                <Kbd size="xs">1–9</Kbd>
              </Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Td>Show this sheet</Table.Td>
              <Table.Td>
                <Kbd size="xs">?</Kbd>
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
        <Text role="status" c="red" size="sm" mih="1.25rem">
          {fault}
        </Text>
        <Group justify="space-between">
          <Button variant="default" onClick={() => onChange(USUAL_KEYS)}>
            Back to the usual keys
          </Button>
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
