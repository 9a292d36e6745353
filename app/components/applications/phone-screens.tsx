import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Form, useNavigation } from "@remix-run/react";

const WAIVE = {
  to: "1",
  fact: "Two phone screens are planned, and the first one was advanced.",
  label: "Waive the second phone screen",
  hint: "The onsite may follow then. You can ask for the second one again until the application moves on.",
  placeholder: "For example: the first one covered both.",
};
const ASK = {
  to: "2",
  fact: "One phone screen is needed.",
  label: "Ask for a second phone screen",
  hint: "The onsite then waits until the second one was advanced too.",
  placeholder: "For example: SQL is still open.",
};

export type PhoneScreensProps = { readonly mayWaive: boolean; readonly mayAsk: boolean };

/** The way to waive the second phone screen or to ask for one, as far as either is possible now. */
export function PhoneScreens({ mayWaive, mayAsk }: PhoneScreensProps) {
  if (mayWaive) return <Change key="waive" {...WAIVE} />;
  if (mayAsk) return <Change key="ask" {...ASK} />;
  return null;
}

function Change({ to, fact, label, hint, placeholder }: typeof WAIVE) {
  const [opened, { open, close }] = useDisclosure();
  const busy = useNavigation().state !== "idle";
  return (
    <Group gap="xs" mt="sm">
      <Text size="sm" c="dimmed">
        {fact}
      </Text>
      <Button variant="subtle" size="xs" onClick={open} disabled={busy}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={label}>
        <Form method="post" onSubmit={close} preventScrollReset>
          <input type="hidden" name="intent" value="phone-screens" />
          <input type="hidden" name="to" value={to} />
          <Stack>
            <Text size="sm">{hint}</Text>
            <Textarea
              name="reason"
              label="Reason"
              placeholder={placeholder}
              required
              autosize
              minRows={2}
              maxLength={2000}
              data-autofocus
            />
            <Button type="submit">{label}</Button>
          </Stack>
        </Form>
      </Modal>
    </Group>
  );
}
