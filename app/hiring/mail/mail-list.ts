import type { MailState } from "./mail-state.ts";

/** The filters over the list of mails, in the order in which they need somebody. */
export const MAIL_FILTERS = [
  "all",
  "waiting",
  "held",
  "failed",
  "kept",
  "sent",
  "taken_back",
  "withheld",
] as const;
export type MailFilter = (typeof MAIL_FILTERS)[number];

/** The states a filter shows; a mail that is being sent is still among the waiting ones. */
export function statesOf(filter: MailFilter): readonly MailState[] | null {
  if (filter === "all") return null;
  return filter === "waiting" ? ["waiting", "sending"] : [filter];
}

/** The filter an address names; anything else shows all. */
export function readMailFilter(word: string | null): MailFilter {
  return MAIL_FILTERS.find((filter) => filter === word) ?? "all";
}
