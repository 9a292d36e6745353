import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useSubmit } from "@remix-run/react";
import type { FormEvent } from "react";
import { hasBegunWords, unsentNotes } from "#app/components/device/device-person.ts";
import { marksOnDevice } from "#app/components/device/marks-on-device.ts";
import { roomOutbox } from "#app/components/device/this-device.ts";
import { IconLogout } from "#app/ui/icons.ts";
import { showToast } from "#app/ui/toast-on-arrival.tsx";

/**
 * Signing out removes from this device whatever it kept of this person. Words that the server does not have yet, and
 * those that were only begun, would go with it, so they are spoken of first; without network nobody is signed out.
 */
export function SignOut({ personId }: { readonly personId: string }) {
  const submit = useSubmit();
  const signOut = () => submit(null, { method: "post", action: "/sign-out" });
  async function trySignOut(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!navigator.onLine) {
      const message = "Signing out needs the server, and there is no connection. Try again when it is back.";
      showToast({ message, tone: "warning" }, () => undefined);
      return;
    }
    await roomOutbox.open();
    const marks = await marksOnDevice(personId)
      .list()
      .catch(() => []);
    const left = unsentNotes(personId).length + roomOutbox.state().acts.length + marks.length;
    if (left === 0 && !hasBegunWords(personId)) return signOut();
    modals.openConfirmModal({
      title: "Something is on this device only",
      children: (
        <Text size="sm">
          {left > 0
            ? "You wrote or did something in an interview that the server does not have yet. Signing out removes it from this device for good. Stay for a moment while there is a connection, and it is sent."
            : "You began to write something in an interview, such as a thread or a question of your own, and did not send it. Signing out removes it from this device for good."}
        </Text>
      ),
      labels: { confirm: "Sign out and lose it", cancel: "Stay signed in" },
      confirmProps: { color: "red" },
      closeButtonProps: { "aria-label": "Stay signed in" },
      onConfirm: signOut,
    });
  }
  return (
    <form method="post" action="/sign-out" onSubmit={(event) => void trySignOut(event)}>
      <Button
        type="submit"
        variant="subtle"
        color="gray"
        fullWidth
        justify="flex-start"
        leftSection={<IconLogout size={16} />}
      >
        Sign out
      </Button>
    </form>
  );
}
