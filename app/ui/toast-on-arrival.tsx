import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";

/** Milliseconds an undo stays on offer. */
export const UNDO_MS = 10_000;

export type ToastData = {
  readonly message: string;
  readonly tone?: "done" | "warning";
  readonly undo?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
};

/** Shows a message, with an undo button where the change can be taken back. */
export function showToast(toast: ToastData, onUndo: (undo: NonNullable<ToastData["undo"]>) => void): void {
  const { undo } = toast;
  const id = notifications.show({
    color: toast.tone === "warning" ? "orange" : "baton",
    autoClose: undo ? UNDO_MS : 6000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{toast.message}</Text>
        {undo ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              onUndo(undo);
            }}
          >
            Undo
          </Button>
        ) : null}
      </Group>
    ),
  });
}

/** Shows the message that came with a redirect, once. */
export function ToastOnArrival({ toast }: { readonly toast: ToastData | null }) {
  const fetcher = useFetcher();
  const { submit } = fetcher;
  useEffect(() => {
    if (!toast) return;
    showToast(toast, (undo) => submit({ ...undo.fields }, { method: "post", action: undo.action }));
  }, [toast, submit]);
  return null;
}
