import { Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Form } from "@remix-run/react";
import { IntentButton } from "#app/ui/intent-button.tsx";

export type PublishDraftProps = {
  readonly version: { readonly number: number; readonly savedAt: string };
  /** What the draft says of itself to those who will rate by it. */
  readonly changeNote: string;
  readonly publishing: {
    readonly means: readonly string[];
    readonly against: number | null;
    readonly changes: readonly string[];
  };
  readonly disabled: boolean;
};

/** Publishes a draft, after it was said what that does and what it changes: it cannot be taken back. */
export function PublishDraft({ version, changeNote, publishing, disabled }: PublishDraftProps) {
  const [opened, { open, close }] = useDisclosure();
  const { means, against, changes } = publishing;
  return (
    <>
      <Button onClick={open} disabled={disabled} aria-haspopup="dialog">
        Publish
      </Button>
      <Modal opened={opened} onClose={close} title={`Publish version ${version.number}?`}>
        <Form method="post" onSubmit={close}>
          <input type="hidden" name="savedAt" value={version.savedAt} />
          <Stack gap="sm">
            <List size="sm" spacing={6}>
              {means.map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
            </List>
            {against === null ? null : (
              <section aria-label={`What it changes against version ${against}`}>
                <Text size="sm" fw={600} mb={4}>
                  What it changes against version {against}
                </Text>
                {changes.length === 0 ? (
                  <Text size="sm">Nothing: both say the same.</Text>
                ) : (
                  <List size="sm" spacing={2}>
                    {changes.map((change) => (
                      <List.Item key={change}>{change}</List.Item>
                    ))}
                  </List>
                )}
              </section>
            )}
            <Text size="sm">Those who rate by it read: “{changeNote}”</Text>
            <Group gap="xs" justify="flex-end">
              <Button variant="default" onClick={close} data-autofocus>
                Not yet
              </Button>
              <IntentButton intent="publish">Publish version {version.number}</IntentButton>
            </Group>
          </Stack>
        </Form>
      </Modal>
    </>
  );
}
