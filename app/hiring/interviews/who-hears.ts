import type { DayItem } from "../mail/template-props.ts";

/** One mail of those that tell a candidate: what it names, and whether it leaves. */
export type MailPart = { readonly items: readonly DayItem[]; readonly leaves: boolean };

/**
 * The mails in which a candidate is told: one, unless they want no mail. Those are told only what is off, which must not
 * stand beside other words then; the rest is written and withheld.
 */
export function mailsToCandidate(items: readonly DayItem[], wantsNoMail: boolean): MailPart[] {
  if (!wantsNoMail) return [{ items, leaves: true }];
  const off = items.filter(({ word }) => word === "cancellation");
  const rest = items.filter(({ word }) => word !== "cancellation");
  return [
    { items: off, leaves: true },
    { items: rest, leaves: false },
  ].filter((part) => part.items.length > 0);
}

/** Why somebody is not reached by mail. */
export const UNHEARD = {
  wants_no_mail: "wants no mail",
  bounced: "mail to them comes back",
  complained: "has marked our mail as spam",
  failed: "the mail to them has failed",
} as const;
export type Unheard = keyof typeof UNHEARD;

/**
 * Why nothing of what one reader has to be told reaches them, so that somebody tells them another way; null when a mail
 * leaves for them.
 */
export function whyUnheard(
  parts: readonly MailPart[],
  reader: { readonly suppressed: "bounced" | "complained" | null; readonly failed: boolean },
): Unheard | null {
  if (!parts.some(({ leaves }) => leaves)) return "wants_no_mail";
  return reader.suppressed ?? (reader.failed ? "failed" : null);
}
