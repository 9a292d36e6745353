import { Badge } from "@mantine/core";
import { DELIVERY_NAMES } from "#app/hiring/mail/delivery-report.ts";
import type { Delivery } from "#app/hiring/mail/delivery-report.ts";
import type { MailState } from "#app/hiring/mail/mail-state.ts";

const LOOK: Readonly<Record<MailState, { readonly color: string; readonly label: string }>> = {
  waiting: { color: "blue", label: "Waiting" },
  sending: { color: "blue", label: "Sending" },
  sent: { color: "baton", label: "Sent" },
  failed: { color: "red", label: "Failed" },
  taken_back: { color: "gray", label: "Taken back" },
  withheld: { color: "orange", label: "Withheld" },
  held: { color: "yellow", label: "On hold" },
  kept: { color: "grape", label: "Kept here" },
};

const DELIVERY_COLORS: Readonly<Record<Delivery, string>> = {
  delayed: "orange",
  unsent: "red",
  delivered: "baton",
  bounced: "red",
  complained: "red",
};

export type MailStateBadgeProps = {
  readonly state: MailState;
  /** What the mail service reported after it took the mail. */
  readonly delivery: Delivery | null;
};

/** Where a mail stands, in a word. */
export function MailStateBadge({ state, delivery }: MailStateBadgeProps) {
  if (state === "sent" && delivery)
    return <Badge color={DELIVERY_COLORS[delivery]}>{DELIVERY_NAMES[delivery]}</Badge>;
  return <Badge color={LOOK[state].color}>{LOOK[state].label}</Badge>;
}
