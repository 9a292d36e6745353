import { Group, Kbd, Modal, Stack, Table, Title } from "@mantine/core";
import { SHORTCUTS } from "./shortcuts.ts";

/** Every shortcut there is, by where it works. */
export function ShortcutSheet({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="lg">
      <Stack gap="lg">
        {SHORTCUTS.map((group) => (
          <div key={group.title}>
            <Title order={2} size="h6" mb={4}>
              {group.title}
            </Title>
            <Table verticalSpacing={6}>
              <Table.Tbody>
                {group.shortcuts.map((shortcut) => (
                  <Table.Tr key={shortcut.does}>
                    <Table.Td w={190}>
                      <Group gap={4}>
                        {shortcut.keys.map((key) => (
                          <Kbd key={key}>{key}</Kbd>
                        ))}
                      </Group>
                    </Table.Td>
                    <Table.Td>{shortcut.does}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        ))}
      </Stack>
    </Modal>
  );
}
