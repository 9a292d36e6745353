import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useFetcher, useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { problemOf } from "./problem-alert.tsx";

/** Milliseconds an undo stays on offer. */
export const UNDO_MS = 10_000;

export type ToastData = {
  readonly message: string;
  readonly tone?: "done" | "warning";
  readonly undo?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
};

/**
 * Shows a message, with an undo button where the change can be taken back. Answers what takes the message away, for
 * a change that was undone by another way.
 */
export function showToast(
  toast: ToastData,
  onUndo: (undo: NonNullable<ToastData["undo"]>) => void,
): () => void {
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
            style={{ flex: "none" }}
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
  return () => void notifications.hide(id);
}

/**
 * Shows the message that came with a redirect, once, in the tab that was redirected and on the page it leads to. A page
 * that is left before its scripts took hold of it leaves the message to the next one.
 */
export function ToastOnArrival() {
  const { submit, data } = useFetcher();
  const arrived = useNavigation().state === "idle";
  // On a busy device the ways to a page may be drawn as one: then only the place tells that there was one.
  const place = useLocation().key;
  const isFresh = useRef(true);
  useEffect(() => {
    const isForNext = isFresh.current && window.isBeingLeft === true;
    isFresh.current = false;
    const toast = arrived && !isForNext ? takeToast() : null;
    if (toast)
      showToast(toast, (undo) => submit({ ...undo.fields }, { method: "post", action: undo.action }));
  }, [arrived, place, submit]);
  useEffect(() => {
    // Somebody was quicker, for instance: what could not be undone is said.
    const problem = problemOf(data);
    if (problem !== null) showToast({ message: problem, tone: "warning" }, () => undefined);
  }, [data]);
  return null;
}

function takeToast(): ToastData | null {
  const value = /(?:^|; )baton_toast=([^;]*)/.exec(document.cookie)?.[1];
  if (!value) return null;
  document.cookie = "baton_toast=; Path=/; Max-Age=0; SameSite=Lax";
  try {
    const toast = JSON.parse(decodeURIComponent(value)) as ToastData;
    return typeof toast.message === "string" ? toast : null;
  } catch {
    return null;
  }
}
