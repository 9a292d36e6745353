import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useSubmit } from "@remix-run/react";
import { takenOut } from "#app/hiring/imports/taken-out.ts";

export type TakeOutProps = {
  readonly label: string;
  readonly counts: { readonly added: number; readonly known: number };
  readonly busy: boolean;
};

/** Takes an import out again, after it was said how many people that is. */
export function TakeOut({ label, counts, busy }: TakeOutProps) {
  const submit = useSubmit();
  function ask(): void {
    const { title, words } = takenOut(counts);
    modals.openConfirmModal({
      title,
      children: <Text size="sm">{words}</Text>,
      labels: { confirm: "Take it out", cancel: "Leave it in" },
      confirmProps: { color: "red" },
      closeButtonProps: { "aria-label": "Leave it in" },
      onConfirm: () => submit({ intent: "revert" }, { method: "post" }),
    });
  }
  return (
    <Button variant="default" disabled={busy} onClick={ask}>
      {label}
    </Button>
  );
}
