import { Button, Group, Modal, Text } from "@mantine/core";
import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback } from "react";

/** Asks before a page with unsaved words is left, by a link, by going back, or by closing the tab. */
export function LeaveGuard({ unsaved }: { readonly unsaved: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload(
    useCallback(
      (event) => {
        if (unsaved) event.preventDefault();
      },
      [unsaved],
    ),
  );
  const stay = () => blocker.reset?.();
  return (
    <Modal opened={blocker.state === "blocked"} onClose={stay} title="Leave without saving?">
      <Text mb="md">What you changed on this page has not been saved.</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          Leave, and lose the changes
        </Button>
        <Button onClick={stay} data-autofocus>
          Stay
        </Button>
      </Group>
    </Modal>
  );
}
