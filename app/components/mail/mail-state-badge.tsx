import { Badge } from "@mantine/core";
import type { MailState } from "#app/hiring/mail/mail-state.ts";

const LOOK: Readonly<Record<MailState, { readonly color: string; readonly label: string }>> = {
  waiting: { color: "blue", label: "Waiting" },
  sending: { color: "blue", label: "Sending" },
  sent: { color: "baton", label: "Sent" },
  failed: { color: "red", label: "Failed" },
  taken_back: { color: "gray", label: "Taken back" },
  kept: { color: "grape", label: "Kept here" },
};

/** Where a mail stands, in a word. */
export function MailStateBadge({ state }: { readonly state: MailState }) {
  return <Badge color={LOOK[state].color}>{LOOK[state].label}</Badge>;
}
